using System.Globalization;
using System.Numerics;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Datatypes;

/// <summary>A value of <c>xsd:duration</c>, <c>xsd:dayTimeDuration</c> or <c>xsd:yearMonthDuration</c> (XSD 1.1 part 2, sections 3.3.6, 3.4.26, 3.4.27).</summary>
public sealed record XsdDuration : XsdValue
{
    /// <summary>A duration of months and seconds, which have the same sign or are zero.</summary>
    public XsdDuration(BigInteger months, XsdDecimal seconds, Iri datatype)
    {
        Months = months;
        Seconds = seconds;
        Datatype = datatype;
    }

    /// <summary>Whole months, years counted as twelve.</summary>
    public BigInteger Months { get; }

    /// <summary>Seconds, days counted as 86,400.</summary>
    public XsdDecimal Seconds { get; }

    /// <inheritdoc/>
    public override Iri Datatype { get; }

    /// <summary>Reads <c>-PnYnMnDTnHnMnS</c>, of which the derived datatypes allow a part; null when it is ill-typed.</summary>
    public static XsdDuration? Parse(ReadOnlySpan<char> lexical, Iri datatype)
    {
        var negative = lexical is ['-', ..];
        var unsigned = negative ? lexical[1..] : lexical;
        if (unsigned is not ['P', _, ..] || lexical.Length > MaxLexicalLength)
        {
            return null;
        }

        var split = unsigned.IndexOf('T');
        var days = split < 0 ? unsigned[1..] : unsigned[1..split];
        var time = split < 0 ? default : unsigned[(split + 1)..];
        if ((split >= 0 && time.IsEmpty)
            || (datatype == Xsd.DayTimeDuration && days.ContainsAny('Y', 'M'))
            || (datatype == Xsd.YearMonthDuration && (split >= 0 || days.Contains('D'))))
        {
            return null;
        }

        var months = (TakeNumber(ref days, 'Y') * 12) + TakeNumber(ref days, 'M');
        var whole = (TakeNumber(ref days, 'D') * 86400) + (TakeNumber(ref time, 'H') * 3600) + (TakeNumber(ref time, 'M') * 60);
        var seconds = new XsdDecimal(whole) + TakeSeconds(ref time);
        if (!days.IsEmpty || !time.IsEmpty)
        {
            return null;
        }

        return negative ? new XsdDuration(-months, -seconds, datatype) : new XsdDuration(months, seconds, datatype);
    }

    /// <summary>The canonical form: no part that is zero, months below twelve, hours below 24.</summary>
    public override string ToString()
    {
        var sign = Months.Sign < 0 || Seconds.Unscaled.Sign < 0 ? "-" : "";
        var months = BigInteger.Abs(Months);
        var seconds = Seconds.Unscaled.Sign < 0 ? -Seconds : Seconds;
        var whole = seconds.Truncated;
        var underMinute = seconds - new XsdDecimal(whole - (whole % 60));
        var date = Part(months / 12, 'Y') + Part(months % 12, 'M') + Part(whole / 86400, 'D');
        var time = Part(whole / 3600 % 24, 'H') + Part(whole / 60 % 60, 'M') + (underMinute.Unscaled.IsZero ? "" : $"{underMinute}S");
        return (date, time) switch
        {
            ("", "") => Datatype == Xsd.YearMonthDuration ? "P0M" : "PT0S",
            (_, "") => $"{sign}P{date}",
            _ => $"{sign}P{date}T{time}",
        };
    }

    private static string Part(BigInteger number, char designator) =>
        number.IsZero ? "" : number.ToString(CultureInfo.InvariantCulture) + designator;

    /// <summary>Digits and their designator; zero, and nothing taken, when they do not stand here.</summary>
    private static BigInteger TakeNumber(ref ReadOnlySpan<char> rest, char designator)
    {
        var length = rest.IndexOfAnyExceptInRange('0', '9');
        if (length <= 0 || rest[length] != designator)
        {
            return BigInteger.Zero;
        }

        var number = BigInteger.Parse(rest[..length], NumberStyles.None, CultureInfo.InvariantCulture);
        rest = rest[(length + 1)..];
        return number;
    }

    /// <summary>Digits, perhaps a point with digits on both sides, and an S at the end of the text.</summary>
    private static XsdDecimal TakeSeconds(ref ReadOnlySpan<char> rest)
    {
        if (rest is not [>= '0' and <= '9', .., 'S'] || rest[^2] == '.' || XsdDecimal.Parse(rest[..^1]) is not { } seconds)
        {
            return new XsdDecimal(0);
        }

        rest = default;
        return seconds;
    }
}
