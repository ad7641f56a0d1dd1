using KarabakhGraph.Networks.Projection;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Networks;

/// <summary>Takes the who-supports-whom graph out of a knowledge graph that is written in the words of <c>ontology/karabakh.ttl</c>.</summary>
/// <remarks>
/// Between states the claims are those on which the ties of the derived graph are based. Between actors they are all claims of support and opposition that are asserted
/// by the document itself or by their own subject. What somebody claims to feel towards itself is no edge.
/// </remarks>
public static class GraphProjection
{
    /// <summary>The graph; the same every time for the same quads, whatever their order.</summary>
    public static Network Project(IQuadSource source, ProjectionOptions? options = null)
    {
        options ??= new ProjectionOptions();
        var view = new GraphView(source);
        var claims = ClaimReader.Read(view, options.Level);
        var names = new IdRegistry();
        var nodes = new NodeReader(view, options.Language).Read(claims.SelectMany(claim => new[] { claim.From, claim.To }).Distinct(), names);
        var ids = nodes.ToDictionary(node => new Iri(node.Iri), node => node.Id);
        var edges = new EdgeBuilder(ids, names).Build(claims, options.Edges);

        // A net edge may cancel out, and leave an actor without any.
        var joined = edges.SelectMany(edge => new[] { edge.Source, edge.Target }).ToHashSet(StringComparer.Ordinal);
        var documents = claims.Select(claim => claim.Document).Distinct().Count();
        return new Network(
            options.Title,
            $"claims of support and opposition between {(options.Level == ActorLevel.States ? "states" : "actors")}, edges: {options.Edges.ToString().ToLowerInvariant()}",
            documents == 1 ? "1 document" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{documents} documents"),
            [.. nodes.Where(node => joined.Contains(node.Id))],
            edges);
    }
}
