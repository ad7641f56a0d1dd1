using System.Runtime.InteropServices;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation.Evidence;

/// <summary>Sets of graphs that rows rest on, each kept once and known by a number, so that a column can hold them.</summary>
/// <remarks>The numbers look like ids of kind <see cref="TermKind.Special"/> and stand for no term; <see cref="TermId.None"/> is the empty set.</remarks>
internal sealed class GraphSets(QueryBudget budget)
{
    private const ulong First = 16;
    private readonly List<TermId[]> _sets = [];
    private readonly Dictionary<TermId[], TermId> _numbers = new(new SameGraphs());
    private readonly Dictionary<(TermId, TermId), TermId> _unions = [];

    /// <summary>The graphs of a set, ascending.</summary>
    public IReadOnlyList<TermId> this[TermId set] => set.IsSome ? _sets[(int)(set.Value - First)] : [];

    /// <summary>The set of some graphs.</summary>
    public TermId Of(IEnumerable<TermId> graphs)
    {
        TermId[] set = [.. graphs.Distinct().Order()];
        if (set.Length == 0)
        {
            return default;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, set, out var exists);
        if (!exists)
        {
            number = new TermId(First + (ulong)_sets.Count);
            _sets.Add(set);
            budget.Hold(64 + (set.Length * sizeof(ulong)));
        }

        return number;
    }

    /// <summary>The graphs of either set.</summary>
    public TermId Union(TermId one, TermId other)
    {
        if (one == other || !other.IsSome)
        {
            return one;
        }

        if (!one.IsSome)
        {
            return other;
        }

        if (!_unions.TryGetValue((one, other), out var union))
        {
            _unions.Add((one, other), union = Of(this[one].Concat(this[other])));
        }

        return union;
    }

    private sealed class SameGraphs : IEqualityComparer<TermId[]>
    {
        public bool Equals(TermId[]? x, TermId[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(TermId[] obj)
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(obj.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
