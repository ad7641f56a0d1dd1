using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary>Sums, differences and products of inlined integers and decimals whose results are inlined again.</summary>
internal static class IdArithmetic
{
    private const long Millionths = 1_000_000;

    /// <summary>False when the result must be worked out with terms: other kinds, divisions, too many digits.</summary>
    public static bool TryApply(ArithmeticOperator operation, TermId left, TermId right, out TermId result)
    {
        result = default;
        if (!IdComparison.IsNumber(left) || !IdComparison.IsNumber(right) || operation == ArithmeticOperator.Divide)
        {
            return false;
        }

        if (left.Kind == TermKind.Integer && right.Kind == TermKind.Integer)
        {
            var value = Apply(operation, InlineLiteral.Integer(left), InlineLiteral.Integer(right));
            result = value == (long)value ? InlineLiteral.OfInteger((long)value) : default;
        }
        else
        {
            var value = Apply(operation, IdComparison.InMillionths(left), IdComparison.InMillionths(right));
            result = operation != ArithmeticOperator.Multiply ? OfMillionths(value) : value % Millionths == 0 ? OfMillionths(value / Millionths) : default;
        }

        return result.IsSome;
    }

    /// <summary>The id of a decimal. Whole ones have none: their canonical form has no point, and that is not the inlined one.</summary>
    public static TermId OfMillionths(Int128 value) => value % Millionths != 0 && value == (long)value ? InlineLiteral.OfDecimal((decimal)(long)value / Millionths) : default;

    /// <summary>Factors have at most 80 bits, so nothing overflows but the product of two great decimals, which wraps to no result.</summary>
    private static Int128 Apply(ArithmeticOperator operation, Int128 left, Int128 right) => operation switch
    {
        ArithmeticOperator.Add => left + right,
        ArithmeticOperator.Subtract => left - right,
        _ when Int128.Abs(left) > long.MaxValue || Int128.Abs(right) > long.MaxValue => Int128.MaxValue,
        _ => left * right,
    };
}
