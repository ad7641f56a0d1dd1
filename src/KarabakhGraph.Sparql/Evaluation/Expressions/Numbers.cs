using System.Numerics;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Datatypes;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation.Expressions;

/// <summary>The numeric operators with XPath's promotion integer, decimal, float, double (SPARQL 1.1, sections 17.1 and 17.3).</summary>
internal static class Numbers
{
    /// <summary>Integers and decimals of more bits than this are an overflow, which is an error; so no chain of products fills the memory.</summary>
    private const long MaxBits = 1 << 14;

    /// <summary>The numeric value of a term; null when it has none.</summary>
    public static XsdValue? Of(Term? term) => term is Literal literal && XsdValue.Of(literal) is { } value && IsNumeric(value) ? value : null;

    public static bool IsNumeric(XsdValue value) => value is XsdInteger or XsdDecimal or XsdFloat or XsdDouble;

    /// <summary>The result of an operator; null for a division of integers or decimals by zero and for an overflow.</summary>
    public static XsdValue? Apply(ArithmeticOperator operation, XsdValue left, XsdValue right) => Widest(left, right) switch
    {
        XsdInteger when operation != ArithmeticOperator.Divide => Checked(Integer(operation, AsInteger(left), AsInteger(right))),
        XsdInteger or XsdDecimal => Checked(Decimal(operation, AsDecimal(left), AsDecimal(right))),
        XsdFloat => new XsdFloat(Floating(operation, AsSingle(left), AsSingle(right))),
        _ => new XsdDouble(Floating(operation, AsDouble(left), AsDouble(right))),
    };

    public static XsdValue Negate(XsdValue value) => value switch
    {
        XsdInteger integer => new XsdInteger(-integer.Value),
        XsdDecimal number => -number,
        XsdFloat number => new XsdFloat(-number.Value),
        _ => new XsdDouble(-AsDouble(value)),
    };

    /// <summary>True when equal after promotion; NaN equals nothing.</summary>
    public static bool Equal(XsdValue left, XsdValue right) => Widest(left, right) switch
    {
        XsdInteger => AsInteger(left) == AsInteger(right),
        XsdDecimal => AsDecimal(left).CompareTo(AsDecimal(right)) == 0,
        XsdFloat => AsSingle(left) == AsSingle(right),
        _ => AsDouble(left) == AsDouble(right),
    };

    /// <summary>True when less after promotion; NaN is neither less nor greater.</summary>
    public static bool Less(XsdValue left, XsdValue right) => Widest(left, right) switch
    {
        XsdInteger => AsInteger(left) < AsInteger(right),
        XsdDecimal => AsDecimal(left).CompareTo(AsDecimal(right)) < 0,
        XsdFloat => AsSingle(left) < AsSingle(right),
        _ => AsDouble(left) < AsDouble(right),
    };

    /// <summary>True for zero and NaN, the numbers whose effective boolean value is false.</summary>
    public static bool IsZeroOrNaN(XsdValue value) => value switch
    {
        XsdInteger integer => integer.Value.IsZero,
        XsdDecimal number => number.Unscaled.IsZero,
        _ => AsDouble(value) is 0 or double.NaN,
    };

    public static XsdDecimal AsDecimal(XsdValue value) => value as XsdDecimal ?? new XsdDecimal(AsInteger(value));

    public static double AsDouble(XsdValue value) => value switch
    {
        XsdDouble number => number.Value,
        XsdFloat number => number.Value,
        XsdInteger integer when integer.Value.GetBitLength() <= 53 => (double)integer.Value, // exact; beyond, the framework's conversion does not round to nearest
        _ => AsDecimal(value).ToDouble(),
    };

    private static BigInteger AsInteger(XsdValue value) => ((XsdInteger)value).Value;

    private static float AsSingle(XsdValue value) => value is XsdFloat number ? number.Value : AsDecimal(value).ToSingle();

    private static XsdValue Widest(XsdValue left, XsdValue right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(XsdValue value) => value switch
    {
        XsdInteger => 0,
        XsdDecimal => 1,
        XsdFloat => 2,
        _ => 3,
    };

    private static XsdInteger Integer(ArithmeticOperator operation, BigInteger left, BigInteger right) => new(operation switch
    {
        ArithmeticOperator.Add => left + right,
        ArithmeticOperator.Subtract => left - right,
        _ => left * right,
    });

    private static XsdDecimal? Decimal(ArithmeticOperator operation, XsdDecimal left, XsdDecimal right) => operation switch
    {
        ArithmeticOperator.Add => left + right,
        ArithmeticOperator.Subtract => left - right,
        ArithmeticOperator.Multiply => left * right,
        _ => right.Unscaled.IsZero ? null : left / right,
    };

    private static T Floating<T>(ArithmeticOperator operation, T left, T right)
        where T : IFloatingPoint<T> => operation switch
    {
        ArithmeticOperator.Add => left + right,
        ArithmeticOperator.Subtract => left - right,
        ArithmeticOperator.Multiply => left * right,
        _ => left / right,
    };

    private static XsdValue? Checked(XsdValue? value) => value switch
    {
        XsdInteger integer => integer.Value.GetBitLength() > MaxBits ? null : integer,
        XsdDecimal number => number.Unscaled.GetBitLength() > MaxBits || number.Scale > XsdValue.MaxLexicalLength ? null : number,
        _ => null,
    };
}
