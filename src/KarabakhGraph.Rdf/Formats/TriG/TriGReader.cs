using KarabakhGraph.Rdf.Formats.Terse;

namespace KarabakhGraph.Rdf.Formats.TriG;

/// <summary>Reads TriG (https://www.w3.org/TR/trig/).</summary>
internal sealed class TriGReader(TextReader text, RdfReaderOptions? options) : TerseReader(text, options, graphs: true);
