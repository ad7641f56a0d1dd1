using KarabakhGraph.Rdf.Formats.Lines;

namespace KarabakhGraph.Rdf.Formats.NTriples;

/// <summary>Reads N-Triples (https://www.w3.org/TR/n-triples/).</summary>
internal sealed class NTriplesReader(TextReader text, RdfReaderOptions? options) : LineReader(text, options, graphs: false);
