namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>JSON-LD: names, reader, writer.</summary>
internal sealed class JsonLdFormat(JsonLdOptions options) : RdfFormat("JSON-LD", "application/ld+json", ".jsonld", hasGraphs: true)
{
    public override QuadReader Reader(TextReader text, RdfReaderOptions? readerOptions = null) => new JsonLdReader(text, readerOptions, options);

    public override QuadWriter Writer(TextWriter output, PrefixMap? prefixes = null, string? baseIri = null) => new JsonLdWriter(output, prefixes, options);
}
