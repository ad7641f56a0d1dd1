using KarabakhGraph.Rdf.Formats.Lines;

namespace KarabakhGraph.Rdf.Formats.NQuads;

/// <summary>Reads N-Quads (https://www.w3.org/TR/n-quads/).</summary>
internal sealed class NQuadsReader(TextReader text, RdfReaderOptions? options) : LineReader(text, options, graphs: true);
