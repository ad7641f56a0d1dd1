using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Functions;

public class CastTests
{
    /// <summary>A term, then its casts to string, float, double, decimal, integer, boolean: lexical forms.</summary>
    public static TheoryData<string, string[]> Table => new()
    {
        { "<a:b>", ["a:b", "error", "error", "error", "error", "error"] },
        { "_:a", ["error", "error", "error", "error", "error", "error"] },
        { "\" 1 \"", [" 1 ", "1.0E0", "1.0E0", "1", "1", "true"] },
        { "\"-10.2E3\"", ["-10.2E3", "-1.02E4", "-1.02E4", "error", "error", "error"] },
        { "\"1\"@en", ["error", "error", "error", "error", "error", "error"] },
        { "\"x\"^^<t:unknown>", ["error", "error", "error", "error", "error", "error"] },
        { "\"x\"^^xsd:integer", ["error", "error", "error", "error", "error", "error"] },
        { "true", ["true", "1.0E0", "1.0E0", "1", "1", "true"] },
        { "\"0\"^^xsd:boolean", ["false", "0.0E0", "0.0E0", "0", "0", "false"] },
        { "007", ["7", "7.0E0", "7.0E0", "7", "7", "true"] },
        { "-2.50", ["-2.5", "-2.5E0", "-2.5E0", "-2.5", "-2", "true"] },
        { "0.000", ["0", "0.0E0", "0.0E0", "0", "0", "false"] },
        { "1E0", ["1", "1.0E0", "1.0E0", "1", "1", "true"] },
        { "-0.5e0", ["-0.5", "-5.0E-1", "-5.0E-1", "-0.5", "0", "true"] },
        { "0.1e0", ["0.1", "1.0E-1", "1.0E-1", "0.1000000000000000055511151231257827021181583404541015625", "0", "true"] },
        { "-0e0", ["-0", "-0.0E0", "-0.0E0", "0", "0", "false"] },
        { "1e6", ["1.0E6", "1.0E6", "1.0E6", "1000000", "1000000", "true"] },
        { "123456.5e0", ["123456.5", "1.234565E5", "1.234565E5", "123456.5", "123456", "true"] },
        { "1e-6", ["0.000001", "1.0E-6", "1.0E-6", null!, "0", "true"] },
        { "1e-7", ["1.0E-7", "1.0E-7", "1.0E-7", null!, "0", "true"] },
        { "1e300", ["1.0E300", "INF", "1.0E300", null!, null!, "true"] },
        { "\"NaN\"^^xsd:double", ["NaN", "NaN", "NaN", "error", "error", "false"] },
        { "\"-INF\"^^xsd:float", ["-INF", "-INF", "-INF", "error", "error", "true"] },
        { "\"2020-11-10T24:00:00.0Z\"^^xsd:dateTime", ["2020-11-11T00:00:00Z", "error", "error", "error", "error", "error"] },
        { "\"PT60S\"^^xsd:dayTimeDuration", ["PT1M", "error", "error", "error", "error", "error"] },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void CastsFollowTheTable(string term, string?[] casts)
    {
        var targets = new[] { Xsd.String, Xsd.Float, Xsd.Double, Xsd.Decimal, Xsd.Integer, Xsd.Boolean };
        foreach (var (datatype, expected) in targets.Zip(casts))
        {
            var cast = Call(datatype, term);
            if (expected is not null)
            {
                Assert.Equal(expected == "error" ? null : new Literal(expected, datatype), cast);
            }
            else
            {
                Assert.Equal(datatype, Assert.IsType<Literal>(cast).Datatype);
            }
        }
    }

    [Theory]
    [InlineData("dateTime", "\"2020-11-10T04:00:00+04:00\"", "2020-11-10T04:00:00+04:00")]
    [InlineData("dateTime", "\"2020-11-10\"", "error")]
    [InlineData("dateTime", "\"2020-11-10Z\"^^xsd:date", "2020-11-10T00:00:00Z")]
    [InlineData("date", "\"2020-11-10T04:00:00+04:00\"^^xsd:dateTime", "2020-11-10+04:00")]
    [InlineData("time", "\"2020-11-10T04:00:00+04:00\"^^xsd:dateTime", "04:00:00+04:00")]
    [InlineData("date", "\"04:00:00\"^^xsd:time", "error")]
    [InlineData("dateTime", "1", "error")]
    [InlineData("byte", "127.9", "127")]
    [InlineData("byte", "128", "error")]
    [InlineData("nonNegativeInteger", "\"-1\"", "error")]
    [InlineData("int", "\"+5\"", "5")]
    [InlineData("dayTimeDuration", "\"P1Y2DT3H\"^^xsd:duration", "P2DT3H")]
    [InlineData("yearMonthDuration", "\"P1Y2DT3H\"^^xsd:duration", "P1Y")]
    [InlineData("duration", "\"P1Y\"^^xsd:yearMonthDuration", "P1Y")]
    [InlineData("duration", "\"P1Y\"^^xsd:gYear", "error")]
    [InlineData("noSuchType", "\"1\"", "error")]
    public void OtherDatatypesHaveConstructorsToo(string datatype, string term, string expected)
    {
        var iri = new Iri(Xsd.Namespace + datatype);

        Assert.Equal(expected == "error" ? null : new Literal(expected, iri), Call(iri, term));
    }

    [Fact]
    public void UnknownFunctionsAndWrongNumbersOfArgumentsAreErrors()
    {
        Assert.Null(Call(new Iri("http://example/f"), "1"));
        Assert.Null(Call(Xsd.Integer));
        Assert.Null(Call(Xsd.Integer, "1", "2"));
    }

    private static Term? Call(Iri function, params string[] arguments) =>
        Sparql.Evaluation.Expressions.ExpressionEvaluator.Evaluate(new FunctionCall(function, Some.Expressions(arguments)), Solution.Empty, Some.Context);
}
