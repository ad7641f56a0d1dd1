using System.Globalization;

namespace KarabakhGraph.Rdf.Datatypes;

/// <summary>The lexical forms that <c>xsd:float</c> and <c>xsd:double</c> share.</summary>
internal static class FloatingPoint
{
    /// <summary>Sign, digits with at most one point, exponent: the numerals of both datatypes, without the names of special values.</summary>
    public static bool IsNumeral(ReadOnlySpan<char> lexical)
    {
        if (lexical.Length > XsdValue.MaxLexicalLength)
        {
            return false;
        }

        var exponent = lexical.IndexOfAny('e', 'E');
        var mantissa = exponent < 0 ? lexical : lexical[..exponent];
        return IsDecimal(WithoutSign(mantissa)) && (exponent < 0 || IsDigits(WithoutSign(lexical[(exponent + 1)..])));
    }

    /// <summary>XSD 1.1 canonical form from .NET's shortest round-trip form.</summary>
    public static string Canonical(string roundTrip)
    {
        switch (roundTrip)
        {
            case "NaN":
                return "NaN";
            case "Infinity" or "∞":
                return "INF";
            case "-Infinity" or "-∞":
                return "-INF";
        }

        var (negative, digits, exponent) = Decompose(roundTrip);
        var fraction = digits.Length > 1 ? digits[1..] : "0";
        return string.Create(CultureInfo.InvariantCulture, $"{(negative ? "-" : "")}{digits[0]}.{fraction}E{exponent}");
    }

    /// <summary>Sign, significant digits without zeros around them, and the exponent when the point stands after the first digit.</summary>
    private static (bool Negative, string Digits, int Exponent) Decompose(string roundTrip)
    {
        var negative = roundTrip.StartsWith('-');
        var unsigned = negative ? roundTrip[1..] : roundTrip;
        var mark = unsigned.IndexOf('E', StringComparison.Ordinal);
        var mantissa = mark < 0 ? unsigned : unsigned[..mark];
        var exponent = mark < 0 ? 0 : int.Parse(unsigned.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent += (point < 0 ? mantissa.Length : point) - 1;

        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        exponent -= all.Length - digits.Length;
        digits = digits.TrimEnd('0');
        return digits.Length == 0 ? (negative, "0", 0) : (negative, digits, exponent);
    }

    private static ReadOnlySpan<char> WithoutSign(ReadOnlySpan<char> text) => text is ['+' or '-', ..] ? text[1..] : text;

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        return point < 0
            ? IsDigits(text)
            : text.Length > 1 && !text[..point].ContainsAnyExceptInRange('0', '9') && !text[(point + 1)..].ContainsAnyExceptInRange('0', '9');
    }
}
