using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Functions;

public class NumericFunctionsTests
{
    /// <summary>A number, then ABS, ROUND, CEIL, FLOOR.</summary>
    public static TheoryData<string, string, string, string, string> Numbers => new()
    {
        { "-7", "\"7\"^^xsd:integer", "\"-7\"^^xsd:integer", "\"-7\"^^xsd:integer", "\"-7\"^^xsd:integer" },
        { "\"-7\"^^xsd:byte", "\"7\"^^xsd:integer", "\"-7\"^^xsd:integer", "\"-7\"^^xsd:integer", "\"-7\"^^xsd:integer" },
        { "2.5", "\"2.5\"^^xsd:decimal", "\"3\"^^xsd:decimal", "\"3\"^^xsd:decimal", "\"2\"^^xsd:decimal" },
        { "-2.5", "\"2.5\"^^xsd:decimal", "\"-2\"^^xsd:decimal", "\"-2\"^^xsd:decimal", "\"-3\"^^xsd:decimal" },
        { "-2.5e0", "\"2.5E0\"^^xsd:double", "\"-2.0E0\"^^xsd:double", "\"-2.0E0\"^^xsd:double", "\"-3.0E0\"^^xsd:double" },
        { "-0.3e0", "\"3.0E-1\"^^xsd:double", "\"-0.0E0\"^^xsd:double", "\"-0.0E0\"^^xsd:double", "\"-1.0E0\"^^xsd:double" },
        { "0.49999999999999994e0", "\"4.9999999999999994E-1\"^^xsd:double", "\"0.0E0\"^^xsd:double", "\"1.0E0\"^^xsd:double", "\"0.0E0\"^^xsd:double" },
        { "\"-INF\"^^xsd:float", "\"INF\"^^xsd:float", "\"-INF\"^^xsd:float", "\"-INF\"^^xsd:float", "\"-INF\"^^xsd:float" },
        { "\"NaN\"^^xsd:double", "\"NaN\"^^xsd:double", "\"NaN\"^^xsd:double", "\"NaN\"^^xsd:double", "\"NaN\"^^xsd:double" },
        { "\"1.5\"^^xsd:float", "\"1.5E0\"^^xsd:float", "\"2.0E0\"^^xsd:float", "\"2.0E0\"^^xsd:float", "\"1.0E0\"^^xsd:float" },
        { "\"1\"", "error", "error", "error", "error" },
        { "\"x\"^^xsd:integer", "error", "error", "error", "error" },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void NumbersKeepTheirType(string number, string abs, string round, string ceil, string floor) =>
        Assert.Equal([abs, round, ceil, floor], new[] { BuiltIn.Abs, BuiltIn.Round, BuiltIn.Ceil, BuiltIn.Floor }.Select(function => Some.Call(function, number)));

    [Fact]
    public void RandIsADoubleFromZeroToBelowOne()
    {
        var call = new BuiltInCall(BuiltIn.Rand, []);
        foreach (var _ in Enumerable.Range(0, 100))
        {
            var value = double.Parse(((Literal)ExpressionEvaluator.Evaluate(call, Solution.Empty, Some.Context)!).LexicalForm, System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(value, 0, 0.9999999999999999);
        }
    }
}
