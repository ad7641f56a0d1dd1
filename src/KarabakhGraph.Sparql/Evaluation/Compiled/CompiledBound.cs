
namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary><c>BOUND(?x)</c></summary>
internal sealed class CompiledBound(int column, QueryTerms terms) : CompiledTruth(terms)
{
    public override bool? Test(Batch batch, int row) => batch.Columns[column][row].IsSome;
}
