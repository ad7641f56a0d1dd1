using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Tests.Updates;

/// <summary>Carries updates out on small data written in TriG, both under the prefix <c>:</c>.</summary>
internal static class Updated
{
    /// <summary>The quads after an update as text, sorted: subject, predicate, object and, when it is named, the graph. Blank nodes are "_".</summary>
    public static string[] Quads(string trig, string update, SparqlOptions? options = null, Func<Iri, CancellationToken, IEnumerable<Quad>>? loader = null)
    {
        var dataset = Asked.Data(trig);
        var transaction = dataset.Begin();
        new UpdateEngine(transaction, options) { Loader = loader }.Evaluate(Asked.Prefix + update);
        transaction.Commit();
        return Shown(dataset);
    }

    public static string[] Shown(Dataset dataset) => [.. dataset.Quads
        .Select(quad => string.Join(' ', new[] { quad.Subject, quad.Predicate, quad.Object, quad.Graph }.OfType<Term>().Select(Asked.Shown)))
        .Order(StringComparer.Ordinal)];
}
