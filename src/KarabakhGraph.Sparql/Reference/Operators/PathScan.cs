using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Reference.Paths;

namespace KarabakhGraph.Sparql.Reference.Operators;

/// <summary>Matches a path pattern (SPARQL 1.1, section 18.4): from the end that is known, and over the whole graph when neither is.</summary>
internal static class PathScan
{
    public static IEnumerable<Solution> Evaluate(PathPattern pattern, ActiveGraph graph, Solution given, PathWalk walk, TermCoder coder, QueryBudget budget)
    {
        budget.Check();
        var (start, end) = (Encoded(pattern.Subject), Encoded(pattern.Object));
        foreach (var pair in Pairs())
        {
            if (Bind(pattern.Subject, pair.Start, given) is { } half && Bind(pattern.Object, pair.End, half) is { } whole)
            {
                budget.Charge();
                yield return whole;
            }
        }

        IEnumerable<(TermId Start, TermId End)> Pairs()
        {
            // A path of no steps leads from any term that is written to itself, but a variable stands for nodes of the graph alone.
            if (pattern.Subject.Variable is not null && pattern.Object.Variable is not null && !(IsNode(start) && IsNode(end)))
            {
                return [];
            }

            if (start is { } from)
            {
                return walk.From(graph, pattern.Path, from, false).Where(node => end is null || node == end).Select(node => (from, node));
            }

            return end is { } to
                ? walk.From(graph, pattern.Path, to, true).Select(node => (node, to))
                : walk.Pairs(graph, pattern.Path);
        }

        TermId? Encoded(PatternTerm place) => place.In(given) is { } term ? coder.Encode(term) : null;

        bool IsNode(TermId? node) => node is not { } known || graph.HasNode(known);

        Solution? Bind(PatternTerm place, TermId node, Solution solution)
        {
            if (place.Variable is null)
            {
                return solution;
            }

            var term = coder.Decode(node);
            return solution[place.Variable] is { } bound ? bound.Equals(term) ? solution : null : solution.With(place.Variable, term);
        }
    }
}
