using FsCheck;
using FsCheck.Fluent;
using static KarabakhGraph.Sparql.Tests.Differential.Phrase;

namespace KarabakhGraph.Sparql.Tests.Differential;

/// <summary>Random graph patterns and subqueries. What is not well formed for its variables is left to the parser to refuse.</summary>
internal sealed class PatternGrammar
{
    private const int ExpressionHeight = 3;
    private readonly int _height;
    private readonly PatternGrammar? _lower;

    /// <param name="height">How deep groups nest; 0 has triples only.</param>
    public PatternGrammar(int height)
    {
        _height = height;
        _lower = height > 0 ? new PatternGrammar(height - 1) : null;
        var exists = _lower?.Group ?? Rule("group", $"{Several(Triples, 1, 2)}");
        Expressions = Enumerable.Range(0, ExpressionHeight).Aggregate(default(ExpressionGrammar), (lower, _) => new ExpressionGrammar(lower, exists))!; // one at least
    }

    public ExpressionGrammar Expressions { get; }

    public Gen<Phrase> Group => field ??= Rule("group", $"{Several(Element, 1, 3)}");

    /// <summary>Names that only this height gives values to, so that they are seldom in use already.</summary>
    private string Own(string letter) => $"?{letter}{_height}";

    private Gen<Phrase> Element => field ??= _lower is null
        ? Gen.Frequency((4, Triples), (1, Path), (1, Values))
        : Gen.Frequency(
            (8, Triples),
            (3, Path),
            (3, Rule("element", $"OPTIONAL {{ {_lower.Group} }}")),
            (2, Rule("element", $"{{ {_lower.Group} }} UNION {{ {_lower.Group} }}")),
            (1, Rule("element", $"MINUS {{ {_lower.Group} }}")),
            (3, Rule("element", $"GRAPH {Gen.OneOf(Word("?g", "?g", "?x"), Word(Vocabulary.Graphs))} {{ {_lower.Group} }}")),
            (2, Rule("element", $"FILTER({Gen.OneOf(Expressions.Truth, Expressions.Likely)})")),
            (1, Rule("element", $"FILTER {Expressions.Exists}")),
            (2, Rule("element", $"BIND({Expressions.Any} AS {Word(Own("b"), Own("c"))})")),
            (1, Values),
            (1, Rule("element", $"{{ {_lower.Group} }}")),
            (2, Rule("element", $"{{ {_lower.Subquery} }}")));

    private static Gen<Phrase> Triples { get; } = Rule("element", $"{Gen.Frequency((6, Several(Triple, 1, 1)), (2, Several(Triple, 2, 2)), (1, Several(Triple, 3, 3)))}");

    private static Gen<Phrase> Triple => Rule("triple", $"{Subject} {Predicate} {Object} .");

    private static Gen<Phrase> Path { get; } = Rule("element", $"{Subject} {Steps(2)} {Object} .");

    private static Gen<Phrase> Values { get; } = Gen.OneOf(
        Rule("element", $"VALUES ?x {{ {Several(Cell, 1, 4)} }}"),
        Rule("element", $"VALUES (?x ?y) {{ {Several(Rule("row", $"({Cell} {Cell})"), 1, 3)} }}"),
        Rule("element", $"VALUES (?z ?b1) {{ {Several(Rule("row", $"({Cell} {Cell})"), 1, 3)} }}"));

    private static Gen<Phrase> Cell => Gen.Frequency((1, Word("UNDEF")), (2, Word(Vocabulary.Nodes)), (1, Word(Vocabulary.Literals)));

    private static Gen<Phrase> Subject => Gen.Frequency((18, Word("?x", "?x", "?x", "?y", "?y", "?z")), (1, Word(Vocabulary.Nodes)), (1, Word("?g", "?s1", "?b1", "_:e", "[]")));

    private static Gen<Phrase> Predicate => Gen.Frequency((12, Word(Vocabulary.Predicates)), (4, Word("?p")), (1, Word("?y")));

    private static Gen<Phrase> Object => Gen.Frequency((24, Word("?x", "?y", "?y", "?z", "?z", "?z")), (2, Word(Vocabulary.Nodes)), (1, Word(Vocabulary.Literals)), (1, Word("?g", "?s1", "?b2", "[]")));

    private static Gen<Phrase> Steps(int height)
    {
        var iri = Word(Vocabulary.Predicates);
        if (height == 0)
        {
            return iri;
        }

        var lower = Steps(height - 1);
        return Gen.OneOf(
            iri,
            Rule("path", $"(^{lower})"),
            Rule("path", $"({lower} / {lower})"),
            Rule("path", $"({lower} | {lower})"),
            Rule("path", $"({lower})*"),
            Rule("path", $"({lower})+"),
            Rule("path", $"({lower})?"),
            Rule("path", $"!({Word(":p", "^:p", ":p|^:q", ":p|:q", "^:q|^:p", "")})"));
    }

    /// <summary>Inside a query: what LIMIT cuts off must not be left to chance, so every selected variable is a sort key, down to lexical form, datatype and language.</summary>
    private Gen<Phrase> Subquery => field ??= Gen.OneOf(
        Rule("subquery", $"SELECT {Word("", "DISTINCT")} {Word("?x", "?y ?x", "*", "?x ?z")} {{ {Group} }}"),
        Rule("subquery", $"SELECT {Word("", "DISTINCT")} ?x ({Expressions.Any} AS {Word(Own("s"))}) {{ {Group} }}"),
        Aggregation,
        Rule("subquery", $"SELECT {Word("", "DISTINCT")} ?x ?y {{ {Group} }} ORDER BY {Word("", "DESC")}(?x) STR(?x) STR(DATATYPE(?x)) LANG(?x) ?y STR(?y) STR(DATATYPE(?y)) LANG(?y) {Cut}"));

    public static Gen<Phrase> Cut { get; } = Word("LIMIT 1", "LIMIT 2", "LIMIT 3 OFFSET 1", "OFFSET 2", "LIMIT 0", "LIMIT 1000");

    /// <summary>SELECT with aggregates. SAMPLE takes a value that a group has but one of, GROUP_CONCAT shows only its length: which order the members come in is nobody's promise.</summary>
    public Gen<Phrase> Aggregation => field ??= Gen.OneOf(
        Rule("subquery", $"SELECT ({Aggregate} AS {Word(Own("s"))}) ({Aggregate} AS {Word(Own("t"))}) {{ {Group} }} {Having}"),
        Rule("subquery", $"SELECT ?x ({Aggregate} AS {Word(Own("s"))}) {{ {Group} }} GROUP BY ?x {Having}"),
        Rule("subquery", $"SELECT (SAMPLE(?y) AS {Word(Own("t"))}) ({Aggregate} AS {Word(Own("s"))}) {{ {Group} }} GROUP BY ?x ?y {Having}"),
        Rule("subquery", $"SELECT ?x {{ {Group} }} GROUP BY ?x {Expressions.Truth} {Having}"),
        Rule("subquery", $"SELECT {Word(Own("k"))} ({Aggregate} + {Aggregate} AS {Word(Own("s"))}) {{ {Group} }} GROUP BY ({Expressions.Any} AS {Word(Own("k"))}) {Having}"));

    private Gen<Phrase> Having => field ??= Gen.Frequency(
        (2, Word("")),
        (1, Rule("having", $"HAVING ({Aggregate} {Word(">=", ">=", "!=", "=", "<=")} {Word("0", "0", "1", "2", "\"ab\"")})")));

    private Gen<Phrase> Aggregate => field ??= Gen.OneOf(
        Rule("aggregate", $"COUNT({Word("", "DISTINCT")} *)"),
        Rule("aggregate", $"{Word("COUNT", "SUM", "AVG", "MIN", "MAX")}({Word("", "", "DISTINCT")} {ExpressionGrammar.Variable})"),
        Rule("aggregate", $"{Word("COUNT", "SUM", "AVG", "MIN", "MAX")}({Word("", "", "DISTINCT")} {Expressions.Number})"),
        Rule("aggregate", $"{Word("COUNT", "MIN", "MAX")}({Expressions.Any})"),
        Rule("aggregate", $"STRLEN(GROUP_CONCAT({Word("", "DISTINCT")} {Expressions.Any} ; SEPARATOR = {Word("\"\"", "\", \"")}))"));
}
