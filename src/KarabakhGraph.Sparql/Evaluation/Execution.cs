using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Evidence;
using KarabakhGraph.Sparql.Evaluation.Operators;
using KarabakhGraph.Sparql.Reference;

namespace KarabakhGraph.Sparql.Evaluation;

/// <summary>One evaluation of one query: what all its operators share.</summary>
internal sealed class Execution
{
    private readonly Query _query;
    private readonly SparqlOptions _options;
    private PatternEvaluator? _reference;
    private ActiveDataset? _dataset;

    public Execution(IQuadSource source, Query query, SparqlOptions options, DateTimeOffset now, CancellationToken cancellation)
    {
        _query = query;
        _options = options;
        Source = source;
        Budget = new QueryBudget(options, cancellation);
        Terms = new QueryTerms(source);
        var random = options.RandomSeed is { } seed ? new Random(seed) : new Random();
        Context = new EvaluationContext(now, random, query.BaseIri, (_, _) => false, cancellation);
        DefaultGraph = GraphScope.Default(query.Dataset, options.UnionDefaultGraph, Terms);
        NamedGraphs = query.Dataset?.Named?.Select(Terms.Encode).ToHashSet();
    }

    public IQuadSource Source { get; }

    public QueryBudget Budget { get; }

    public QueryTerms Terms { get; }

    /// <summary>How many graphs to list with a solution; null when nobody asks for graphs.</summary>
    public int? Evidence => _query is SelectQuery ? _options.Evidence : null;

    /// <summary>The sets of graphs that rows rest on.</summary>
    public GraphSets GraphSets => field ??= new GraphSets(Budget);

    /// <summary>What expressions may ask besides their row. Its EXISTS looks nowhere: <see cref="ContextIn"/> has one that does.</summary>
    public EvaluationContext Context { get; }

    /// <summary>Whether operators take their time.</summary>
    public bool IsProfiled { get; init; }

    /// <summary>Parts of the plan that are made before the rest starts, in this order.</summary>
    public List<StagedRows> Stages { get; } = [];

    /// <summary>The graph that patterns outside GRAPH match against.</summary>
    public GraphScope DefaultGraph { get; }

    /// <summary>The names that FROM NAMED gives; null when every graph of the source may be named.</summary>
    public IReadOnlySet<TermId>? NamedGraphs { get; }

    /// <summary>The reference evaluator, for what has no operator yet.</summary>
    public PatternEvaluator Reference => _reference ??= new PatternEvaluator(Source, Dataset, Budget);

    private ActiveDataset Dataset => _dataset ??= new ActiveDataset(Source, _query.Dataset, _options.UnionDefaultGraph);

    /// <summary>The names of the named graphs, ascending.</summary>
    public IEnumerable<TermId> GraphNames() => NamedGraphs is null ? Source.Graphs.Select(graph => graph.Name) : NamedGraphs.Order();

    /// <summary>The scope of the reference evaluator for a graph: the default graph of the query or a named one.</summary>
    public Scope ReferenceScope(GraphScope graph) => Reference.ScopeOf(
        graph is FixedGraph { Graph: var id } && graph != DefaultGraph ? ActiveGraph.Of(Source, id) : Dataset.Default, Context);

    /// <summary>The context of expressions inside a graph.</summary>
    public EvaluationContext ContextIn(GraphScope graph) => ReferenceScope(graph).Context;
}
