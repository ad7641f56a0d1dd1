using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary>A function of terms: a built-in one or a cast. An argument that is an error makes the call one.</summary>
internal sealed class CompiledCall(Func<Term[], Term?> function, IReadOnlyList<CompiledExpression> operands, QueryTerms terms) : CompiledExpression(terms)
{
    public override Term? Term(Batch batch, int row)
    {
        var arguments = new Term[operands.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (operands[i].Term(batch, row) is not { } argument)
            {
                return null;
            }

            arguments[i] = argument;
        }

        return function(arguments);
    }
}
