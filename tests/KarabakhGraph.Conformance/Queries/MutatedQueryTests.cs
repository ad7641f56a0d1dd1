using KarabakhGraph.Sparql;

namespace KarabakhGraph.Conformance.Queries;

/// <summary>Queries that are almost right are read or refused with a place.</summary>
public class MutatedQueryTests
{
    private const int MutationsEach = 30;

    [Fact]
    public void EveryMutationOfAQueryIsAQueryOrASyntaxError()
    {
        foreach (var (file, text) in MutatedText.OfSuites(".rq", MutationsEach))
        {
            Assert.True(EndsWell(text), $"{file}\n\n{text}");
        }
    }

    private static bool EndsWell(string text)
    {
        try
        {
            return SparqlQuery.Parse(text, "http://example.org/").ToString().Length > 0;
        }
        catch (SparqlSyntaxException error)
        {
            return error is { Line: > 0, Column: > 0 };
        }
    }
}
