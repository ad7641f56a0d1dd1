using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Evaluation.Aggregates;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Aggregates;

/// <summary>Set functions over batches are those over lists of solutions, group by group.</summary>
public class AccumulatorTests
{
    private static readonly Variable X = new("x");

    /// <summary>Values by group; "error" is an unbound one.</summary>
    private static readonly string[][] Groups =
    [
        [],
        ["1"],
        ["1", "1", "2"],
        ["1", "1.0", "\"01\"^^xsd:integer"],
        ["1.5", "-0.5", "4"],
        ["576460752303423487", "576460752303423487", "0.25"],
        ["1", "2.5e0", "\"0.5\"^^xsd:float"],
        ["1", "\"NaN\"^^xsd:double"],
        ["\"b\"", "\"a long one, not inlined\"", "\"a\""],
        ["\"2020-09-27\"^^xsd:date", "\"2020-09-27T00:00:00Z\"^^xsd:dateTime", "true"],
        ["1", "error", "2"],
        ["error", "error"],
        ["1", "<a:b>", "\"x\"@en"],
        ["_:b", "1"],
    ];

    public static TheoryData<string, bool> Functions
    {
        get
        {
            var rows = new TheoryData<string, bool>();
            foreach (var function in Enum.GetNames<AggregateFunction>())
            {
                rows.Add(function, false);
                rows.Add(function, true);
            }

            rows.Add("*", false);
            rows.Add("*", true);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void GroupsYieldWhatTheirSolutionsYield(string function, bool isDistinct)
    {
        var aggregate = function == "*"
            ? new Aggregate(AggregateFunction.Count, isDistinct, null)
            : new Aggregate(Enum.Parse<AggregateFunction>(function), isDistinct, new VariableExpression(X), ", ");
        var execution = new Execution(new Dataset(), SparqlQuery.Parse("ASK {}").Algebra, SparqlOptions.Default, DateTimeOffset.UnixEpoch, CancellationToken.None);
        var accumulator = Accumulator.Of(aggregate, [X], execution, execution.DefaultGraph);
        var solutions = Groups.Select(values => values.Select(value => value == "error" ? Solution.Empty : Solution.Empty.With(X, Some.Term(value))).ToList()).ToList();
        foreach (var (batch, groups) in Interleaved(solutions, execution.Terms))
        {
            accumulator.Add(batch, groups);
        }

        Assert.All(solutions, (group, number) => Assert.Equal(
            SetFunction.Evaluate(aggregate, group, execution.Context),
            accumulator.Result(number) is { IsSome: true } id ? execution.Terms.Decode(id) : null));
    }

    /// <summary>The first solution of every group, then the second of every group, and so on, each round a batch.</summary>
    private static IEnumerable<(Batch Batch, int[] Groups)> Interleaved(List<List<Solution>> solutions, QueryTerms terms)
    {
        for (var round = 0; round < solutions.Max(group => group.Count); round++)
        {
            int[] groups = [.. Enumerable.Range(0, solutions.Count).Where(group => solutions[group].Count > round)];
            var batch = new Batch(1) { Count = groups.Length };
            for (var row = 0; row < groups.Length; row++)
            {
                batch.Columns[0][row] = solutions[groups[row]][round][X] is { } term ? terms.Encode(term) : default;
            }

            yield return (batch, groups);
        }
    }
}
