using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary><c>IF(condition, a, b)</c></summary>
internal sealed class CompiledChoice(CompiledExpression condition, CompiledExpression then, CompiledExpression otherwise, QueryTerms terms) : CompiledExpression(terms)
{
    public override bool YieldsIds => then.YieldsIds && otherwise.YieldsIds;

    public override TermId Evaluate(Batch batch, int row) => condition.Test(batch, row) is { } truth ? (truth ? then : otherwise).Evaluate(batch, row) : default;

    public override Term? Term(Batch batch, int row) => condition.Test(batch, row) is { } truth ? (truth ? then : otherwise).Term(batch, row) : null;
}
