using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary><c>a || b</c>: true with an operand that is true; else an error with one that is an error (SPARQL 1.1, section 17.2).</summary>
internal sealed class CompiledOr(IReadOnlyList<CompiledExpression> operands, QueryTerms terms) : CompiledTruth(terms)
{
    public override bool? Test(Batch batch, int row)
    {
        bool? result = false;
        foreach (var operand in operands)
        {
            var value = operand.Test(batch, row);
            if (value == true)
            {
                return true;
            }

            result |= value;
        }

        return result;
    }
}
