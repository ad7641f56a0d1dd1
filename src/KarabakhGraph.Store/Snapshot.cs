using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Dictionary;
using KarabakhGraph.Store.Indexes;
using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store;

/// <summary>A store as it was after one commit. It never changes, waits for nobody, and lives as long as somebody holds it.</summary>
/// <remarks>Safe for any number of threads. Terms that came later may have ids here, but no quads.</remarks>
public sealed class Snapshot : IQuadSource
{
    internal Snapshot(TermDictionary dictionary, QuadIndex index, Catalogue catalogue, Journal journal, JournalPosition position)
    {
        Dictionary = dictionary;
        Index = index;
        Catalogue = catalogue;
        Journal = journal;
        Position = position;
    }

    /// <summary>The number of the last commit that it holds; 0 before the first.</summary>
    public long Commit => Position.Commit;

    /// <summary>The time of that commit; the start of 1970 before the first.</summary>
    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeMilliseconds(Position.Time);

    /// <summary>The number of quads.</summary>
    public long Count => Catalogue.Quads;

    /// <inheritdoc/>
    public IReadOnlyList<GraphEntry> Graphs => Catalogue.Entries;

    internal TermDictionary Dictionary { get; }

    internal QuadIndex Index { get; }

    internal Catalogue Catalogue { get; }

    internal Journal Journal { get; }

    internal JournalPosition Position { get; }

    /// <summary>What the catalogue says of a graph; null when it is empty.</summary>
    /// <param name="graph">The name; null for the default graph.</param>
    public GraphInfo? Graph(Term? graph) =>
        Catalogue[IdOf(graph)] is { } line ? new(graph, line.Quads, line.FirstCommit, line.LastCommit) : null;

    /// <summary>The hash of what a graph says, whatever its name: SHA-256 of its canonical form (RDFC-1.0), the same for all labels of blank nodes. Computed when it is first asked for.</summary>
    /// <param name="graph">The name; null for the default graph. An empty graph has the hash of the empty text.</param>
    public string ContentHash(Term? graph) => Catalogue[IdOf(graph)] is { } line
        ? Catalogue.ContentHash(line, () => GraphContent.Hash(QuadsOf(line.Name).Select(quad => GraphContent.Decode(this, quad))))
        : GraphContent.Hash([]);

    /// <inheritdoc/>
    public TermId Find(Term term) => Dictionary.Find(term);

    /// <inheritdoc/>
    public Term Resolve(TermId id) => Dictionary.Resolve(id);

    /// <inheritdoc/>
    public QuadCursor Scan(KeyOrder order, EncodedQuad prefix) => Index.Scan(order, prefix);

    /// <inheritdoc/>
    public long CountMatches(KeyOrder order, EncodedQuad prefix) => Index.CountMatches(order, prefix);

    /// <inheritdoc/>
    public PredicateStatistics Statistics(TermId predicate) => Index.Statistics(predicate);

    internal TermId IdOf(Term? graph) => graph is null ? TermId.DefaultGraph : Find(graph);

    internal Term? NameOf(TermId graph) => graph == TermId.DefaultGraph ? null : Resolve(graph);

    internal bool Holds(EncodedQuad quad) => Index.Contains(quad);

    internal IEnumerable<EncodedQuad> QuadsOf(TermId graph) =>
        Catalogue[graph] is null ? [] : this.Match(new EncodedQuad(default, default, default, graph));

    /// <summary>This state and a change of it that is not committed.</summary>
    internal Snapshot With(QuadIndex index, IReadOnlyList<GraphDelta> graphs) =>
        new(Dictionary, index, Catalogue.After(Commit + 1, graphs), Journal, Position);

    /// <summary>The same, committed.</summary>
    internal Snapshot At(CommitRecord commit) => new(Dictionary, Index, Catalogue, Journal, JournalPosition.After(commit));
}
