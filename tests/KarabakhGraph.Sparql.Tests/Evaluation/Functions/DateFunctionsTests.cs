using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Functions;

public class DateFunctionsTests
{
    private static readonly BuiltIn[] Functions =
        [BuiltIn.Year, BuiltIn.Month, BuiltIn.Day, BuiltIn.Hours, BuiltIn.Minutes, BuiltIn.Seconds, BuiltIn.Timezone, BuiltIn.Tz];

    /// <summary>A date, then the lexical forms of its parts.</summary>
    public static TheoryData<string, string[]> Dates => new()
    {
        { "\"2011-01-10T14:45:13.815-05:00\"^^xsd:dateTime", ["2011", "1", "10", "14", "45", "13.815", "-PT5H", "-05:00"] },
        { "\"2020-11-09T24:00:00Z\"^^xsd:dateTime", ["2020", "11", "10", "0", "0", "0", "PT0S", "Z"] },
        { "\"-0001-02-03T04:05:06\"^^xsd:dateTime", ["-1", "2", "3", "4", "5", "6", "error", ""] },
        { "\"2020-11-09+05:45\"^^xsd:date", ["2020", "11", "9", "error", "error", "error", "PT5H45M", "+05:45"] },
        { "\"2020-11\"^^xsd:gYearMonth", ["2020", "11", "error", "error", "error", "error", "error", ""] },
        { "\"14:45:00Z\"^^xsd:time", ["error", "error", "error", "14", "45", "0", "PT0S", "Z"] },
        { "\"2020-02-30T00:00:00Z\"^^xsd:dateTime", ["error", "error", "error", "error", "error", "error", "error", "error"] },
        { "\"2020-11-09\"", ["error", "error", "error", "error", "error", "error", "error", "error"] },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void ADateTellsItsParts(string date, string[] parts) =>
        Assert.Equal(parts, Functions.Select(function => Some.Call(function, date)).Select(shown => shown == "error" ? shown : shown.Split('"')[1]));

    [Fact]
    public void PartsAreTypedAsTheSpecificationSays() => Assert.Equal(
        ["xsd:integer", "xsd:integer", "xsd:integer", "xsd:integer", "xsd:integer", "xsd:decimal", "xsd:dayTimeDuration", "xsd:string"],
        Functions.Select(function => new BuiltInCall(BuiltIn.Datatype, [new BuiltInCall(function, Some.Expressions("\"2011-01-10T14:45:13.815-05:00\"^^xsd:dateTime"))])).Select(Some.Value));

    [Fact]
    public void NowIsTheMomentOfTheQuery() => Assert.Equal("\"2020-11-10T00:00:00Z\"^^xsd:dateTime", Some.Call(BuiltIn.Now));
}
