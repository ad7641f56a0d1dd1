using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary><c>COALESCE(a, b, ...)</c>: the first that is no error.</summary>
internal sealed class CompiledCoalesce(IReadOnlyList<CompiledExpression> operands, QueryTerms terms) : CompiledExpression(terms)
{
    public override bool YieldsIds => operands.All(operand => operand.YieldsIds);

    public override TermId Evaluate(Batch batch, int row)
    {
        foreach (var operand in operands)
        {
            if (operand.Evaluate(batch, row) is { IsSome: true } id)
            {
                return id;
            }
        }

        return default;
    }

    public override Term? Term(Batch batch, int row)
    {
        foreach (var operand in operands)
        {
            if (operand.Term(batch, row) is { } term)
            {
                return term;
            }
        }

        return null;
    }
}
