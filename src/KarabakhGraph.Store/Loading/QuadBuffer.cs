using System.Buffers;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Dictionary;

namespace KarabakhGraph.Store.Loading;

/// <summary>Quads in the order in which they were read, as many as are sorted at once, and the terms that there are with them.</summary>
/// <param name="pool">Where the room for the quads is rented, more and more of it.</param>
/// <param name="capacity">The most quads.</param>
internal sealed class QuadBuffer(ArrayPool<EncodedQuad> pool, int capacity)
{
    private const int FirstLength = 1 << 12;
    private const int Growth = 8;

    /// <summary>The quads, <see cref="Count"/> of them, in a rented array.</summary>
    public EncodedQuad[] Quads { get; private set; } = pool.Rent(Math.Min(capacity, FirstLength));

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>True when no more fit.</summary>
    public bool IsFull => Count == capacity;

    /// <summary>The terms that there were when the buffer was finished.</summary>
    public TermCounts Terms { get; private set; }

    /// <summary>Adds a quad.</summary>
    public void Add(EncodedQuad quad)
    {
        if (Count == Quads.Length)
        {
            Grow();
        }

        Quads[Count++] = quad;
    }

    /// <summary>Notes the terms that the quads need.</summary>
    public QuadBuffer Finish(TermCounts terms)
    {
        Terms = terms;
        return this;
    }

    private void Grow()
    {
        var grown = pool.Rent((int)Math.Min(capacity, (long)Count * Growth));
        Quads.CopyTo(grown, 0);
        pool.Return(Quads);
        Quads = grown;
    }
}
