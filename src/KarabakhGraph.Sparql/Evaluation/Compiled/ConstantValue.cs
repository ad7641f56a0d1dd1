using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary>A term that is the same on every row, or an error on every row.</summary>
internal sealed class ConstantValue(Term? term, QueryTerms terms) : CompiledExpression(terms)
{
    private readonly bool? _truth = ExpressionEvaluator.EffectiveBooleanValue(term);

    public TermId Id { get; } = term is null ? default : terms.Encode(term);

    public override bool YieldsIds => true;

    public override TermId Evaluate(Batch batch, int row) => Id;

    public override Term? Term(Batch batch, int row) => term;

    public override bool? Test(Batch batch, int row) => _truth;

    public override void Evaluate(Batch batch, Span<TermId> values) => values[..batch.Count].Fill(Id);
}
