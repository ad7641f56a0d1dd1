namespace KarabakhGraph.Rdf.Formats.NQuads;

internal sealed class NQuadsFormat() : RdfFormat("N-Quads", "application/n-quads", ".nq", hasGraphs: true)
{
    public override QuadReader Reader(TextReader text, RdfReaderOptions? options = null) => new NQuadsReader(text, options);
}
