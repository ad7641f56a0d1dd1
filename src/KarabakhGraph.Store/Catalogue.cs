using System.Collections.Concurrent;
using System.Collections.Immutable;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store;

/// <summary>Which graphs hold how many quads and since when: kept exactly, one line for each graph that is not empty.</summary>
internal sealed class Catalogue
{
    private readonly ImmutableSortedDictionary<TermId, CatalogueLine> _lines;
    private readonly ConcurrentDictionary<CatalogueLine, string> _contentHashes;
    private IReadOnlyList<GraphEntry>? _entries;

    private Catalogue(ImmutableSortedDictionary<TermId, CatalogueLine> lines, long quads, ConcurrentDictionary<CatalogueLine, string> contentHashes)
    {
        _lines = lines;
        _contentHashes = contentHashes;
        Quads = quads;
    }

    /// <summary>No graphs.</summary>
    public static Catalogue Empty => Of([]);

    /// <summary>The number of quads in all graphs.</summary>
    public long Quads { get; }

    /// <summary>All graphs but the default graph, ascending by name.</summary>
    public IReadOnlyList<GraphEntry> Entries =>
        _entries ??= [.. _lines.Values.Where(line => line.Name != TermId.DefaultGraph).Select(line => new GraphEntry(line.Name, line.Quads))];

    /// <summary>All lines, ascending by name.</summary>
    public IReadOnlyCollection<CatalogueLine> Lines => [.. _lines.Values];

    /// <summary>The line of a graph; null for one that is empty.</summary>
    public CatalogueLine? this[TermId graph] => _lines.TryGetValue(graph, out var line) ? line : null;

    /// <summary>A catalogue of lines that were kept in a file.</summary>
    public static Catalogue Of(IReadOnlyCollection<CatalogueLine> lines) =>
        new(lines.ToImmutableSortedDictionary(line => line.Name, line => line), lines.Sum(line => line.Quads), []);

    /// <summary>The catalogue after a commit, which may name a graph several times.</summary>
    /// <exception cref="InvalidDataException">A graph would hold fewer than no quads.</exception>
    public Catalogue After(long commit, IReadOnlyList<GraphDelta> deltas)
    {
        var lines = _lines.ToBuilder();
        var quads = Quads;
        foreach (var delta in deltas)
        {
            CatalogueLine? old = lines.TryGetValue(delta.Name, out var line) ? line : null;
            var left = (old?.Quads ?? 0) - delta.Removed + delta.Added;
            quads += delta.Added - delta.Removed;
            if (left < 0)
            {
                throw new InvalidDataException($"Commit {commit} removes more quads from a graph than it holds.");
            }

            if (left == 0)
            {
                lines.Remove(delta.Name);
            }
            else
            {
                lines[delta.Name] = new(delta.Name, left, old?.FirstCommit ?? commit, commit);
            }

            if (old is { } gone)
            {
                _contentHashes.TryRemove(gone, out _);
            }
        }

        return new(lines.ToImmutable(), quads, _contentHashes);
    }

    /// <summary>The hash of a graph's content: computed once for each state of the graph and then known to all that have this line.</summary>
    public string ContentHash(CatalogueLine line, Func<string> compute) => _contentHashes.GetOrAdd(line, _ => compute());
}
