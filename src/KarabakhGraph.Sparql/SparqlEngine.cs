using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Evaluation.Evidence;

namespace KarabakhGraph.Sparql;

/// <summary>Answers SPARQL 1.1 queries over a source of quads: plans joins by the counts of the source and works on batches of term ids.</summary>
/// <remarks>Safe for use from several threads when the source is safe for reading from several.</remarks>
/// <param name="source">What is queried.</param>
/// <param name="options">How; null for the defaults.</param>
public sealed class SparqlEngine(IQuadSource source, SparqlOptions? options = null)
{
    private readonly SparqlOptions _options = options ?? SparqlOptions.Default;

    /// <summary>Reads a query and evaluates it.</summary>
    /// <param name="text">The query.</param>
    /// <param name="cancellation">Stops the evaluation, also while the result is read.</param>
    /// <exception cref="SparqlSyntaxException">The text is not a query.</exception>
    /// <inheritdoc cref="Evaluate(SparqlQuery, CancellationToken)"/>
    public QueryResult Evaluate(string text, CancellationToken cancellation = default) => Evaluate(SparqlQuery.Parse(text), cancellation);

    /// <summary>Evaluates a query. Solutions and triples are found while they are read; only ASK is answered at once.</summary>
    /// <param name="query">The query.</param>
    /// <param name="cancellation">Stops the evaluation, also while the result is read.</param>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    /// <exception cref="QueryBudgetException">The query made more solutions than <see cref="SparqlOptions.MaxSolutions"/>.</exception>
    /// <exception cref="ServiceDeniedException">The query uses SERVICE.</exception>
    /// <exception cref="ArgumentException">With <see cref="SparqlOptions.Evidence"/> the query selects a variable that is to hold the evidence.</exception>
    public QueryResult Evaluate(SparqlQuery query, CancellationToken cancellation = default)
    {
        var now = _options.Clock.GetUtcNow();
        return query.Algebra switch
        {
            SelectQuery select => new SolutionsResult(_options.Evidence is null ? select.Variables : GraphList.With(select.Variables), Anew(() => Run(select).Solutions())),
            AskQuery ask => new BooleanResult(Run(ask).HasSolution()),
            ConstructQuery construct => new GraphResult(Anew(() => Run(construct).Instances(construct.Template)), construct.Prefixes),
            DescribeQuery describe => new GraphResult(Anew(() => Run(describe).Descriptions(describe.Subjects)), describe.Prefixes),
            _ => throw new ArgumentException($"{query.Algebra.GetType().Name} is not a form of query.", nameof(query)),
        };

        QueryEvaluation Run(Query algebra) => new(new Execution(source, algebra, _options, now, cancellation), algebra);
    }

    /// <summary>Evaluates a query to its end and tells how: its plan, with rows, time and blocks of each operator.</summary>
    /// <inheritdoc cref="Evaluate(SparqlQuery, CancellationToken)"/>
    public QueryPlan Explain(SparqlQuery query, CancellationToken cancellation = default)
    {
        var execution = new Execution(source, query.Algebra, _options, _options.Clock.GetUtcNow(), cancellation) { IsProfiled = true };
        return new QueryEvaluation(execution, query.Algebra).Explain();
    }

    /// <summary>A sequence that starts a new evaluation each time it is read.</summary>
    private static IEnumerable<T> Anew<T>(Func<IEnumerable<T>> evaluation)
    {
        foreach (var item in evaluation())
        {
            yield return item;
        }
    }
}
