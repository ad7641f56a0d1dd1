using FsCheck;
using FsCheck.Fluent;
using static KarabakhGraph.Sparql.Tests.Differential.Phrase;

namespace KarabakhGraph.Sparql.Tests.Differential;

/// <summary>Random queries of all four forms.</summary>
internal static class QueryGrammar
{
    private static readonly PatternGrammar Patterns = new(2);

    public static Gen<Phrase> Query { get; } = Gen.Frequency(
        (12, Rule("query", $"SELECT {Word("", "", "DISTINCT", "REDUCED")} {Selected} {Where} {Order} {Cut} {Values}")),
        (4, Rule("query", $"{Patterns.Aggregation} {Order}")),
        (2, Rule("query", $"ASK {Where}")),
        (2, Rule("query", $"CONSTRUCT {{ {Several(Template, 1, 3)} }} {Where}")),
        (1, Rule("query", $"DESCRIBE {Word("?x", ":a ?y", "*")} {Where}")));

    private static Gen<Phrase> Selected => Gen.Frequency(
        (4, Word("*")),
        (3, Word("?x", "?x ?y", "?y ?z", "?x ?b2 ?g", "?none")),
        (2, Rule("selected", $"?x ({Patterns.Expressions.Any} AS ?t2)")));

    private static Gen<Phrase> Template => Rule("template", $"{Word("?x", "?y", "_:n", ":a")} {Word(":p", "?y", ":q")} {Word("?x", "?z", "_:n", "_:m", "1")} .");

    private static Gen<Phrase> Cut => Gen.Frequency((2, Word("")), (1, PatternGrammar.Cut));

    private static Gen<Phrase> Values => Gen.Frequency((5, Word("")), (1, Word("VALUES ?x { :a :b UNDEF }")));

    private static Gen<Phrase> Where => Gen.Frequency(
        (6, Rule("where", $"WHERE {{ {Patterns.Group} }}")),
        (1, Rule("where", $"{Several(Rule("from", $"{Word("FROM", "FROM NAMED")} {Word(Vocabulary.Graphs)}"), 1, 3)} WHERE {{ {Patterns.Group} }}")));

    private static Gen<Phrase> Order => Gen.Frequency(
        (3, Word("")),
        (2, Rule("order", $"ORDER BY {Several(Gen.OneOf(Word("?x", "?y", "DESC(?x)", "DESC(?z)", "?b2"), Rule("condition", $"{Word("ASC", "DESC", "")}({Patterns.Expressions.Any})")), 1, 2)}")));
}
