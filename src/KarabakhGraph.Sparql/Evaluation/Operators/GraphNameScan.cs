namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>The names of the named graphs, ascending, from the catalogue.</summary>
internal sealed class GraphNameScan : Operator
{
    private readonly Batch _batch = new(1);
    private IEnumerator<Rdf.TermId>? _names;

    public GraphNameScan(Execution execution, Variable name)
        : base(execution, [name])
    {
        Certain = new HashSet<Variable> { name };
        SortedBy = name;
        EstimatedRows = execution.NamedGraphs?.Count ?? execution.Source.Graphs.Count;
    }

    public override string Description => $"GraphNameScan {Variables[0]}";

    public override void Dispose()
    {
        _names?.Dispose();
        base.Dispose();
    }

    protected override Batch? Produce()
    {
        _names ??= Execution.GraphNames().GetEnumerator();
        _batch.Count = 0;
        while (_batch.Count < _batch.Capacity && _names.MoveNext())
        {
            _batch.Columns[0][_batch.Count++] = _names.Current;
        }

        return _batch.Count > 0 ? _batch : null;
    }
}
