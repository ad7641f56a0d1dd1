namespace KarabakhGraph.Rdf.Formats.NQuads;

/// <summary>N-Quads: names, reader, writer.</summary>
internal sealed class NQuadsFormat() : RdfFormat("N-Quads", "application/n-quads", ".nq", hasGraphs: true)
{
    public override QuadReader Reader(TextReader text, RdfReaderOptions? options = null) => new NQuadsReader(text, options);

    public override QuadWriter Writer(TextWriter output, PrefixMap? prefixes = null, string? baseIri = null) => new NQuadsWriter(output);
}
