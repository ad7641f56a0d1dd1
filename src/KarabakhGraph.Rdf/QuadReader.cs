namespace KarabakhGraph.Rdf;

/// <summary>Reads one document of an RDF syntax, quad by quad; <see cref="RdfFormat"/> makes readers.</summary>
/// <remarks>A reader lives for one document. It holds one buffer, the labels of the blank nodes it has met and nothing of the quads it gave out; that of JSON-LD holds the whole document.</remarks>
public abstract class QuadReader
{
    private protected QuadReader()
    {
    }

    /// <summary>The prefixes declared so far; empty for N-Triples and N-Quads.</summary>
    public PrefixMap Prefixes { get; } = new();

    /// <summary>The quads of the document, in its order, repetitions included. Can be walked once.</summary>
    /// <exception cref="RdfSyntaxException">While walking: the text is not UTF-8 or not of the syntax.</exception>
    public abstract IEnumerable<Quad> Read();
}
