using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Aggregates;
using KarabakhGraph.Sparql.Evaluation.Compiled;
using KarabakhGraph.Sparql.Evaluation.Evidence;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>Group, Aggregation and AggregateJoin (SPARQL 1.1, section 18.5.1): groups found by hash, in the order of their first row.</summary>
internal sealed class HashGroup : Operator
{
    private readonly Operator _input;
    private readonly Group _group;
    private readonly CompiledExpression[] _keys;
    private readonly TermId[][] _keyColumns;
    private readonly int[] _numbers = new int[Batch.Size];
    private readonly RowSet _groups;
    private readonly Accumulator[] _aggregates;

    /// <summary>The key of each output column in front of the aggregates.</summary>
    private readonly int[] _shownKeys;
    private readonly Batch _output;
    private int _next = -1;

    /// <param name="execution">The evaluation.</param>
    /// <param name="input">The rows; for COUNT(DISTINCT *) with just the columns that it counts.</param>
    /// <param name="group">Keys and aggregates.</param>
    /// <param name="graph">Where EXISTS in them looks.</param>
    /// <param name="evidence">The variable for the graphs that a group rests on; null when nobody asks.</param>
    public HashGroup(Execution execution, Operator input, Group group, GraphScope graph, Variable? evidence = null)
        : base(
            execution,
            [.. group.Keys.Select(key => key.Variable).OfType<Variable>().Distinct(), .. group.Aggregates.Select(binding => binding.Variable), .. evidence is null ? [] : new[] { evidence }],
            input)
    {
        _input = input;
        _group = group;
        _keys = [.. group.Keys.Select(key => ExpressionCompiler.Compile(key.Expression, input.Variables, execution, graph))];
        _keyColumns = [.. group.Keys.Select(_ => new TermId[Batch.Size])];
        _groups = new RowSet(_keys.Length, execution.Budget);
        _aggregates = [.. group.Aggregates.Select(binding => Accumulator.Of(binding.Aggregate, input.Variables, execution, graph))];
        if (evidence is not null)
        {
            int[] sets = [.. input.Variables.Where(variable => variable.IsEvidence).Select(input.ColumnOf)];
            _aggregates = [.. _aggregates, new GraphSetUnion(sets, execution.GraphSets, execution.Budget)];
        }

        _shownKeys = [.. Variables.Take(Variables.Count - _aggregates.Length).Select(variable => group.Keys.TakeWhile(key => !variable.Equals(key.Variable)).Count())];
        _output = new Batch(Variables.Count);
        Certain = group.Keys.Where(key => key.Expression is VariableExpression { Variable: var variable } && variable.Equals(key.Variable) && input.Certain.Contains(variable))
            .Select(key => key.Variable!) // equal to one that is there
            .Concat(group.Aggregates.Where(binding => binding.Aggregate.Function == AggregateFunction.Count).Select(binding => binding.Variable))
            .ToHashSet();
        EstimatedRows = group.Keys.Count == 0 ? 1 : Math.Max(1, input.EstimatedRows / 10);
    }

    public override string Description => string.Join(' ', _group.Keys.Select(key => key.Variable is null ? key.Expression.ToString() : $"{key.Variable}").Prepend("HashGroup"));

    protected override Batch? Produce()
    {
        if (_next < 0)
        {
            ReadAll();
            _next = 0;
        }

        _output.Count = 0;
        for (; _next < GroupCount && _output.Count < _output.Capacity; _next++, _output.Count++)
        {
            for (var column = 0; column < _shownKeys.Length; column++)
            {
                _output.Columns[column][_output.Count] = _groups[_next, _shownKeys[column]];
            }

            for (var aggregate = 0; aggregate < _aggregates.Length; aggregate++)
            {
                _output.Columns[_shownKeys.Length + aggregate][_output.Count] = _aggregates[aggregate].Result(_next);
            }
        }

        return _output.Count > 0 ? _output : null;
    }

    /// <summary>Without GROUP BY there is one group, even when nothing is in it.</summary>
    private int GroupCount => _keys.Length == 0 ? 1 : _groups.Count;

    private void ReadAll()
    {
        while (_input.Next() is { } batch)
        {
            var numbers = _numbers.AsSpan(0, batch.Count);
            numbers.Clear();
            for (var key = 0; key < _keys.Length; key++)
            {
                _keys[key].Evaluate(batch, _keyColumns[key].AsSpan(0, batch.Count));
            }

            for (var row = 0; _keys.Length > 0 && row < batch.Count; row++)
            {
                // An error is a key like any other; its variable stays unbound.
                _groups.Add(_keyColumns, row, out numbers[row]);
            }

            foreach (var aggregate in _aggregates)
            {
                aggregate.Add(batch, numbers);
            }
        }
    }
}
