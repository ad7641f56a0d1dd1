using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Results.Xml;

/// <summary>SPARQL Query Results XML Format: names, reading, writing.</summary>
internal sealed class XmlFormat() : ResultFormat("XML", "application/sparql-results+xml", ".srx", hasBooleans: true)
{
    public const string Namespace = "http://www.w3.org/2005/sparql-results#";

    public override QueryResult Read(Stream input, BlankNodeIssuer? blankNodes = null) => new XmlResultReader(blankNodes).Read(input);

    private protected override void Write(SolutionsResult result, TextWriter output) => new XmlResultWriter(output).Write(result);

    private protected override void Write(BooleanResult result, TextWriter output) => new XmlResultWriter(output).Write(result);
}
