using System.Collections.Immutable;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store;

/// <summary>Which graphs hold how many quads and since when: kept exactly, one line for each graph that is not empty.</summary>
internal sealed class Catalogue
{
    private readonly ImmutableSortedDictionary<TermId, Line> _lines;
    private IReadOnlyList<GraphEntry>? _entries;

    private Catalogue(ImmutableSortedDictionary<TermId, Line> lines, long quads)
    {
        _lines = lines;
        Quads = quads;
    }

    public static Catalogue Empty { get; } = new(ImmutableSortedDictionary<TermId, Line>.Empty, 0);

    /// <summary>The number of quads in all graphs.</summary>
    public long Quads { get; }

    /// <summary>All graphs but the default graph, ascending by name.</summary>
    public IReadOnlyList<GraphEntry> Entries =>
        _entries ??= [.. _lines.Where(line => line.Key != TermId.DefaultGraph).Select(line => new GraphEntry(line.Key, line.Value.Quads))];

    /// <summary>All lines, ascending by name.</summary>
    public IEnumerable<KeyValuePair<TermId, Line>> Lines => _lines;

    /// <summary>The line of a graph; null for one that is empty.</summary>
    public Line? this[TermId graph] => _lines.GetValueOrDefault(graph);

    /// <summary>A catalogue of lines that were kept in a file.</summary>
    public static Catalogue Of(IEnumerable<KeyValuePair<TermId, Line>> lines)
    {
        var sorted = lines.ToImmutableSortedDictionary();
        return new(sorted, sorted.Values.Sum(line => line.Quads));
    }

    /// <summary>The catalogue after a commit.</summary>
    /// <exception cref="InvalidDataException">A graph would hold fewer than no quads.</exception>
    public Catalogue After(long commit, IReadOnlyList<GraphDelta> deltas)
    {
        var lines = _lines.ToBuilder();
        var quads = Quads;
        foreach (var delta in deltas)
        {
            var old = lines.GetValueOrDefault(delta.Name);
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
                lines[delta.Name] = new(left, old?.FirstCommit ?? commit, commit);
            }
        }

        return new(lines.ToImmutable(), quads);
    }

    /// <summary>What is known of one graph while it stays as it is.</summary>
    internal sealed record Line(long Quads, long FirstCommit, long LastCommit)
    {
        private string? _contentHash;

        /// <summary>The hash of the graph's content, computed when it is asked for the first time.</summary>
        public string ContentHash(Func<string> compute) => _contentHash ??= compute();
    }
}
