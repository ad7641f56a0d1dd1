using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Datatypes;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Expressions;
using KarabakhGraph.Sparql.Evaluation.Functions;

namespace KarabakhGraph.Sparql.Evaluation.Aggregates;

/// <summary>The set functions over one group of solutions (SPARQL 1.1, section 18.5.1); null is an error, which leaves the result unbound.</summary>
/// <remarks>
/// An argument that is an error on some solution is not counted by COUNT and passed over by SAMPLE; every other set function is then an error itself.
/// DISTINCT compares terms, not values: 1 and 1.0 are two. Of those, MIN and MAX take the same one whatever the order of the solutions.
/// </remarks>
internal static class SetFunction
{
    /// <summary>The value of an aggregate over a group, which may be empty.</summary>
    public static Term? Evaluate(Aggregate aggregate, IReadOnlyList<Solution> group, EvaluationContext context)
    {
        if (aggregate.Argument is not { } argument)
        {
            return Count(aggregate.Distinct ? group.Distinct().Count() : group.Count);
        }

        var results = Results(argument, group, context);
        if (aggregate.Distinct)
        {
            results = [.. results.Distinct()];
        }

        var terms = results.OfType<Term>().ToList();
        return aggregate.Function switch
        {
            AggregateFunction.Count => Count(terms.Count),
            AggregateFunction.Sample => terms.FirstOrDefault(),
            _ when terms.Count < results.Count => null,
            AggregateFunction.Sum => Sum(terms)?.ToLiteral(),
            AggregateFunction.Avg => Average(terms),
            AggregateFunction.Min => terms.Min(TermOrder.OfTerms),
            AggregateFunction.Max => terms.Max(TermOrder.OfTerms),
            _ => GroupConcat(terms, aggregate.Separator ?? " "),
        };
    }

    /// <summary>ListEval: the argument's value on each solution, null where it is an error.</summary>
    private static List<Term?> Results(Expression argument, IReadOnlyList<Solution> group, EvaluationContext context)
    {
        var results = new List<Term?>(group.Count);
        foreach (var solution in group)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            results.Add(ExpressionEvaluator.Evaluate(argument, solution, context));
        }

        return results;
    }

    private static Literal Count(int number) => new XsdInteger(number).ToLiteral();

    /// <summary>The sum by the operator <c>+</c>, starting from the integer 0.</summary>
    private static XsdValue? Sum(List<Term> terms)
    {
        XsdValue? sum = new XsdInteger(0);
        foreach (var term in terms)
        {
            sum = sum is not null && Numbers.Of(term) is { } number ? Numbers.Apply(ArithmeticOperator.Add, sum, number) : null;
        }

        return sum;
    }

    /// <summary>Sum by count; the integer 0 for an empty group.</summary>
    private static Literal? Average(List<Term> terms) => terms.Count == 0
        ? Count(0)
        : Sum(terms) is { } sum ? Numbers.Apply(ArithmeticOperator.Divide, sum, new XsdInteger(terms.Count))?.ToLiteral() : null;

    private static Literal? GroupConcat(List<Term> terms, string separator)
    {
        var texts = terms.Select(TermFunctions.Str).ToList();
        if (texts.Contains(null))
        {
            return null;
        }

        var length = texts.Sum(text => (long)text!.LexicalForm.Length + separator.Length); // none is null, see above
        return length > StringFunctions.MaxLength ? null : new Literal(string.Join(separator, texts.Select(text => text!.LexicalForm)));
    }
}
