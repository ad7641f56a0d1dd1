namespace KarabakhGraph.Rdf.Formats.NTriples;

internal sealed class NTriplesFormat() : RdfFormat("N-Triples", "application/n-triples", ".nt", hasGraphs: false)
{
    public override QuadReader Reader(TextReader text, RdfReaderOptions? options = null) => new NTriplesReader(text, options);
}
