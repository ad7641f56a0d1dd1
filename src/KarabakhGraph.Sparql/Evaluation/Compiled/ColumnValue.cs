using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary>A variable: what stands in its column.</summary>
internal sealed class ColumnValue(int column, QueryTerms terms) : CompiledExpression(terms)
{
    public int Column => column;

    public override bool YieldsIds => true;

    public override TermId Evaluate(Batch batch, int row) => batch.Columns[column][row];

    public override bool? Test(Batch batch, int row) => TruthOf(batch.Columns[column][row]);

    public override void Evaluate(Batch batch, Span<TermId> values) => batch.Column(column).CopyTo(values);
}
