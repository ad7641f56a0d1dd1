using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Results.Json;

/// <summary>SPARQL 1.1 Query Results JSON Format: names, reading, writing.</summary>
internal sealed class JsonFormat() : ResultFormat("JSON", "application/sparql-results+json", ".srj", hasBooleans: true)
{
    public override QueryResult Read(Stream input, BlankNodeIssuer? blankNodes = null) => new JsonResultReader(blankNodes).Read(input);

    private protected override void Write(SolutionsResult result, TextWriter output) => new JsonResultWriter(output).Write(result);

    private protected override void Write(BooleanResult result, TextWriter output) => new JsonResultWriter(output).Write(result);
}
