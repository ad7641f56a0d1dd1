using KarabakhGraph.Rdf.Formats.Lines;

namespace KarabakhGraph.Rdf.Formats.NTriples;

/// <summary>Writes N-Triples (https://www.w3.org/TR/n-triples/).</summary>
internal sealed class NTriplesWriter(TextWriter output) : LineWriter(output, graphs: false);
