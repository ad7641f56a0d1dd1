namespace KarabakhGraph.Rdf;

/// <summary>Writes quads as one document of an RDF syntax; <see cref="RdfFormat"/> makes writers.</summary>
/// <remarks>Keeps nothing but the last quad: quads that belong together are put together by whoever sorts them. That of JSON-LD keeps all until the end. Lines end with LF. The text writer stays open.</remarks>
public abstract class QuadWriter
{
    private protected QuadWriter()
    {
    }

    /// <summary>Writes one quad.</summary>
    /// <exception cref="ArgumentException">The quad holds something that the syntax cannot say: a graph name in a syntax without graphs, an IRI with a space, half a surrogate pair.</exception>
    public abstract void Write(Quad quad);

    /// <summary>Ends the document. Without this call the text is not whole.</summary>
    public abstract void Finish();

    /// <summary>Writes all quads and ends the document.</summary>
    /// <inheritdoc cref="Write(Quad)" path="/exception"/>
    public void WriteAll(IEnumerable<Quad> quads)
    {
        foreach (var quad in quads)
        {
            Write(quad);
        }

        Finish();
    }
}
