using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>The names of the named graphs with the number of their triples, from the catalogue: what grouping all quads by their graph would count.</summary>
internal sealed class GraphCountScan : Operator
{
    private readonly Batch _batch = new(2);
    private IEnumerator<GraphEntry>? _entries;

    public GraphCountScan(Execution execution, Variable name, Variable count)
        : base(execution, [name, count])
    {
        Certain = Variables.ToHashSet();
        SortedBy = name;
        EstimatedRows = execution.Source.Graphs.Count;
    }

    public override string Description => $"GraphCountScan {Variables[0]} {Variables[1]}";

    public override void Dispose()
    {
        _entries?.Dispose();
        base.Dispose();
    }

    protected override Batch? Produce()
    {
        _entries ??= Execution.Source.Graphs.GetEnumerator();
        _batch.Count = 0;
        while (_batch.Count < _batch.Capacity && _entries.MoveNext())
        {
            if (Execution.NamedGraphs?.Contains(_entries.Current.Name) != false)
            {
                _batch.Columns[0][_batch.Count] = _entries.Current.Name;
                _batch.Columns[1][_batch.Count++] = InlineLiteral.OfInteger(_entries.Current.Quads);
            }
        }

        return _batch.Count > 0 ? _batch : null;
    }
}
