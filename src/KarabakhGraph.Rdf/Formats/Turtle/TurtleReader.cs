using KarabakhGraph.Rdf.Formats.Terse;

namespace KarabakhGraph.Rdf.Formats.Turtle;

/// <summary>Reads Turtle (https://www.w3.org/TR/turtle/).</summary>
internal sealed class TurtleReader(TextReader text, RdfReaderOptions? options) : TerseReader(text, options, graphs: false);
