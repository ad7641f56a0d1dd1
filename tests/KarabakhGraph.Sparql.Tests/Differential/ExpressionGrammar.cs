using FsCheck;
using FsCheck.Fluent;
using static KarabakhGraph.Sparql.Tests.Differential.Phrase;

namespace KarabakhGraph.Sparql.Tests.Differential;

/// <summary>Random expressions over literals of many datatypes. Mostly of the kind that a function asks for, sometimes of another, so that errors are met as well.</summary>
/// <remarks>Chance plays no part: RAND, UUID and BNODE stand only where every outcome has the same consequence.</remarks>
/// <param name="lower">Expressions one level lower; null at the bottom.</param>
/// <param name="group">Patterns for EXISTS.</param>
internal sealed class ExpressionGrammar(ExpressionGrammar? lower, Gen<Phrase> group)
{
    private static readonly Gen<Phrase> Pattern = Word("\"^a\"", "\"B\"", "\"a.\"", "\"(a)(l)\"", "\"[a-c]+\"", "\"*\"", "\"l|t\"", "\"\"");
    private static readonly Gen<Phrase> Flags = Word("\"i\"", "\"s\"", "\"q\"", "\"z\"");

    public static Gen<Phrase> Variable { get; } = Gen.Frequency((6, Word("?x", "?y", "?z")), (1, Word("?g", "?s1", "?b1", "?s2", "?b2", "?none")));

    public Gen<Phrase> Any => field ??= lower is null
        ? Gen.OneOf(Variable, Literal(Vocabulary.Literals), Word(Vocabulary.Nodes))
        : Gen.Frequency((3, Number), (3, Text), (3, Truth), (2, Date), (2, Open));

    public Gen<Phrase> Number => field ??= lower is null ? Leaf(Vocabulary.Numbers) : Gen.Frequency((2, Leaf(Vocabulary.Numbers)), (6, Gen.OneOf(
        E($"({lower.Numeric} {Word("+", "-", "*")} {lower.Numeric})"),
        E($"({lower.Numeric} / {Word("2", "0", "4.0", "0e0")})"),
        E($"(-{lower.Numeric})"),
        E($"{Word("ABS", "ROUND", "CEIL", "FLOOR")}({lower.Numeric})"),
        E($"STRLEN({lower.Textual})"),
        E($"{Word("YEAR", "MONTH", "DAY", "HOURS", "MINUTES", "SECONDS")}({lower.Temporal})"),
        E($"{Word("xsd:integer", "xsd:decimal", "xsd:double", "xsd:float")}({lower.Any})"))));

    public Gen<Phrase> Text => field ??= lower is null ? Leaf(Vocabulary.Strings) : Gen.Frequency((2, Leaf(Vocabulary.Strings)), (6, Gen.OneOf(
        E($"STR({lower.Any})"),
        E($"{Word("LANG", "xsd:string")}({lower.Any})"),
        E($"{Word("UCASE", "LCASE", "ENCODE_FOR_URI", "MD5", "SHA1", "SHA256")}({lower.Textual})"),
        E($"SUBSTR({lower.Textual}, {lower.Numeric})"),
        E($"SUBSTR({lower.Textual}, {Word("1", "2", "0")}, {lower.Numeric})"),
        E($"CONCAT({Several(E($"{lower.Textual},"), 0, 2)} {lower.Textual})"),
        E($"{Word("STRBEFORE", "STRAFTER")}({lower.Textual}, {lower.Textual})"),
        E($"REPLACE({lower.Textual}, {Pattern}, {Word("\"-\"", "\"$1$0\"", "\"$\"")})"),
        E($"STRLANG({lower.Textual}, {Word("\"en\"", "\"de-CH\"", "\"\"")})"),
        E($"TZ({lower.Temporal})"))));

    public Gen<Phrase> Truth => field ??= lower is null
        ? Gen.OneOf(E($"BOUND({Variable})"), E($"({Variable} {Relation} {Variable})"), E($"({Variable} {Relation} {Literal(Vocabulary.Literals)})"), E($"isLiteral({Variable})"))
        : Gen.Frequency(
            (6, Gen.OneOf(
                E($"({lower.Any} {Relation} {lower.Any})"),
                E($"({lower.Numeric} {Relation} {lower.Numeric})"),
                E($"({lower.Textual} {Relation} {lower.Textual})"),
                E($"({lower.Temporal} {Relation} {lower.Temporal})"),
                E($"({Variable} {Relation} {Variable})"))),
            (3, Gen.OneOf(
                E($"({lower.Truth} {Word("&&", "||")} {lower.Truth})"),
                E($"(!{lower.Truth})"),
                E($"(!{lower.Any})"))),
            (5, Gen.OneOf(
                E($"{Word("isIRI", "isBlank", "isLiteral", "isNumeric", "xsd:boolean")}({lower.Any})"),
                E($"sameTerm({lower.Any}, {lower.Any})"),
                E($"({lower.Any} {Word("IN", "NOT IN")} ({lower.Any}, {lower.Any}))"),
                E($"BOUND({Variable})"),
                E($"{Word("CONTAINS", "STRSTARTS", "STRENDS")}({lower.Textual}, {lower.Textual})"),
                E($"REGEX({lower.Textual}, {Pattern})"),
                E($"REGEX({lower.Textual}, {Pattern}, {Flags})"),
                E($"LANGMATCHES(LANG({lower.Any}), {Word("\"*\"", "\"en\"", "\"\"")})"),
                E($"{Word("(RAND() < 2)", "isIRI(UUID())", "(STRLEN(STRUUID()) = 36)", "isBlank(BNODE())", "sameTerm(BNODE(\"k\"), BNODE(\"k\"))", "(NOW() = NOW())")}"))),
            (2, Exists));

    /// <summary>A condition that most solutions meet.</summary>
    public Gen<Phrase> Likely => field ??= Gen.OneOf(
        E($"(BOUND({Variable}) || {Truth})"),
        E($"({Variable} {Word("!=", "!=", "=")} {Variable})"),
        E($"({Variable} != {Literal(Vocabulary.Literals)})"),
        E($"COALESCE({Truth}, true)"));

    public Gen<Phrase> Exists => field ??= E($"{Word("EXISTS", "NOT EXISTS")} {{ {group} }}");

    private Gen<Phrase> Date => field ??= lower is null ? Leaf(Vocabulary.Dates) : Gen.Frequency(
        (3, Leaf(Vocabulary.Dates)),
        (1, E($"{Word("xsd:dateTime", "TIMEZONE")}({lower.Temporal})")),
        (1, Word("NOW()")));

    private Gen<Phrase> Numeric => field ??= Gen.Frequency((9, Number), (1, Any));

    private Gen<Phrase> Textual => field ??= Gen.Frequency((9, Text), (1, Any));

    private Gen<Phrase> Temporal => field ??= Gen.Frequency((9, Date), (1, Any));

    /// <summary>What can be anything.</summary>
    private Gen<Phrase> Open => field ??= Gen.OneOf(
        Variable,
        Literal(Vocabulary.Literals),
        Word(Vocabulary.Nodes),
        E($"IF({lower!.Truth}, {lower.Any}, {lower.Any})"), // the bottom has no open expressions
        E($"COALESCE({lower.Any}, {lower.Any})"),
        E($"IRI({Word("\"http://example/a\"", "\"b c\"", "?x")})"),
        E($"DATATYPE({lower.Any})"),
        E($"STRDT({lower.Textual}, {Word("xsd:integer", ":unknown", "xsd:date", "xsd:string")})"));

    private static Gen<Phrase> Relation => Word("=", "!=", "<", "<=", ">", ">=", "=");

    private static Gen<Phrase> Leaf(string[] literals) => Gen.Frequency((2, Variable), (1, Literal(literals)));

    private static Gen<Phrase> Literal(string[] literals) => E($"{Word(literals)}");

    private static Gen<Phrase> E(FormattableString text) => Rule("expression", text);
}
