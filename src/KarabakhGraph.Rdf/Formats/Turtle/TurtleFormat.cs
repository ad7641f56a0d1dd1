namespace KarabakhGraph.Rdf.Formats.Turtle;

/// <summary>Turtle: names, reader, writer.</summary>
internal sealed class TurtleFormat() : RdfFormat("Turtle", "text/turtle", ".ttl", hasGraphs: false)
{
    public override QuadReader Reader(TextReader text, RdfReaderOptions? options = null) => new TurtleReader(text, options);

    public override QuadWriter Writer(TextWriter output, PrefixMap? prefixes = null, string? baseIri = null) => new TurtleWriter(output, prefixes, baseIri);
}
