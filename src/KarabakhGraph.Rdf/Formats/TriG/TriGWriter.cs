using KarabakhGraph.Rdf.Formats.Terse;

namespace KarabakhGraph.Rdf.Formats.TriG;

/// <summary>Writes TriG (https://www.w3.org/TR/trig/).</summary>
internal sealed class TriGWriter(TextWriter output, PrefixMap? prefixes, string? baseIri) : TerseWriter(output, prefixes, baseIri, graphs: true);
