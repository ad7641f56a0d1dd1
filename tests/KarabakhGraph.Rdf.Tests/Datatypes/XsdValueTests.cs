using KarabakhGraph.Rdf.Datatypes;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Tests.Datatypes;

public class XsdValueTests
{
    /// <summary>Datatype, lexical form, canonical form.</summary>
    public static TheoryData<string, string, string> Canonical => new()
    {
        { "boolean", "1", "true" },
        { "boolean", "false", "false" },
        { "integer", "+007", "7" },
        { "integer", "-0", "0" },
        { "integer", "123456789012345678901234567890", "123456789012345678901234567890" },
        { "byte", "-128", "-128" },
        { "unsignedLong", "18446744073709551615", "18446744073709551615" },
        { "decimal", "+33.3300", "33.33" },
        { "decimal", "2.0", "2" },
        { "decimal", ".5", "0.5" },
        { "decimal", "-5.", "-5" },
        { "decimal", "-0.05", "-0.05" },
        { "decimal", "0.00", "0" },
        { "double", "1", "1.0E0" },
        { "double", "-10.2E3", "-1.02E4" },
        { "double", ".5e-7", "5.0E-8" },
        { "double", "0", "0.0E0" },
        { "double", "-0.0", "-0.0E0" },
        { "double", "1e400", "INF" },
        { "double", "1e-99999999999", "0.0E0" },
        { "double", "1e99999999999", "INF" },
        { "double", "+INF", "INF" },
        { "double", "-INF", "-INF" },
        { "double", "NaN", "NaN" },
        { "double", "1.7976931348623157E308", "1.7976931348623157E308" },
        { "double", "100", "1.0E2" },
        { "float", "0.1", "1.0E-1" },
        { "float", "3.40282347E38", "3.4028235E38" },
        { "dateTime", "2020-11-08T24:00:00Z", "2020-11-09T00:00:00Z" },
        { "dateTime", "2019-12-31T24:00:00", "2020-01-01T00:00:00" },
        { "dateTime", "2020-11-08T09:05:07.250+00:00", "2020-11-08T09:05:07.25Z" },
        { "dateTime", "-0044-03-15T12:00:00", "-0044-03-15T12:00:00" },
        { "dateTime", "12020-01-01T00:00:00-14:00", "12020-01-01T00:00:00-14:00" },
        { "dateTimeStamp", "2020-11-08T00:00:00-00:30", "2020-11-08T00:00:00-00:30" },
        { "date", "2020-02-29+05:30", "2020-02-29+05:30" },
        { "date", "0000-01-01", "0000-01-01" },
        { "time", "24:00:00", "00:00:00" },
        { "gYear", "2020Z", "2020Z" },
        { "gYearMonth", "2020-09", "2020-09" },
        { "gMonth", "--09", "--09" },
        { "gMonthDay", "--02-29", "--02-29" },
        { "gDay", "---31+01:00", "---31+01:00" },
        { "duration", "-P1Y14M3DT25H61M61.50S", "-P2Y2M4DT2H2M1.5S" },
        { "dayTimeDuration", "PT0.0S", "PT0S" },
        { "dayTimeDuration", "-PT480M", "-PT8H" },
        { "yearMonthDuration", "P0Y", "P0M" },
        { "yearMonthDuration", "P18M", "P1Y6M" },
    };

    public static TheoryData<string, string> IllTyped => new()
    {
        { "boolean", "TRUE" }, { "boolean", "" }, { "boolean", " true" },
        { "integer", "" }, { "integer", "+" }, { "integer", "1.0" }, { "integer", " 1" }, { "integer", "１" }, { "integer", "--1" }, { "integer", "1e0" },
        { "byte", "128" }, { "unsignedInt", "-1" }, { "positiveInteger", "0" }, { "negativeInteger", "0" },
        { "decimal", "." }, { "decimal", "1e1" }, { "decimal", "1.2.3" }, { "decimal", "-" }, { "decimal", "1,5" }, { "decimal", "INF" },
        { "double", "." }, { "double", "1e" }, { "double", "inf" }, { "double", "Infinity" }, { "double", "1e1.0" }, { "double", "e5" }, { "float", "∞" }, { "double", "+NaN" },
        { "dateTime", "2020-11-08" }, { "dateTime", "2020-13-01T00:00:00" }, { "dateTime", "2020-11-31T00:00:00" }, { "dateTime", "2021-02-29T00:00:00" },
        { "dateTime", "2020-11-08T24:00:01" }, { "dateTime", "2020-11-08T24:01:00" }, { "dateTime", "2020-11-08T09:00:60" }, { "dateTime", "2020-11-08T09:00:00." },
        { "dateTime", "2020-11-08T09:00:00+14:01" }, { "dateTime", "2020-11-08T09:00:00z" }, { "dateTime", "020-11-08T09:00:00" }, { "dateTime", "012020-11-08T09:00:00" },
        { "dateTime", "1000000000-11-08T09:00:00" }, { "dateTimeStamp", "2020-11-08T09:00:00" }, { "date", "2020-11-08T" }, { "date", "20-11-08" }, { "date", "" },
        { "time", "25:00:00" }, { "time", "9:00:00" }, { "gYear", "20" }, { "gMonth", "--9" }, { "gMonth", "--13" }, { "gMonthDay", "--02-30" }, { "gDay", "---32" }, { "gDay", "--31" },
        { "duration", "P" }, { "duration", "PT" }, { "duration", "P1S" }, { "duration", "P1YT" }, { "duration", "P-1Y" }, { "duration", "P1M1Y" }, { "duration", "PT1.S" }, { "duration", "PT.5S" },
        { "duration", "P1.5D" }, { "dayTimeDuration", "P1Y" }, { "dayTimeDuration", "P0MT1S" }, { "yearMonthDuration", "P1D" }, { "yearMonthDuration", "P1YT0S" }, { "duration", "+P1Y" },
    };

    [Theory]
    [MemberData(nameof(Canonical))]
    public void AValuePrintsItsCanonicalFormAndReadsItBack(string datatype, string lexical, string canonical)
    {
        var value = XsdDatatypes.Parse(lexical, new Iri(Xsd.Namespace + datatype));

        Assert.NotNull(value);
        Assert.Equal(canonical, value.ToString());
        Assert.Equal(canonical, XsdValue.Of(value.ToLiteral())?.ToString());
    }

    [Theory]
    [MemberData(nameof(IllTyped))]
    public void AnIllTypedLiteralHasNoValue(string datatype, string lexical) =>
        Assert.Null(XsdDatatypes.Parse(lexical, new Iri(Xsd.Namespace + datatype)));

    [Theory]
    [InlineData("integer")]
    [InlineData("decimal")]
    [InlineData("double")]
    [InlineData("duration")]
    public void AnEndlessNumberHasNoValue(string datatype) =>
        Assert.Null(XsdDatatypes.Parse((datatype == "duration" ? "P" : "") + new string('9', 1_000_000) + (datatype == "duration" ? "D" : ""), new Iri(Xsd.Namespace + datatype)));

    [Theory]
    [InlineData("dateTime", "2020-11-08T12:00:00Z", "2020-11-08T16:00:00+04:00", 0)]
    [InlineData("dateTime", "2020-11-08T12:00:00", "2020-11-08T12:00:00Z", 0)]
    [InlineData("dateTime", "2020-11-08T23:30:00-01:00", "2020-11-09T00:29:59.9Z", 1)]
    [InlineData("dateTime", "-0001-12-31T23:59:59Z", "0000-01-01T00:00:00Z", -1)]
    [InlineData("dateTime", "1900-03-01T00:00:00Z", "1900-02-28T24:00:00Z", 0)]
    [InlineData("dateTime", "2000-02-29T24:00:00Z", "2000-03-01T00:00:00Z", 0)]
    [InlineData("date", "2020-11-08+04:00", "2020-11-08Z", -1)]
    [InlineData("time", "08:00:00+09:00", "17:00:00-06:00", -1)]
    [InlineData("gYear", "2020", "2021", -1)]
    [InlineData("gMonthDay", "--02-29", "--03-01", -1)]
    public void DatesAreSortedOnTheTimeLineWithUtcForAbsentZones(string datatype, string left, string right, int sign)
    {
        var iri = new Iri(Xsd.Namespace + datatype);

        Assert.Equal(sign, Math.Sign(XsdDateTime.Parse(left, iri)!.CompareOnTimeLine(XsdDateTime.Parse(right, iri)!)));
        Assert.Equal(-sign, Math.Sign(XsdDateTime.Parse(right, iri)!.CompareOnTimeLine(XsdDateTime.Parse(left, iri)!)));
    }

    [Theory]
    [InlineData("2020-11-08T12:00:00Z", "2020-11-08T16:00:00+04:00", 0)]
    [InlineData("2020-11-08T12:00:00", "2020-11-08T12:00:00", 0)]
    [InlineData("2020-11-08T12:00:00", "2020-11-08T12:00:00Z", null)]
    [InlineData("2020-11-08T12:00:00", "2020-11-09T02:00:00Z", null)]
    [InlineData("2020-11-08T12:00:00", "2020-11-09T02:00:00.01Z", -1)]
    [InlineData("2020-11-08T12:00:00", "2020-11-07T22:00:00Z", null)]
    [InlineData("2020-11-08T12:00:00", "2020-11-07T23:59:59+02:00", 1)]
    public void AnAbsentZoneLeavesTheOrderOpenWithinFourteenHours(string left, string right, int? sign)
    {
        var order = XsdDateTime.Parse(left, Xsd.DateTime)!.Compare(XsdDateTime.Parse(right, Xsd.DateTime)!);

        Assert.Equal(sign, order is { } known ? Math.Sign(known) : null);
    }

    [Fact]
    public void TimesOfTwoDatatypesHaveNoOrder() =>
        Assert.Throws<ArgumentException>(() => XsdDateTime.Parse("2020", Xsd.GYear)!.CompareOnTimeLine(XsdDateTime.Parse("2020-01-01", Xsd.Date)!));

    [Theory]
    [InlineData("1", "3", "0.333333333333333333")]
    [InlineData("2", "3", "0.666666666666666667")]
    [InlineData("-2", "3", "-0.666666666666666667")]
    [InlineData("6", "1.5", "4")]
    [InlineData("11.1", "5", "2.22")]
    [InlineData("1", "0.001", "1000")]
    public void DecimalsDivideToEighteenDigits(string left, string right, string quotient) =>
        Assert.Equal(quotient, (XsdDecimal.Parse(left)! / XsdDecimal.Parse(right)!).ToString());

    [Theory]
    [InlineData("2.5", "2", "3", "3")]
    [InlineData("-2.5", "-3", "-2", "-2")]
    [InlineData("-0.4", "-1", "0", "0")]
    [InlineData("7", "7", "7", "7")]
    public void DecimalsRoundHalvesUp(string number, string floor, string ceiling, string round)
    {
        var value = XsdDecimal.Parse(number)!;

        Assert.Equal([floor, ceiling, round], new[] { value.Floor(), value.Ceiling(), value.Round() }.Select(integer => integer.ToString()));
    }

    [Fact]
    public void AClocksMomentIsADateTimeInUtc() =>
        Assert.Equal("2020-11-10T00:00:00.5Z", XsdDateTime.Of(new DateTimeOffset(2020, 11, 10, 4, 0, 0, 500, TimeSpan.FromHours(4))).ToString());
}
