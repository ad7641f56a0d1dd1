using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary><c>a &amp;&amp; b</c>: false with an operand that is false; else an error with one that is an error (SPARQL 1.1, section 17.2).</summary>
internal sealed class CompiledAnd(IReadOnlyList<CompiledExpression> operands, QueryTerms terms) : CompiledTruth(terms)
{
    public override bool? Test(Batch batch, int row)
    {
        bool? result = true;
        foreach (var operand in operands)
        {
            var value = operand.Test(batch, row);
            if (value == false)
            {
                return false;
            }

            result &= value;
        }

        return result;
    }

    public override void Test(Batch batch, Span<bool> marks)
    {
        foreach (var operand in operands)
        {
            operand.Test(batch, marks);
        }
    }
}
