using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary><c>a IN (b, c, ...)</c>, as <c>a = b || a = c || ...</c> (SPARQL 1.1, section 17.4.1.9).</summary>
internal sealed class CompiledMembership(CompiledExpression operand, IReadOnlyList<CompiledExpression> candidates, QueryTerms terms) : CompiledTruth(terms)
{
    public override bool? Test(Batch batch, int row)
    {
        var id = operand.Evaluate(batch, row);
        if (!id.IsSome)
        {
            return candidates.Count == 0 ? false : null;
        }

        bool? result = false;
        foreach (var candidate in candidates)
        {
            var equal = candidate.Evaluate(batch, row) is { IsSome: true } other ? IdComparison.Equal(id, other, Terms) : null;
            if (equal == true)
            {
                return true;
            }

            result |= equal;
        }

        return result;
    }
}
