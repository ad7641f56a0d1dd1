using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary>An expression whose value is a boolean or an error, so that its test is its natural form.</summary>
internal abstract class CompiledTruth(QueryTerms terms) : CompiledExpression(terms)
{
    public sealed override bool YieldsIds => true;

    public abstract override bool? Test(Batch batch, int row);

    public sealed override TermId Evaluate(Batch batch, int row) => Test(batch, row) is { } truth ? InlineLiteral.OfBoolean(truth) : default;

    public sealed override Term? Term(Batch batch, int row) => ExpressionEvaluator.Boolean(Test(batch, row));
}
