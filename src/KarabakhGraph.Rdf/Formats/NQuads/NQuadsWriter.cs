using KarabakhGraph.Rdf.Formats.Lines;

namespace KarabakhGraph.Rdf.Formats.NQuads;

/// <summary>Writes N-Quads (https://www.w3.org/TR/n-quads/).</summary>
internal sealed class NQuadsWriter(TextWriter output) : LineWriter(output, graphs: true);
