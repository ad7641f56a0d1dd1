namespace KarabakhGraph.Rdf.Formats.RdfXml;

/// <summary>RDF/XML: names, reader, writer.</summary>
internal sealed class RdfXmlFormat() : RdfFormat("RDF/XML", "application/rdf+xml", ".rdf", hasGraphs: false)
{
    public override QuadReader Reader(TextReader text, RdfReaderOptions? options = null) => new RdfXmlReader(text, options);

    /// <summary>Unlike the other syntaxes XML names its own encoding.</summary>
    public override QuadReader Reader(Stream bytes, RdfReaderOptions? options = null) => new RdfXmlReader(bytes, options);

    public override QuadWriter Writer(TextWriter output, PrefixMap? prefixes = null, string? baseIri = null) => new RdfXmlWriter(output, prefixes, baseIri);
}
