using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Expressions;

public class TermComparisonTests
{
    /// <summary>Two terms, then "=" and "&lt;" between them: true, false or error.</summary>
    public static TheoryData<string, string, string, string> Table => new()
    {
        // Numbers, promoted.
        { "1", "1", "true", "false" },
        { "1", "\"01\"^^xsd:integer", "true", "false" },
        { "1", "1.0", "true", "false" },
        { "1", "1.5", "false", "true" },
        { "1", "1e0", "true", "false" },
        { "\"1\"^^xsd:byte", "\"2\"^^xsd:unsignedLong", "false", "true" },
        { "0.1", "\"0.1\"^^xsd:float", "true", "false" },
        { "\"0.1\"^^xsd:float", "0.1e0", "false", "false" },
        { "123456789012345678901", "123456789012345678902", "false", "true" },
        { "\"NaN\"^^xsd:double", "\"NaN\"^^xsd:double", "false", "false" },
        { "\"NaN\"^^xsd:double", "1", "false", "false" },
        { "\"-INF\"^^xsd:double", "\"INF\"^^xsd:float", "false", "true" },
        { "\"-0.0\"^^xsd:double", "0", "true", "false" },

        // Strings by code point.
        { "\"a\"", "\"a\"^^xsd:string", "true", "false" },
        { "\"B\"", "\"a\"", "false", "true" },
        { "\"a\"", "\"ab\"", "false", "true" },
        { "\"\uFFFD\"", "\"😀\"", "false", "true" },
        { "\"a\"@en", "\"a\"@EN", "true", "error" },
        { "\"a\"@en", "\"a\"", "false", "error" },
        { "\"a\"@en", "\"a\"@nl", "false", "error" },
        { "\"a\"@en", "\"a\"^^<t:unknown>", "false", "error" },
        { "\"1\"@en", "\"x\"^^xsd:integer", "false", "error" },

        { "false", "true", "false", "true" },
        { "true", "\"1\"^^xsd:boolean", "true", "false" },
        { "true", "1", "false", "error" },
        { "\"1\"", "1", "false", "error" },

        // Dates and times; between one with a time zone and one without, 14 hours are left open.
        { "\"2020-11-10T00:00:00Z\"^^xsd:dateTime", "\"2020-11-10T04:00:00+04:00\"^^xsd:dateTime", "true", "false" },
        { "\"2020-11-10T00:00:00\"^^xsd:dateTime", "\"2020-11-10T00:00:00.001\"^^xsd:dateTime", "false", "true" },
        { "\"2020-11-10T00:00:00\"^^xsd:dateTime", "\"2020-11-10T00:00:00.001Z\"^^xsd:dateTime", "error", "error" },
        { "\"2020-11-10T00:00:00\"^^xsd:dateTime", "\"2020-11-11T00:00:00Z\"^^xsd:dateTime", "false", "true" },
        { "\"2020-11-09\"^^xsd:date", "\"2020-11-10\"^^xsd:date", "false", "true" },
        { "\"2020-11-09\"^^xsd:date", "\"2020-11-09T00:00:00\"^^xsd:dateTime", "false", "error" },
        { "\"2020\"^^xsd:gYear", "\"2021\"^^xsd:gYear", "false", "true" },
        { "\"PT36H\"^^xsd:dayTimeDuration", "\"P1DT12H\"^^xsd:dayTimeDuration", "true", "false" },
        { "\"P1M\"^^xsd:yearMonthDuration", "\"P1Y\"^^xsd:yearMonthDuration", "false", "true" },
        { "\"PT0S\"^^xsd:dayTimeDuration", "\"P0M\"^^xsd:yearMonthDuration", "true", "error" },
        { "\"P30D\"^^xsd:duration", "\"P1M\"^^xsd:duration", "false", "error" },

        // What nobody can know is an error.
        { "\"x\"^^<t:unknown>", "\"x\"^^<t:unknown>", "true", "error" },
        { "\"x\"^^<t:unknown>", "\"y\"^^<t:unknown>", "error", "error" },
        { "\"x\"^^<t:unknown>", "1", "error", "error" },
        { "\"x\"^^xsd:integer", "\"x\"^^xsd:integer", "true", "error" },
        { "\"x\"^^xsd:integer", "1", "error", "error" },
        { "\"x\"^^xsd:integer", "\"x\"", "error", "error" },

        // Other terms.
        { "<a:b>", "<a:b>", "true", "error" },
        { "<a:b>", "<a:B>", "false", "error" },
        { "<a:b>", "\"a:b\"", "false", "error" },
        { "_:a", "1", "false", "error" },
        { "error", "1", "error", "error" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void TermsCompareByTheOperatorTable(string left, string right, string equal, string less)
    {
        Assert.Equal(equal, Compare(ComparisonOperator.Equal, left, right));
        Assert.Equal(equal, Compare(ComparisonOperator.Equal, right, left));
        Assert.Equal(Inverse(equal), Compare(ComparisonOperator.NotEqual, left, right));
        Assert.Equal(less, Compare(ComparisonOperator.Less, left, right));
        Assert.Equal(less, Compare(ComparisonOperator.Greater, right, left));
        Assert.Equal(less == "error" ? "error" : less == "true" || equal == "true" ? "true" : "false", Compare(ComparisonOperator.LessOrEqual, left, right));
        Assert.Equal(less == "error" ? "error" : less == "true" || equal == "true" ? "true" : "false", Compare(ComparisonOperator.GreaterOrEqual, right, left));
    }

    private static string Compare(ComparisonOperator comparison, string left, string right) =>
        Some.Value(new Comparison(comparison, Some.Expression(left), Some.Expression(right)));

    private static string Inverse(string truth) => truth switch
    {
        "true" => "false",
        "false" => "true",
        _ => truth,
    };
}
