using System.Globalization;
using System.Numerics;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Datatypes;

/// <summary>A value of <c>xsd:decimal</c>, exact (XSD 1.1 part 2, section 3.3.3): <c>Unscaled / 10^Scale</c> without trailing zeros in the fraction.</summary>
/// <remarks>Only division rounds: to 18 digits after the point beyond those of its operands, half to even.</remarks>
public sealed record XsdDecimal : XsdValue
{
    private const int DivisionDigits = 18;

    /// <summary>The value <c>unscaled / 10^scale</c>.</summary>
    public XsdDecimal(BigInteger unscaled, int scale = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        while (scale > 0)
        {
            var shorter = BigInteger.DivRem(unscaled, 10, out var digit);
            if (!digit.IsZero)
            {
                break;
            }

            unscaled = shorter;
            scale--;
        }

        Unscaled = unscaled;
        Scale = scale;
    }

    /// <summary>All digits of the number, with its sign, as if the point were not there.</summary>
    public BigInteger Unscaled { get; }

    /// <summary>The number of digits after the point; never negative.</summary>
    public int Scale { get; }

    /// <summary>The integer next to the value on the side of zero.</summary>
    public BigInteger Truncated => Unscaled / BigInteger.Pow(10, Scale);

    /// <inheritdoc/>
    public override Iri Datatype => Xsd.Decimal;

    /// <summary>Reads an optional sign and digits with at most one point; null for anything else.</summary>
    public static XsdDecimal? Parse(ReadOnlySpan<char> lexical)
    {
        var unsigned = lexical is ['+' or '-', ..] ? lexical[1..] : lexical;
        var point = unsigned.IndexOf('.');
        var whole = point < 0 ? unsigned : unsigned[..point];
        var fraction = point < 0 ? default : unsigned[(point + 1)..];
        if (whole.Length + fraction.Length == 0 || lexical.Length > MaxLexicalLength
            || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var digits = BigInteger.Parse(string.Concat(whole, fraction), NumberStyles.None, CultureInfo.InvariantCulture);
        return new XsdDecimal(lexical[0] == '-' ? -digits : digits, fraction.Length);
    }

    /// <summary>The exact value of a double, all its binary digits written out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The double is infinite or NaN.</exception>
    public static XsdDecimal Exactly(double value)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(value), false, nameof(value));
        var bits = BitConverter.DoubleToInt64Bits(value);
        var biased = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        var mantissa = (BigInteger)(biased == 0 ? fraction : fraction | (1L << 52)) * (bits < 0 ? -1 : 1);
        var exponent = Math.Max(biased, 1) - 1075;
        return exponent >= 0
            ? new XsdDecimal(mantissa << exponent)
            : new XsdDecimal(mantissa * BigInteger.Pow(5, -exponent), -exponent); // 2^-n = 5^n / 10^n
    }

    /// <summary>The sum, exact.</summary>
    public static XsdDecimal operator +(XsdDecimal left, XsdDecimal right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return new XsdDecimal(left.AtScale(scale) + right.AtScale(scale), scale);
    }

    /// <summary>The difference, exact.</summary>
    public static XsdDecimal operator -(XsdDecimal left, XsdDecimal right) => left + -right;

    /// <summary>The negated value.</summary>
    public static XsdDecimal operator -(XsdDecimal value) => new(-value.Unscaled, value.Scale);

    /// <summary>The product, exact.</summary>
    public static XsdDecimal operator *(XsdDecimal left, XsdDecimal right) => new(left.Unscaled * right.Unscaled, left.Scale + right.Scale);

    /// <summary>The quotient, rounded as the type's remarks tell.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static XsdDecimal operator /(XsdDecimal left, XsdDecimal right)
    {
        var scale = Math.Max(left.Scale, right.Scale) + DivisionDigits;
        var divisor = right.Unscaled;
        var quotient = BigInteger.DivRem(left.AtScale(scale + right.Scale), divisor, out var rest);
        var twice = (BigInteger.Abs(rest) * 2).CompareTo(BigInteger.Abs(divisor));
        if (twice > 0 || (twice == 0 && !quotient.IsEven))
        {
            quotient += rest.Sign * divisor.Sign;
        }

        return new XsdDecimal(quotient, scale);
    }

    /// <summary>The largest integer not above the value.</summary>
    public XsdDecimal Floor() => Truncated is var whole && Unscaled.Sign < 0 && Scale > 0 ? new XsdDecimal(whole - 1) : new XsdDecimal(whole);

    /// <summary>The smallest integer not below the value.</summary>
    public XsdDecimal Ceiling() => -(-this).Floor();

    /// <summary>The nearest integer; of two, the one towards positive infinity (XPath <c>fn:round</c>).</summary>
    public XsdDecimal Round() => (this + new XsdDecimal(5, 1)).Floor();

    /// <summary>The nearest double.</summary>
    public double ToDouble() => double.Parse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The nearest float.</summary>
    public float ToSingle() => float.Parse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Order by value: negative, zero or positive.</summary>
    public int CompareTo(XsdDecimal other)
    {
        var scale = Math.Max(Scale, other.Scale);
        return AtScale(scale).CompareTo(other.AtScale(scale));
    }

    /// <summary>The canonical form of XSD 1.1: no exponent, and no point when nothing follows it.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(Scale + 1, '0');
        var sign = Unscaled.Sign < 0 ? "-" : "";
        return Scale == 0 ? sign + digits : $"{sign}{digits[..^Scale]}.{digits[^Scale..]}";
    }

    private BigInteger AtScale(int scale) => Unscaled * BigInteger.Pow(10, scale - Scale);
}
