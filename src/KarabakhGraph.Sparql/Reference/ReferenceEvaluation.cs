using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;

namespace KarabakhGraph.Sparql.Reference;

/// <summary>One evaluation of one query by the algebra of the specification word for word: what the engine is compared with.</summary>
internal sealed class ReferenceEvaluation
{
    private readonly IQuadSource _source;
    private readonly ActiveDataset _dataset;
    private readonly QueryBudget _budget;
    private readonly BlankNodeIssuer _blankNodes = new("c");

    public ReferenceEvaluation(IQuadSource source, Query query, SparqlOptions options, DateTimeOffset now, CancellationToken cancellation)
    {
        _source = source;
        _dataset = new ActiveDataset(source, query.Dataset, options.UnionDefaultGraph);
        _budget = new QueryBudget(options, cancellation);
        var patterns = new PatternEvaluator(source, _dataset, _budget);
        var random = options.RandomSeed is { } seed ? new Random(seed) : new Random();
        var context = new EvaluationContext(now, random, query.BaseIri, (_, _) => false, cancellation);
        Solutions = patterns.Evaluate(query.Pattern, patterns.ScopeOf(_dataset.Default, context));
    }

    /// <summary>The solutions of the query's pattern.</summary>
    public IEnumerable<Solution> Solutions { get; }

    /// <summary>The triples of CONSTRUCT.</summary>
    public IEnumerable<Quad> Instances(EquatableList<TriplePattern> template) => TemplateInstances.Of(template, Solutions, NewBlankNode);

    /// <summary>The triples of DESCRIBE.</summary>
    public IEnumerable<Quad> Descriptions(EquatableList<PatternTerm> subjects) => ConciseDescription.Of(
        Solutions.SelectMany(solution => subjects.Select(subject => subject.In(solution))).OfType<Term>().Where(term => term is not Literal),
        _dataset.Default,
        new TermCoder(_source),
        _budget);

    /// <summary>A blank node that the source does not have.</summary>
    private BlankNode NewBlankNode()
    {
        while (true)
        {
            if (_blankNodes.Next() is var node && !_source.Find(node).IsSome)
            {
                return node;
            }
        }
    }
}
