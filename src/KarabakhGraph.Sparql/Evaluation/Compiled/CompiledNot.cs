using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary><c>!a</c></summary>
internal sealed class CompiledNot(CompiledExpression operand, QueryTerms terms) : CompiledTruth(terms)
{
    public override bool? Test(Batch batch, int row) => !operand.Test(batch, row);
}
