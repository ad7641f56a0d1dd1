using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Aggregates;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Aggregates;

public class SetFunctionTests
{
    /// <summary>The values of a group, then COUNT, SUM, AVG, MIN, MAX, SAMPLE, GROUP_CONCAT; then the same with DISTINCT where it differs.</summary>
    public static TheoryData<string, string[]> Groups => new()
    {
        { "", ["0", "0", "0", "error", "error", "error", ""] },
        { "1 2 3", ["3", "6", "2", "1", "3", "1", "1 2 3"] },
        { "1 1 2.5", ["3", "4.5", "1.5", "1", "2.5", "1", "1 1 2.5"] },
        { "1 2 2", ["3", "5", "1.666666666666666667", "1", "2", "1", "1 2 2"] },
        { "1 0.5e0", ["2", "1.5E0", "7.5E-1", "0.5e0", "1", "1", "1 0.5e0"] },
        { "\"b\" 1 <a:a> \"a\"@en", ["4", "error", "error", "<a:a>", "1", "b", "b 1 a:a a"] },
        { "_:a", ["1", "error", "error", "_:", "_:", "_:", "error"] },
        { "1 error 2", ["2", "error", "error", "error", "error", "1", "error"] },
        { "error", ["0", "error", "error", "error", "error", "error", "error"] },
        { "\"x\"^^xsd:integer 1", ["2", "error", "error", "1", "x", "x", "x 1"] },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public void SetFunctionsFollowTheirDefinitions(string values, string[] expected)
    {
        var functions = new[]
        {
            AggregateFunction.Count, AggregateFunction.Sum, AggregateFunction.Avg, AggregateFunction.Min, AggregateFunction.Max, AggregateFunction.Sample, AggregateFunction.GroupConcat,
        };

        Assert.Equal(expected, functions.Select(function => Result(function, false, values)));
    }

    [Theory]
    [InlineData("1 1 2", "2", "3", "1.5", "1 2")]
    [InlineData("1 1.0 1", "2", "2", "1", "1 1.0")]
    [InlineData("\"a\" \"a\"@en \"a\"", "2", "error", "error", "a a")]
    public void DistinctComparesTerms(string values, string count, string sum, string average, string concatenation)
    {
        Assert.Equal(count, Result(AggregateFunction.Count, true, values));
        Assert.Equal(sum, Result(AggregateFunction.Sum, true, values));
        Assert.Equal(average, Result(AggregateFunction.Avg, true, values));
        Assert.Equal(concatenation, Result(AggregateFunction.GroupConcat, true, values));
    }

    [Fact]
    public void CountOfAllCountsSolutions()
    {
        Solution[] group = [Solution.Empty, Solution.Empty.With(Some.X, Some.Term("1")), Solution.Empty];

        Assert.Equal("\"3\"^^xsd:integer", Some.Shown(SetFunction.Evaluate(new Aggregate(AggregateFunction.Count, false, null), group, Some.Context)));
        Assert.Equal("\"2\"^^xsd:integer", Some.Shown(SetFunction.Evaluate(new Aggregate(AggregateFunction.Count, true, null), group, Some.Context)));
    }

    [Fact]
    public void GroupConcatTakesASeparator() => Assert.Equal("\"1, 2\"", Some.Shown(SetFunction.Evaluate(
        new Aggregate(AggregateFunction.GroupConcat, false, new VariableExpression(Some.X), ", "), [.. Group("1 2")], Some.Context)));

    [Fact]
    public void AggregationCanBeCancelled()
    {
        var context = Some.Context with { Cancellation = new CancellationToken(canceled: true) };

        Assert.Throws<OperationCanceledException>(() => SetFunction.Evaluate(new Aggregate(AggregateFunction.Sum, false, new VariableExpression(Some.X)), [.. Group("1")], context));
    }

    /// <summary>The lexical form of the result.</summary>
    private static string Result(AggregateFunction function, bool distinct, string values) =>
        SetFunction.Evaluate(new Aggregate(function, distinct, new VariableExpression(Some.X)), [.. Group(values)], Some.Context) switch
        {
            null => "error",
            Rdf.Literal literal => literal.LexicalForm,
            Rdf.BlankNode => "_:",
            var term => term.ToString()!,
        };

    private static IEnumerable<Solution> Group(string values) => values.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(value => value == "error" ? Solution.Empty : Solution.Empty.With(Some.X, Some.Term(value)));
}
