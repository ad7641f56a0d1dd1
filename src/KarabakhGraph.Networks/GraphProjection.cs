using System.Globalization;
using KarabakhGraph.Networks.Projection;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Networks;

/// <summary>Takes the who-supports-whom graph out of a knowledge graph that is written in the words of <c>ontology/karabakh.ttl</c>.</summary>
/// <remarks>
/// A claim counts when it is asserted, and makes an edge by what it is about: a relation or event that <see cref="ProjectionOptions.Ties"/> names. It adds its confidence, times the weight given there.
/// Between states the relations of support and opposition are those on which the ties of the derived graph are based. What somebody claims to feel towards itself is no edge.
/// </remarks>
public static class GraphProjection
{
    private const int MostSlices = 10_000;

    /// <summary>The graph; the same every time for the same quads, whatever their order.</summary>
    public static Network Project(IQuadSource source, ProjectionOptions? options = null)
    {
        options ??= new ProjectionOptions();
        var view = new GraphView(source);
        return Build(view, new ClaimReader(view, options).Read(), options, Sentence(options));
    }

    /// <summary>The graph of ties that somebody's own query found; the level of actors, whose claims, and what counts as a tie are the query's business.</summary>
    public static Network Project(IQuadSource source, IEnumerable<TieRow> rows, ProjectionOptions? options = null)
    {
        options ??= new ProjectionOptions();
        var view = new GraphView(source);
        return Build(view, new ClaimReader(view, options).Read(rows), options, Sentence(options.Edges) + Limits(options));
    }

    /// <summary>One graph for each slice of time, from the slice of the first dated claim to that of the last, those without edges too. Claims count in the slice in which all days that their date may mean lie.</summary>
    /// <param name="source">The knowledge graph.</param>
    /// <param name="slicing">How time is cut.</param>
    /// <param name="options">What is taken.</param>
    /// <param name="rows">Ties that a query found; null for those that the options tell.</param>
    /// <exception cref="ArgumentException">There are more than 10,000 slices.</exception>
    public static IReadOnlyList<(TimeSlice Slice, Network Network)> ProjectSlices(IQuadSource source, TimeSlicing slicing, ProjectionOptions? options = null, IEnumerable<TieRow>? rows = null)
    {
        options ??= new ProjectionOptions();
        var view = new GraphView(source);
        var reader = new ClaimReader(view, options);
        var dated = (
            from claim in rows is null ? reader.Read() : reader.Read(rows)
            where IsoDates.IsWithin(claim.Issued, options.From, options.To)
            let days = IsoDates.Days(claim.Issued)
            where days is not null
            select (Claim: claim, days.Value.First, days.Value.Last)).ToList();
        if (dated.Count == 0)
        {
            return [];
        }

        var slices = slicing.Between(options.From ?? dated.Min(claim => claim.First), dated.Max(claim => claim.Last)).Take(MostSlices + 1).ToList();
        if (slices.Count > MostSlices)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"the claims span more than {MostSlices} slices; take longer slices, or limit the time"));
        }

        return
        [
            .. from slice in slices
               let claims = dated.Where(claim => claim.First >= slice.First && claim.Last <= slice.Last).Select(claim => claim.Claim).ToList()
               let query = $"{(rows is null ? Sentence(options) : Sentence(options.Edges))}, slice {slice.Name}"
               let network = Build(view, claims, options, query)
               select (slice, network.WithEdgeAttribute(new Attribute("slice", AttributeType.String), _ => slice.Name)),
        ];
    }

    /// <summary>The network with the times of its edges: the slices in which there is an edge of the same sign between the same two, adjoining ones joined. For GEXF, which shows how a network comes and goes.</summary>
    public static Network WithSpells(Network network, IReadOnlyList<(TimeSlice Slice, Network Network)> slices)
    {
        var times = (
            from slice in slices
            let actors = slice.Network.Nodes.ToDictionary(node => node.Id, node => node.Iri, StringComparer.Ordinal)
            from tie in slice.Network.Edges.Select(edge => (From: actors[edge.Source], To: actors[edge.Target], edge.Sign)).Distinct()
            select (Tie: tie, slice.Slice)).ToLookup(pair => pair.Tie, pair => pair.Slice);
        var iris = network.Nodes.ToDictionary(node => node.Id, node => node.Iri, StringComparer.Ordinal);
        return network with { Edges = [.. network.Edges.Select(edge => edge with { Spells = Joined(times[(iris[edge.Source], iris[edge.Target], edge.Sign)]) })] };
    }

    private static List<Spell> Joined(IEnumerable<TimeSlice> slices)
    {
        var spells = new List<Spell>();
        foreach (var slice in slices)
        {
            if (spells.Count > 0 && spells[^1].End.DayNumber + 1 == slice.First.DayNumber)
            {
                spells[^1] = spells[^1] with { End = slice.Last };
            }
            else
            {
                spells.Add(new Spell(slice.First, slice.Last));
            }
        }

        return spells;
    }

    private static Network Build(GraphView view, IReadOnlyList<TieClaim> read, ProjectionOptions options, string query)
    {
        var claims = ClaimReader.Chosen(read, options);
        var names = new IdRegistry();
        var nodes = new NodeReader(view, options.Language).Read(claims.SelectMany(claim => new[] { claim.From, claim.To }).Distinct(), names);
        var ids = nodes.ToDictionary(node => new Iri(node.Iri), node => node.Id);
        var edges = new EdgeBuilder(ids, names).Build(claims, options.Edges, options.KeepAmbivalent);

        // A net edge may cancel out, and leave an actor without any; the header tells how many did, so that nothing is lost unseen.
        var joined = edges.SelectMany(edge => new[] { edge.Source, edge.Target }).ToHashSet(StringComparer.Ordinal);
        var cancelled = options.Edges == EdgeMode.Net ? claims.Select(claim => (claim.From, claim.To)).Distinct().Count() - edges.Count : 0;
        var documents = claims.Select(claim => claim.Document).OfType<Term>().Distinct().Count();
        return new Network(
            options.Title,
            cancelled == 0 ? query : string.Create(CultureInfo.InvariantCulture, $"{query}; {cancelled} pairs whose support and opposition weigh the same left out"),
            documents == 1 ? "1 document" : string.Create(CultureInfo.InvariantCulture, $"{documents} documents"),
            [.. nodes.Where(node => joined.Contains(node.Id))],
            edges);
    }

    private static string Sentence(EdgeMode edges) => $"a query of the user's own, edges: {Lower(edges)}";

    private static string Sentence(ProjectionOptions options) =>
        $"{(options.Claims == ClaimScope.All ? "claims of anybody" : "claims")} of support and opposition between {Lower(options.Level)}"
        + $"{(options.Ties.Events.Count + options.Ties.Kinds.Count > 0 ? ", events counted" : "")}, edges: {Lower(options.Edges)}{Limits(options)}";

    private static string Limits(ProjectionOptions options) => string.Concat(
        options.From is { } from ? $", from {IsoDates.Text(from)}" : "",
        options.To is { } to ? $", to {IsoDates.Text(to)}" : "",
        Minimum(options.MinimumClaims, "claims"),
        Minimum(options.MinimumDocuments, "documents"),
        Minimum(options.MinimumSources, "independent sources"));

    private static string Minimum(int number, string what) => number > 1 ? string.Create(CultureInfo.InvariantCulture, $", at least {number} {what}") : "";

    private static string Lower<T>(T value)
        where T : Enum => value.ToString().ToLowerInvariant();
}
