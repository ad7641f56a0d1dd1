namespace KarabakhGraph.Rdf.Formats.TriG;

/// <summary>TriG: names, reader, writer.</summary>
internal sealed class TriGFormat() : RdfFormat("TriG", "application/trig", ".trig", hasGraphs: true)
{
    public override QuadReader Reader(TextReader text, RdfReaderOptions? options = null) => new TriGReader(text, options);

    public override QuadWriter Writer(TextWriter output, PrefixMap? prefixes = null, string? baseIri = null) => new TriGWriter(output, prefixes, baseIri);
}
