using System.Runtime.InteropServices;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Indexes;

/// <summary>What several commits did together: a quad that one adds and another removes is in neither part.</summary>
internal sealed class NetChange
{
    private readonly List<EncodedQuad> _removed = [];
    private readonly List<EncodedQuad> _added = [];

    /// <summary>Takes what one more commit removed.</summary>
    public void Remove(ReadOnlySpan<EncodedQuad> quads) => _removed.AddRange(quads);

    /// <summary>Takes what one more commit added.</summary>
    public void Add(ReadOnlySpan<EncodedQuad> quads) => _added.AddRange(quads);

    /// <summary>The difference between the states before and after them; what was gathered is gone then.</summary>
    /// <exception cref="InvalidDataException">A quad was added or removed twice in a row.</exception>
    public QuadDelta Take()
    {
        var (removed, added) = (TakeSorted(_removed), TakeSorted(_added));
        List<EncodedQuad> lost = [];
        var (removal, kept) = (0, 0);
        for (var addition = 0; addition < added.Length || removal < removed.Length;)
        {
            var quad = removal == removed.Length || (addition < added.Length && KeyOrder.Spog.Compare(added[addition], removed[removal]) < 0) ? added[addition] : removed[removal];
            switch (Run(added, ref addition, quad) - Run(removed, ref removal, quad))
            {
                case 1:
                    added[kept++] = quad;
                    break;
                case 0:
                    break;
                case -1:
                    lost.Add(quad);
                    break;
                default:
                    throw new InvalidDataException("Commits add or remove a quad twice.");
            }
        }

        return new([.. lost], kept == added.Length ? added : added[..kept]);
    }

    private static EncodedQuad[] TakeSorted(List<EncodedQuad> quads)
    {
        var sorted = QuadOrder.Sorted(CollectionsMarshal.AsSpan(quads));
        quads.Clear();
        quads.TrimExcess();
        return sorted;
    }

    private static int Run(EncodedQuad[] quads, ref int at, EncodedQuad quad)
    {
        var start = at;
        while (at < quads.Length && quads[at] == quad)
        {
            at++;
        }

        return at - start;
    }
}
