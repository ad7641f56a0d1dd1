using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Paths;
using KarabakhGraph.Sparql.Optimization;

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
    /// <param name="patterns">The triple and path patterns that the rows match; other operands tell of their graphs themselves.</param>
    /// <param name="column">The variable of the sets.</param>
    public Witness(Execution execution, Operator input, IEnumerable<JoinLeaf> patterns, Variable column)
        : this(execution, input, column)
    {
        foreach (var pattern in patterns)
        {
            switch (pattern)
            {
                case TripleLeaf { Pattern: var triple }:
                    _sources.Add(triple.IsMerged ? OfTriple(triple) : OfGraph(PlaceOf(triple[QuadPosition.Graph], triple.Constants.Graph)));
                    break;
                case PathLeaf { Graph: MergedGraphs merged } path:
                    _sources.Add(OfPath(path.Pattern, merged));
                    break;
                case PathLeaf path:
                    _sources.Add(OfGraph(PlaceOf((path.Graph as EachNamedGraph)?.Name, (path.Graph as FixedGraph)?.Graph ?? default)));
                    break;
            }
        }
    }

    /// <summary>Adds to each row the graph of a name: without that graph there were no row, whether or not a triple of it was matched.</summary>
    public Witness(Execution execution, Operator input, PatternTerm name, Variable column)
        : this(execution, input, column) => _sources.Add(OfGraph(PlaceOf(name.Variable, name.Term is { } term ? execution.Terms.Encode(term) : default)));

    /// <summary>Puts together what the rows' own columns tell of graphs.</summary>
    public static Witness Of(Execution execution, Operator input, Variable column)
    {
        var witness = new Witness(execution, input, column);
        witness._sources.AddRange(input.Variables.Where(variable => variable.IsEvidence).Select(input.ColumnOf).Select(set => (Func<Batch, int, TermId>)((batch, row) => batch.Columns[set][row])));
        return witness;
    }

    private Witness(Execution execution, Operator input, Variable column)
        : base(execution, [.. input.Variables, column], input)
    {
        _input = input;
        _columns = new TermId[Variables.Count][];
        _columns[^1] = _sets;
        Certain = input.Certain;
        SortedBy = input.SortedBy;
        EstimatedRows = input.EstimatedRows;
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

    private Func<Batch, int, TermId> OfGraph(Func<Batch, int, TermId> name) => (batch, row) =>
        name(batch, row) is var graph && graph != TermId.DefaultGraph ? Execution.GraphSets.Of([graph]) : default;

    private Func<Batch, int, TermId> OfTriple(ScanPattern pattern)
    {
        var (subject, predicate, @object) = (Place(QuadPosition.Subject), Place(QuadPosition.Predicate), Place(QuadPosition.Object));
        return (batch, row) => GraphsOf(new EncodedQuad(subject(batch, row), predicate(batch, row), @object(batch, row), default), pattern.Accepts);

        Func<Batch, int, TermId> Place(QuadPosition position) => PlaceOf(pattern[position], pattern.Constants[position]);
    }

    private Func<Batch, int, TermId> OfPath(PathPattern pattern, MergedGraphs merged)
    {
        var graph = new PathGraph(Execution, merged);
        var automaton = new PathAutomaton(graph, pattern.Path, false);
        var (start, end) = (Place(pattern.Subject), Place(pattern.Object));

        // Without a step both ends are one node, and between two variables it must be a node of the graph.
        var needsNode = pattern.Subject.Variable is not null && pattern.Object.Variable is not null;
        return (batch, row) => Way(start(batch, row), end(batch, row))
            .Aggregate(default(TermId), (set, triple) => Execution.GraphSets.Union(set, GraphsOf(triple, name => merged.Graphs is null || merged.Graphs.Contains(name))));

        IEnumerable<EncodedQuad> Way(TermId from, TermId to) => needsNode && from == to && PathWalk.IsOptional(pattern.Path) ? graph.TriplesOf(from).Take(1) : automaton.ShortestWay(from, to);

        Func<Batch, int, TermId> Place(PatternTerm place) => PlaceOf(place.Variable, place.Term is { } term ? Execution.Terms.Encode(term) : default);
    }

    private Func<Batch, int, TermId> PlaceOf(Variable? variable, TermId constant)
    {
        var column = variable is null ? -1 : _input.ColumnOf(variable);
        return column < 0 ? (_, _) => constant : (batch, row) => batch.Columns[column][row];
    }

    /// <summary>The graphs of the dataset that hold a triple; all patterns of a join see the same ones, or none.</summary>
    private TermId GraphsOf(EncodedQuad triple, Func<TermId, bool> accepts)
    {
        if (!_known.TryGetValue(triple, out var set))
        {
            if (_known.Count == MaxKnown)
            {
                _known.Clear();
            }

            set = Execution.GraphSets.Of(Execution.Source.Match(triple).Select(quad => quad.Graph).Where(graph => graph != TermId.DefaultGraph && accepts(graph)));
            _known.Add(triple, set);
        }

        return set;
    }
}
