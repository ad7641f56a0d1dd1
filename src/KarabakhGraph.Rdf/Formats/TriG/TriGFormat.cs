namespace KarabakhGraph.Rdf.Formats.TriG;

internal sealed class TriGFormat() : RdfFormat("TriG", "application/trig", ".trig", hasGraphs: true)
{
    public override QuadReader Reader(TextReader text, RdfReaderOptions? options = null) => new TriGReader(text, options);
}
