namespace KarabakhGraph.Rdf.Formats.NTriples;

/// <summary>N-Triples: names, reader, writer.</summary>
internal sealed class NTriplesFormat() : RdfFormat("N-Triples", "application/n-triples", ".nt", hasGraphs: false)
{
    public override QuadReader Reader(TextReader text, RdfReaderOptions? options = null) => new NTriplesReader(text, options);

    public override QuadWriter Writer(TextWriter output, PrefixMap? prefixes = null, string? baseIri = null) => new NTriplesWriter(output);
}
