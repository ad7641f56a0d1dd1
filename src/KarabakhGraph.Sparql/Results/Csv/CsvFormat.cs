using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Results.Csv;

/// <summary>SPARQL 1.1 Query Results CSV Format: names, reading, writing.</summary>
internal sealed class CsvFormat() : ResultFormat("CSV", "text/csv", ".csv", hasBooleans: false)
{
    public override QueryResult Read(Stream input, BlankNodeIssuer? blankNodes = null) => new CsvResultReader(blankNodes).Read(input);

    private protected override void Write(SolutionsResult result, TextWriter output) => new CsvResultWriter(output).Write(result);

    private protected override void Write(BooleanResult result, TextWriter output) => throw new NotSupportedException();
}
