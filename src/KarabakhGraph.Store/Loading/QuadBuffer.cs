using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Dictionary;

namespace KarabakhGraph.Store.Loading;

/// <summary>Quads in the order in which they were read, as many as are sorted at once, and the terms that there are with them.</summary>
/// <param name="quads">Room for the quads.</param>
/// <param name="capacity">How many of them to take.</param>
internal sealed class QuadBuffer(EncodedQuad[] quads, int capacity)
{
    /// <summary>The quads, <see cref="Count"/> of them.</summary>
    public EncodedQuad[] Quads => quads;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>True when no more fit.</summary>
    public bool IsFull => Count == capacity;

    /// <summary>The terms that there were when the buffer was finished.</summary>
    public TermCounts Terms { get; private set; }

    /// <summary>Adds a quad.</summary>
    public void Add(EncodedQuad quad) => quads[Count++] = quad;

    /// <summary>Notes the terms that the quads need.</summary>
    public QuadBuffer Finish(TermCounts terms)
    {
        Terms = terms;
        return this;
    }
}
