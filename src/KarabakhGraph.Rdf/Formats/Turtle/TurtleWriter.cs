using KarabakhGraph.Rdf.Formats.Terse;

namespace KarabakhGraph.Rdf.Formats.Turtle;

/// <summary>Writes Turtle (https://www.w3.org/TR/turtle/).</summary>
internal sealed class TurtleWriter(TextWriter output, PrefixMap? prefixes, string? baseIri) : TerseWriter(output, prefixes, baseIri, graphs: false);
