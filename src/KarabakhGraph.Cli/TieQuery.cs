using System.Globalization;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Networks;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql;

namespace KarabakhGraph.Cli;

/// <summary>Ties by a query of the user's own.</summary>
internal static class TieQuery
{
    /// <summary>Runs the query and reads its answer: triples of kg:supports and kg:opposes, or rows of ?from ?to ?sign and maybe ?weight ?claim.</summary>
    /// <exception cref="CommandException">It is no query, or its answer no ties.</exception>
    public static IReadOnlyList<TieRow> Rows(StoredGraph graph, SparqlText query, CancellationToken cancellation)
    {
        SparqlQuery parsed;
        try
        {
            parsed = SparqlQuery.Parse(query.Text, graph.Base);
        }
        catch (SparqlSyntaxException error)
        {
            throw new CommandException(ExitCode.WrongUsage, $"{query.Source}:{error.Message}");
        }

        return new SparqlEngine(graph.Snapshot, new SparqlOptions { UnionDefaultGraph = true }).Evaluate(parsed, cancellation) switch
        {
            GraphResult constructed => [.. constructed.Quads.Select(Row).OfType<TieRow>()],
            SolutionsResult solutions => [.. Rows(solutions, query.Source)],
            _ => throw new CommandException(ExitCode.WrongUsage, $"{query.Source}: ASK gives no ties; take SELECT or CONSTRUCT"),
        };
    }

    private static TieRow? Row(Quad quad) => quad is { Subject: Iri from, Object: Iri to } && (quad.Predicate.Equals(KarabakhVocabulary.Supports) || quad.Predicate.Equals(KarabakhVocabulary.Opposes))
        ? new TieRow(from, to, quad.Predicate.Equals(KarabakhVocabulary.Supports) ? 1 : -1)
        : null;

    private static IEnumerable<TieRow> Rows(SolutionsResult solutions, string source)
    {
        foreach (var name in (string[])["from", "to", "sign"])
        {
            if (solutions.Variables.All(variable => variable.Name != name))
            {
                throw new CommandException(ExitCode.WrongUsage, $"{source}: the query has no variable ?{name}; it must SELECT ?from ?to ?sign, and may ?weight and ?claim");
            }
        }

        var (from, to, sign, weight, claim) = (new Variable("from"), new Variable("to"), new Variable("sign"), new Variable("weight"), new Variable("claim"));
        foreach (var row in solutions.Solutions)
        {
            if (row[from] is Iri subject && row[to] is Iri target)
            {
                var stance = Number(row[sign]);
                var weighs = row[weight] is null ? 1 : Number(row[weight]);
                yield return stance is 1 or -1 && weighs is > 0 and <= 1e12
                    ? new TieRow(subject, target, (int)stance, weighs, row[claim] as Iri)
                    : throw new CommandException(ExitCode.InvalidData, $"{source}: a row has the sign {Text(row[sign])} and the weight {Text(row[weight])}; the sign is 1 or -1, the weight a number above 0");
            }
        }
    }

    private static double Number(Term? term) =>
        term is Literal literal && double.TryParse(literal.LexicalForm, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static string Text(Term? term) => term is Literal literal ? literal.LexicalForm : term?.ToString() ?? "(none)";
}
