using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Paths;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>Adds to each row the named graphs that hold the triples it was matched by, those along the ways of its paths included: looked up once the row is found, so that no join knows of it.</summary>
internal sealed class Witness : Operator
{
    private const int MaxKnown = 1 << 16;

    private readonly Operator _input;
    private readonly List<Func<Batch, int, TermId>> _sources = [];
    private readonly Dictionary<EncodedQuad, TermId> _known = [];
    private readonly TermId[] _sets = new TermId[Batch.Size];
    private readonly TermId[][] _columns;

    /// <param name="execution">The evaluation.</param>
    /// <param name="input">The rows, with all variables of the patterns.</param>
    /// <param name="triples">The triple patterns that the rows match.</param>
    /// <param name="paths">The path patterns that they match.</param>
    /// <param name="graph">Where.</param>
    /// <param name="column">The variable of the sets.</param>
    public Witness(Execution execution, Operator input, IEnumerable<ScanPattern> triples, IEnumerable<Algebra.PathPattern> paths, GraphScope graph, Variable column)
        : base(execution, [.. input.Variables, column], input)
    {
        _input = input;
        _columns = new TermId[Variables.Count][];
        _columns[^1] = _sets;
        Certain = input.Certain;
        SortedBy = input.SortedBy;
        EstimatedRows = input.EstimatedRows;
        if (graph is MergedGraphs merged)
        {
            _sources.AddRange(triples.Select(pattern => OfTriple(pattern, merged)));
            _sources.AddRange(paths.Select(pattern => OfPath(pattern, merged)));
        }
        else if (graph is EachNamedGraph { Name: var name })
        {
            _sources.Add((batch, row) => execution.GraphSets.Of([batch.Columns[input.ColumnOf(name)][row]]));
        }
        else if (graph is FixedGraph { Graph: var only } && only != TermId.DefaultGraph)
        {
            var set = execution.GraphSets.Of([only]);
            _sources.Add((_, _) => set);
        }
    }

    public override string Description => "Witness";

    protected override Batch? Produce()
    {
        if (_input.Next() is not { } batch)
        {
            return null;
        }

        for (var row = 0; row < batch.Count; row++)
        {
            TermId set = default;
            foreach (var source in _sources)
            {
                set = Execution.GraphSets.Union(set, source(batch, row));
            }

            _sets[row] = set;
        }

        batch.Columns.CopyTo(_columns, 0);
        return new Batch(_columns, batch.Capacity) { Count = batch.Count };
    }

    private Func<Batch, int, TermId> OfTriple(ScanPattern pattern, MergedGraphs merged)
    {
        var (subject, predicate, @object) = (Place(QuadPosition.Subject), Place(QuadPosition.Predicate), Place(QuadPosition.Object));
        return (batch, row) => GraphsOf(new EncodedQuad(subject(batch, row), predicate(batch, row), @object(batch, row), default), merged);

        Func<Batch, int, TermId> Place(QuadPosition position) => PlaceOf(pattern[position], pattern.Constants[position]);
    }

    private Func<Batch, int, TermId> OfPath(Algebra.PathPattern pattern, MergedGraphs merged)
    {
        var automaton = new PathAutomaton(new PathGraph(Execution, merged), pattern.Path, false);
        var (start, end) = (Place(pattern.Subject), Place(pattern.Object));
        return (batch, row) => automaton.ShortestWay(start(batch, row), end(batch, row))
            .Aggregate(default(TermId), (set, triple) => Execution.GraphSets.Union(set, GraphsOf(triple, merged)));

        Func<Batch, int, TermId> Place(Algebra.PatternTerm place) => PlaceOf(place.Variable, place.Term is { } term ? Execution.Terms.Encode(term) : default);
    }

    private Func<Batch, int, TermId> PlaceOf(Variable? variable, TermId constant)
    {
        var column = variable is null ? -1 : _input.ColumnOf(variable);
        return column < 0 ? (_, _) => constant : (batch, row) => batch.Columns[column][row];
    }

    private TermId GraphsOf(EncodedQuad triple, MergedGraphs merged)
    {
        if (!_known.TryGetValue(triple, out var set))
        {
            if (_known.Count == MaxKnown)
            {
                _known.Clear();
            }

            set = Execution.GraphSets.Of(Execution.Source.Match(triple).Select(quad => quad.Graph)
                .Where(graph => graph != TermId.DefaultGraph && (merged.Graphs is null || merged.Graphs.Contains(graph))));
            _known.Add(triple, set);
        }

        return set;
    }
}
