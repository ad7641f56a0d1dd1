using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Reference;

namespace KarabakhGraph.Sparql.Tests.Differential;

/// <summary>Answers by the evaluator that follows the specification's algebra word for word.</summary>
internal static class Reference
{
    /// <summary>What the answer to one random query may cost; those that cost more are left out.</summary>
    public const long MaxSolutions = 20_000;

    /// <exception cref="QueryBudgetException">The query makes too many solutions.</exception>
    public static QueryResult Answer(Query query, IQuadSource source, SparqlOptions options)
    {
        var evaluation = new ReferenceEvaluation(source, query, options with { MaxSolutions = MaxSolutions }, options.Clock.GetUtcNow(), CancellationToken.None);
        return query switch
        {
            SelectQuery select => new SolutionsResult(select.Variables, evaluation.Solutions),
            AskQuery => new BooleanResult(evaluation.Solutions.Any()),
            ConstructQuery construct => new GraphResult(evaluation.Instances(construct.Template), construct.Prefixes),
            DescribeQuery describe => new GraphResult(evaluation.Descriptions(describe.Subjects), describe.Prefixes),
            _ => throw new ArgumentException($"{query.GetType().Name} is not a form of query.", nameof(query)),
        };
    }
}
