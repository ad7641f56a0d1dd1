namespace KarabakhGraph.Rdf.Formats.Turtle;

internal sealed class TurtleFormat() : RdfFormat("Turtle", "text/turtle", ".ttl", hasGraphs: false)
{
    public override QuadReader Reader(TextReader text, RdfReaderOptions? options = null) => new TurtleReader(text, options);
}
