using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Tests;

/// <summary>Asks queries of small data written in TriG, both under the prefix <c>:</c>.</summary>
internal static class Asked
{
    public const string Prefix = "PREFIX : <http://example/> ";

    /// <summary>A source of the quads.</summary>
    public static Dataset Data(string trig) =>
        new(RdfFormat.TriG.Reader(new StringReader("@prefix : <http://example/> . " + trig)).Read());

    /// <summary>The rows of a SELECT as text, sorted unless the order matters; variables in the order selected, "-" for unbound.</summary>
    public static string[] Rows(string trig, string query, bool ordered = false, SparqlOptions? options = null)
    {
        var result = (SolutionsResult)new SparqlEngine(Data(trig), options).Evaluate(Prefix + query);
        var rows = result.Solutions.Select(solution => string.Join(' ', result.Variables.Select(variable => Shown(solution[variable]))));
        return ordered ? [.. rows] : [.. rows.Order(StringComparer.Ordinal)];
    }

    public static bool Holds(string trig, string query) => ((BooleanResult)new SparqlEngine(Data(trig)).Evaluate(Prefix + query)).Value;

    /// <summary>The triples of a CONSTRUCT or DESCRIBE as text, sorted.</summary>
    public static string[] Triples(string trig, string query) =>
        [.. ((GraphResult)new SparqlEngine(Data(trig)).Evaluate(Prefix + query)).Quads
            .Select(quad => $"{Shown(quad.Subject)} {Shown(quad.Predicate)} {Shown(quad.Object)}").Order(StringComparer.Ordinal)];

    /// <summary>IRIs under the prefix, numbers and plain strings bare.</summary>
    public static string Shown(Term? term) => term switch
    {
        null => "-",
        Iri iri => iri.Value.Replace("http://example/", ":", StringComparison.Ordinal),
        Literal literal => literal.LexicalForm,
        _ => "_",
    };
}
