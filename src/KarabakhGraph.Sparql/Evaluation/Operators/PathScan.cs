using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>A path pattern (SPARQL 1.1, section 18.4), joined to the rows of an input: from the end that a row knows, and over the whole graph when it knows neither.</summary>
internal sealed class PathScan : Operator
{
    private readonly Operator _input;
    private readonly PathPattern _pattern;
    private readonly GraphScope _graph;
    private readonly int[] _inputColumns;
    private readonly Batch _output;
    private IEnumerator<Batch>? _batches;

    /// <param name="execution">The evaluation.</param>
    /// <param name="input">The rows; of the pattern's variables that they have, all are certain. One row without columns (<see cref="ValuesScan.OneRow"/>) when the path stands alone.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="graph">A graph or merged graphs, never each named one.</param>
    /// <param name="needed">The variables whose columns somebody reads; null for all.</param>
    public PathScan(Execution execution, Operator input, PathPattern pattern, GraphScope graph, IReadOnlySet<Variable>? needed)
        : base(execution, VariablesOf(input, pattern, needed), input)
    {
        _input = input;
        _pattern = pattern;
        _graph = graph;
        _inputColumns = [.. Variables.Select(input.ColumnOf)];
        _output = new Batch(Variables.Count);
        Certain = Variables.Where(variable => input.Certain.Contains(variable) || input.ColumnOf(variable) < 0).ToHashSet();
    }

    public override string Description => $"PathScan {_pattern}";

    public override void Dispose()
    {
        _batches?.Dispose();
        base.Dispose();
    }

    protected override Batch? Produce()
    {
        while (_batches is null || !_batches.MoveNext())
        {
            _batches?.Dispose();
            _batches = null;
            if (_input.Next() is not { } batch)
            {
                return null;
            }

            _batches = Joined(batch).GetEnumerator();
        }

        return _batches.Current;
    }

    private static List<Variable> VariablesOf(Operator input, PathPattern pattern, IReadOnlySet<Variable>? needed) =>
    [
        .. input.Variables.Concat(new[] { pattern.Subject.Variable, pattern.Object.Variable }.OfType<Variable>()).Distinct()
            .Where(variable => needed is null || needed.Contains(variable)),
    ];

    private IEnumerable<Batch> Joined(Batch batch)
    {
        var scope = Execution.ReferenceScope(_graph);
        var ends = new[] { _pattern.Subject.Variable, _pattern.Object.Variable }.OfType<Variable>().Distinct().Select(variable => (variable, column: _input.ColumnOf(variable))).ToArray();
        _output.Count = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            var given = Solution.Of(ends.Where(end => end.column >= 0).Select(end => KeyValuePair.Create(end.variable, Execution.Terms.Decode(batch.Columns[end.column][row]))));
            foreach (var solution in Execution.Reference.Match(_pattern, scope, given))
            {
                for (var column = 0; column < _inputColumns.Length; column++)
                {
                    _output.Columns[column][_output.Count] = _inputColumns[column] >= 0
                        ? batch.Columns[_inputColumns[column]][row]
                        : Execution.Terms.Encode(solution[Variables[column]]!); // a path binds both its ends
                }

                if (++_output.Count == _output.Capacity)
                {
                    yield return _output;
                    _output.Count = 0;
                }
            }
        }

        if (_output.Count > 0)
        {
            yield return _output;
        }
    }
}
