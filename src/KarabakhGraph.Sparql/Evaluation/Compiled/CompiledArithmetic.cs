using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Datatypes;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary>A chain <c>a + b - c</c> or <c>a * b / c</c>, on inlined numbers as long as they last.</summary>
internal sealed class CompiledArithmetic(CompiledExpression first, IReadOnlyList<(ArithmeticOperator Operator, CompiledExpression Operand)> steps, QueryTerms terms)
    : CompiledExpression(terms)
{
    public override bool YieldsIds => true;

    public override TermId Evaluate(Batch batch, int row)
    {
        var result = first.Evaluate(batch, row);
        foreach (var (operation, operand) in steps)
        {
            if (!IdArithmetic.TryApply(operation, result, operand.Evaluate(batch, row), out result))
            {
                return Value(batch, row) is { } value ? Terms.Encode(value.ToLiteral()) : default;
            }
        }

        return result;
    }

    private XsdValue? Value(Batch batch, int row)
    {
        var result = Numbers.Of(first.Term(batch, row));
        foreach (var (operation, operand) in steps)
        {
            if (result is null || Numbers.Of(operand.Term(batch, row)) is not { } number)
            {
                return null;
            }

            result = Numbers.Apply(operation, result, number);
        }

        return result;
    }
}
