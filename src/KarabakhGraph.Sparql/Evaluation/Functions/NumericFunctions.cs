using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Datatypes;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Functions;

/// <summary>Functions on numbers (SPARQL 1.1, section 17.4.4); null is an error. The result has the argument's type, integer for integers of any derived type.</summary>
internal static class NumericFunctions
{
    public static Literal? Abs(Term number) => Numbers.Of(number) switch
    {
        XsdInteger { Value.Sign: < 0 } or XsdDecimal { Unscaled.Sign: < 0 } => Numbers.Negate(Numbers.Of(number)!).ToLiteral(), // matched just now
        XsdFloat value => new XsdFloat(MathF.Abs(value.Value)).ToLiteral(),
        XsdDouble value => new XsdDouble(Math.Abs(value.Value)).ToLiteral(),
        var value => value?.ToLiteral(),
    };

    public static Literal? Round(Term number) => Whole(number, value => value.Round(), Round);

    public static Literal? Ceil(Term number) => Whole(number, value => value.Ceiling(), Math.Ceiling);

    public static Literal? Floor(Term number) => Whole(number, value => value.Floor(), Math.Floor);

    /// <summary>A double of [0, 1).</summary>
    public static Literal Rand(Random random) => new XsdDouble(random.NextDouble()).ToLiteral();

    /// <summary>The nearest integer, of two the greater; the sign of zero is kept (XPath <c>fn:round</c>).</summary>
    public static double Round(double value)
    {
        var floor = Math.Floor(value);
        var rounded = value - floor >= 0.5 ? floor + 1 : floor;
        return rounded == 0 && double.IsNegative(value) ? -0.0 : rounded;
    }

    private static Literal? Whole(Term number, Func<XsdDecimal, XsdDecimal> exact, Func<double, double> floating) => Numbers.Of(number) switch
    {
        XsdDecimal value => exact(value).ToLiteral(),
        XsdFloat value => new XsdFloat((float)floating(value.Value)).ToLiteral(),
        XsdDouble value => new XsdDouble(floating(value.Value)).ToLiteral(),
        var value => value?.ToLiteral(),
    };
}
