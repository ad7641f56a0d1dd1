using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Results.Tsv;

/// <summary>SPARQL 1.1 Query Results TSV Format: names, reading, writing.</summary>
internal sealed class TsvFormat() : ResultFormat("TSV", "text/tab-separated-values", ".tsv", hasBooleans: false)
{
    public override QueryResult Read(Stream input, BlankNodeIssuer? blankNodes = null) => new TsvResultReader(blankNodes).Read(input);

    private protected override void Write(SolutionsResult result, TextWriter output) => new TsvResultWriter(output).Write(result);

    private protected override void Write(BooleanResult result, TextWriter output) => throw new NotSupportedException();
}
