using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>GRAPH with a variable over a pattern that has to be evaluated in each named graph on its own, such as one with a subquery that groups or cuts.</summary>
internal sealed class GraphLoop : Operator
{
    private readonly Variable _name;
    private readonly Func<TermId, Operator> _planFor;
    private readonly Batch _batch;
    private IEnumerator<TermId>? _names;
    private Operator? _current;
    private int[] _from = [];

    /// <param name="execution">The evaluation.</param>
    /// <param name="variables">The variables of the pattern, and that of the name.</param>
    /// <param name="name">The variable of the name.</param>
    /// <param name="planFor">The plan of the pattern in a graph.</param>
    public GraphLoop(Execution execution, IReadOnlyList<Variable> variables, Variable name, Func<TermId, Operator> planFor)
        : base(execution, variables)
    {
        _name = name;
        _planFor = planFor;
        _batch = new Batch(variables.Count);
        Certain = new HashSet<Variable> { name };
        EstimatedRows = execution.NamedGraphs?.Count ?? execution.Source.Graphs.Count;
    }

    public override string Description => $"GraphLoop {_name}";

    public override void Dispose()
    {
        _names?.Dispose();
        _current?.Dispose();
        base.Dispose();
    }

    protected override Batch? Produce()
    {
        _names ??= Execution.GraphNames().GetEnumerator();
        while (true)
        {
            if (_current?.Next() is { } batch)
            {
                Join(batch, _names.Current);
                if (_batch.Count > 0)
                {
                    return _batch;
                }

                continue;
            }

            _current?.Dispose();
            _current = null;
            if (!_names.MoveNext())
            {
                return null;
            }

            _current = _planFor(_names.Current);
            _from = [.. Variables.Select(_current.ColumnOf)];
        }
    }

    private void Join(Batch batch, TermId graph)
    {
        _batch.Count = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            var isSame = true;
            for (var column = 0; column < _from.Length; column++)
            {
                var value = _from[column] < 0 ? default : batch.Columns[_from[column]][row];
                if (Variables[column].Equals(_name))
                {
                    isSame = !value.IsSome || value == graph;
                    value = graph;
                }

                _batch.Columns[column][_batch.Count] = value;
            }

            _batch.Count += isSame ? 1 : 0;
        }
    }
}
