using KarabakhGraph.Sparql;

namespace KarabakhGraph.Conformance.Updates;

/// <summary>Updates that are almost right end in a change or in a typed error, and a failed one leaves the dataset as it was.</summary>
public class MutatedUpdateTests
{
    private const int MutationsEach = 100;
    private static readonly SparqlOptions Bounded = new() { MaxSolutions = 20_000, RandomSeed = 44 };

    [Fact]
    public void EveryMutationOfAnUpdateEndsWell()
    {
        foreach (var (file, text) in MutatedText.OfSuites(".ru", MutationsEach))
        {
            Assert.True(EndsWell(text), $"{file}\n\n{text}");
        }
    }

    private static bool EndsWell(string text)
    {
        var dataset = new Dataset([new(new Iri("http://example.org/s"), new Iri("http://example.org/p"), new Literal("o"), new Iri("http://example.org/g1"))]);
        var before = dataset.Count;
        var transaction = dataset.Begin();
        try
        {
            var changes = new UpdateEngine(transaction, Bounded).Evaluate(SparqlUpdate.Parse(text, "http://example.org/"));
            transaction.Commit();
            return dataset.Count == before + changes.Added - changes.Removed;
        }
        catch (Exception error) when (error is SparqlSyntaxException or UpdateException or LoadDeniedException or ServiceDeniedException or QueryBudgetException)
        {
            return dataset.Count == before;
        }
    }
}
