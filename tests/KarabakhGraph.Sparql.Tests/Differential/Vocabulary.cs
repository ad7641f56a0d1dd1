using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Tests.Differential;

/// <summary>The few terms that random data and random queries share, so that patterns meet.</summary>
internal static class Vocabulary
{
    public const string Prologue = "PREFIX : <http://example/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

    public static readonly string[] Nodes = [":a", ":b", ":g"];
    public static readonly string[] Predicates = [":p", ":q"];
    public static readonly string[] Graphs = [":g", ":h"];

    /// <summary>Numbers that binary fractions hold exactly, so that no sum depends on the order of its terms.</summary>
    public static readonly string[] Numbers =
    [
        "1", "2", "0", "-7", "\"01\"^^xsd:integer", "1.0", "\"1.50\"^^xsd:decimal", "-0.25", "1e0", "\"-0.0\"^^xsd:double", "2.5E1", "\"NaN\"^^xsd:double", "\"INF\"^^xsd:float",
        "\"0.5\"^^xsd:float", "\"1\"^^xsd:byte", "\"300\"^^xsd:byte", "\"x\"^^xsd:integer", "123456789012345678901234567890", "576460752303423488",
    ];

    public static readonly string[] Strings =
    [
        "\"\"", "\"ab\"", "\"alpha\"", "\"alphabet of a language\"", "\"é\\U0001D11E\"", "\"ab\"@en", "\"ab\"@en-gb", "\"chat de la ville\"@fr", "\"2\"", "\"a.b\"", "\"AB\"",
    ];

    public static readonly string[] Dates =
    [
        "\"2020-09-27\"^^xsd:date", "\"2020-11-10\"^^xsd:date", "\"2020-09-27Z\"^^xsd:date", "\"2020-09-27T07:03:00Z\"^^xsd:dateTime", "\"2020-09-27T11:03:00+04:00\"^^xsd:dateTime",
        "\"2020-09-27T07:03:00\"^^xsd:dateTime", "\"2020-09-27T07:03:00.5\"^^xsd:dateTime", "\"2020-13-01\"^^xsd:date", "\"2020\"^^xsd:gYear", "\"07:03:00\"^^xsd:time",
        "\"P1D\"^^xsd:dayTimeDuration", "\"PT24H\"^^xsd:dayTimeDuration", "\"P1Y\"^^xsd:yearMonthDuration",
    ];

    public static readonly string[] Others = ["true", "false", "\"1\"^^xsd:boolean", "\"maybe\"^^xsd:boolean", "\"u\"^^:unknown", "\"v\"^^:unknown"];

    public static readonly string[] Literals = [.. Numbers, .. Strings, .. Dates, .. Others];

    /// <summary>Up to 40 different quads: IRIs, blank nodes and literals in the default graph and in named ones, one of which a blank node names.</summary>
    public static Gen<IReadOnlyList<Quad>> Data { get; } =
        from count in Gen.Frequency((1, Gen.Choose(0, 3)), (9, Gen.Choose(15, 40)))
        from literals in Gen.Elements(Literals).Select(Term).ArrayOf(4)
        from quads in Quad(literals).ListOf(count)
        select (IReadOnlyList<Quad>)[.. quads.Distinct()];

    private static Gen<Quad> Quad(Term[] literals) =>
        from subject in Resource
        from predicate in Gen.Elements(Predicates).Select(Term)
        from @object in Gen.Frequency((3, Resource), (2, Gen.Elements(literals)))
        from graph in Gen.Frequency((8, Gen.Constant<Term?>(null)), (6, Gen.Elements(Graphs).Select(name => (Term?)Term(name))), (1, Gen.Constant((Term?)new BlankNode("m"))))
        select new Quad(subject, (Iri)predicate, @object, graph);

    private static Gen<Term> Resource => Gen.Frequency((6, Gen.Elements(Nodes).Select(Term)), (1, Gen.Elements<Term>(new BlankNode("m"), new BlankNode("n"))));

    private static Dictionary<string, Term> Terms { get; } = new[] { Nodes, Predicates, Graphs, Literals }.SelectMany(words => words).Distinct().ToDictionary(word => word, Read);

    private static Term Term(string word) => Terms[word];

    private static Term Read(string word) => RdfFormat.Turtle
        .Reader(new StringReader($"@prefix : <http://example/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . :s :p {word} .")).Read().Single().Object;
}
