using FsCheck;
using FsCheck.Fluent;

namespace KarabakhGraph.Sparql.Tests.Updates;

/// <summary>DELETE and INSERT leave what CONSTRUCT says (SPARQL 1.1 Update, section 4.2.4): the data without the instances of one template, with those of the other.</summary>
public class ModifyLawTests
{
    private static readonly string[] Terms = [":a", ":b", ":c", "1"];

    private static Gen<string> Place => Gen.Elements("?x", "?y", "?z", ":a", ":b", "1");

    private static Gen<string> Triple(bool isGround) =>
        from subject in isGround ? Gen.Elements(Terms[..3]) : Place.Where(place => place != "1")
        from predicate in isGround ? Gen.Elements(":p", ":q") : Gen.Elements(":p", ":q", "?y")
        from @object in isGround ? Gen.Elements(Terms) : Place
        select $"{subject} {predicate} {@object} .";

    private static Gen<string> Triples(bool isGround, int most) => Triple(isGround).ListOf().Select(triples => string.Join(' ', triples.Take(most)));

    private static Gen<(string Where, string Delete, string Insert)> Updates =>
        from pattern in Triples(isGround: false, 3)
        from removed in Triples(isGround: false, 2)
        from added in Triples(isGround: false, 2)
        select (pattern, removed, added);

    [Fact]
    public void DeleteAndInsertLeaveWhatConstructSays() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(
            Triples(isGround: true, 12).ToArbitrary(),
            Updates.ToArbitrary(),
            (data, update) =>
            {
                var (where, delete, insert) = update;
                var removed = Asked.Triples(data, $"CONSTRUCT {{ {delete} }} WHERE {{ {where} }}");
                var added = Asked.Triples(data, $"CONSTRUCT {{ {insert} }} WHERE {{ {where} }}");
                var expected = Updated.Shown(Asked.Data(data)).Except(removed).Union(added).Order(StringComparer.Ordinal);

                return expected.SequenceEqual(Updated.Quads(data, $"DELETE {{ {delete} }} INSERT {{ {insert} }} WHERE {{ {where} }}"));
            }));
}
