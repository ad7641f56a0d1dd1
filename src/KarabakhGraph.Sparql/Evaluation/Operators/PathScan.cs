using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Paths;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>A path pattern (SPARQL 1.1, section 18.4), joined to the rows of an input: from the end that a row knows, and over the whole graph when it knows neither.</summary>
internal sealed class PathScan : Operator
{
    /// <summary>How many results may be kept for starts that come again.</summary>
    private const int MaxKept = 1 << 20;

    private readonly Operator _input;
    private readonly PathPattern _pattern;
    private readonly int _graphColumn;
    private readonly End _subject;
    private readonly End _object;
    private readonly int[] _inputColumns;
    private readonly int _subjectColumn;
    private readonly int _objectColumn;
    private readonly Batch _output;
    private readonly Dictionary<TermId, Dictionary<TermId, long>> _kept = [];
    private long _keptNodes;
    private TermId _graphName;
    private PathGraph _graph;
    private PathWalk _walk;
    private IEnumerator<Batch>? _batches;

    /// <param name="execution">The evaluation.</param>
    /// <param name="input">The rows; of the pattern's variables that they have, all are certain. One row without columns (<see cref="ValuesScan.OneRow"/>) when the path stands alone.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="graph">Where; of each named graph the input has the name.</param>
    /// <param name="needed">The variables whose columns somebody reads; null for all.</param>
    public PathScan(Execution execution, Operator input, PathPattern pattern, GraphScope graph, IReadOnlySet<Variable>? needed)
        : base(execution, VariablesOf(input, pattern, needed), input)
    {
        _input = input;
        _pattern = pattern;
        _graph = new PathGraph(execution, graph);
        _walk = new PathWalk(_graph);
        _graphColumn = graph is EachNamedGraph each ? input.ColumnOf(each.Name) : -1;
        _subject = EndOf(pattern.Subject);
        _object = EndOf(pattern.Object);
        _inputColumns = [.. Variables.Select(input.ColumnOf)];
        _subjectColumn = OutputOf(pattern.Subject);
        _objectColumn = OutputOf(pattern.Object);
        _output = new Batch(Variables.Count);
        Certain = Variables.Where(variable => input.Certain.Contains(variable) || input.ColumnOf(variable) < 0).ToHashSet();

        End EndOf(PatternTerm place) => place.Term is { } term ? new End(execution.Terms.Encode(term), -1) : new End(default, input.ColumnOf(place.Variable!)); // a term or a variable

        int OutputOf(PatternTerm place) => place.Variable is { } variable && input.ColumnOf(variable) < 0 ? ColumnOf(variable) : -1;
    }

    public override string Description => $"PathScan {_pattern}";

    /// <summary>A variable at both ends, which is free.</summary>
    private bool IsLoop => _pattern.Subject.Variable is { } variable && variable.Equals(_pattern.Object.Variable);

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
        _output.Count = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            if (_graphColumn >= 0 && batch.Columns[_graphColumn][row] is var name && name != _graphName)
            {
                MoveTo(name);
            }

            foreach (var (start, end, ways) in Matches(_subject.In(batch, row), _object.In(batch, row)))
            {
                for (var left = ways; left > 0; left--)
                {
                    Emit(batch, row, start, end);
                    if (_output.Count == _output.Capacity)
                    {
                        yield return _output;
                        _output.Count = 0;
                    }
                }
            }
        }

        if (_output.Count > 0)
        {
            yield return _output;
        }
    }

    private void MoveTo(TermId graph)
    {
        _graphName = graph;
        _graph = new PathGraph(Execution, new FixedGraph(graph));
        _walk = new PathWalk(_graph);
        _kept.Clear();
        _keptNodes = 0;
    }

    private void Emit(Batch batch, int row, TermId start, TermId end)
    {
        for (var column = 0; column < _inputColumns.Length; column++)
        {
            _output.Columns[column][_output.Count] = _inputColumns[column] >= 0 ? batch.Columns[_inputColumns[column]][row] : column == _subjectColumn ? start : end;
        }

        _output.Count++;
    }

    /// <summary>The pairs that the path connects, with the number of ways, given what is known of both ends.</summary>
    private IEnumerable<(TermId Start, TermId End, long Ways)> Matches(TermId start, TermId end)
    {
        // A path of no steps leads from any term that is written to itself, but a variable stands for nodes of the graph alone.
        if (_subject.IsVariable && _object.IsVariable && PathWalk.IsOptional(_pattern.Path) && !(IsNode(start) && IsNode(end)))
        {
            return [];
        }

        if (start.IsSome && end.IsSome)
        {
            return [(start, end, _walk.Ways(_pattern.Path, start, end))];
        }

        if (start.IsSome)
        {
            return From(start, false).Select(reached => (start, reached.Key, reached.Value));
        }

        return end.IsSome
            ? From(end, true).Select(reached => (reached.Key, end, reached.Value))
            : IsLoop ? Loops() : _walk.Starts(_pattern.Path).SelectMany(node => _walk.From(_pattern.Path, node, false).Select(reached => (node, reached.Key, reached.Value)));
    }

    private IEnumerable<(TermId Start, TermId End, long Ways)> Loops() => _walk.Starts(_pattern.Path).Select(node => (node, node, _walk.Ways(_pattern.Path, node, node)));

    private Dictionary<TermId, long> From(TermId node, bool backward)
    {
        if (!_kept.TryGetValue(node, out var reached))
        {
            reached = _walk.From(_pattern.Path, node, backward);
            _keptNodes += reached.Count + 1;
            if (_keptNodes > MaxKept)
            {
                _kept.Clear();
                _keptNodes = 0;
            }

            _kept.Add(node, reached);
        }

        return reached;
    }

    private bool IsNode(TermId node) => !node.IsSome || _graph.HasNode(node);

    /// <summary>One end of the pattern: a constant, a column of the input, or free.</summary>
    private readonly record struct End(TermId Constant, int Column)
    {
        public bool IsVariable => !Constant.IsSome;

        public TermId In(Batch batch, int row) => Column >= 0 ? batch.Columns[Column][row] : Constant;
    }
}
