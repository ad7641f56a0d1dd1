namespace KarabakhGraph.Extraction.Tests;

public sealed class RuleExampleTests
{
    public static TheoryData<string, string, string> Examples()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var language in new[] { "en", "nl" })
        {
            var rules = Some.Rules(language);
            foreach (var trigger in rules.Triggers.Triggers)
            {
                rows.Add(language, trigger.Rule, trigger.Example);
            }

            foreach (var relation in rules.Relations.Rules)
            {
                rows.Add(language, relation.Rule, relation.Example);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void EveryRuleReadsItsOwnExample(string language, string rule, string example) =>
        Assert.Contains(rule, Some.Claims(language, example).Select(claim => claim.Rule));
}
