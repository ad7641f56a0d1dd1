using System.Runtime.CompilerServices;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation;

namespace KarabakhGraph.Sparql.Tests.Optimization;

/// <summary>Plans as a person can judge them: <c>Plans/NAME.rq</c> over a small graph of reports, with the plan in <c>Plans/NAME.plan</c>.</summary>
/// <remarks>A plan that differs is written beside the expected one as <c>NAME.received</c>; move it there when it is as good.</remarks>
public class PlanTests
{
    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder(), "*.rq").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ThePlanIsTheExpectedOne(string name)
    {
        var query = SparqlQuery.Parse(File.ReadAllText(Path.Combine(Folder(), name + ".rq"))).Algebra;
        var execution = new Execution(Reports, query, new SparqlOptions { UnionDefaultGraph = true }, DateTimeOffset.UnixEpoch, CancellationToken.None);
        var actual = new QueryEvaluation(execution, query).Plan + "\n";
        var file = Path.Combine(Folder(), name + ".plan");
        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        if (expected != actual)
        {
            File.WriteAllText(Path.ChangeExtension(file, ".received"), actual);
        }

        Assert.Equal(expected, actual);
    }

    /// <summary>Two hundred reports, each a graph with one claim about one of fifty events by one of ten actors.</summary>
    private static Dataset Reports { get; } = new(Enumerable.Range(0, 200).SelectMany(Report));

    private static IEnumerable<Quad> Report(int n)
    {
        var (report, claim, happening, actor) = (Name($"report{n}"), Name($"claim{n}"), Name($"event{n % 50}"), Name($"actor{n % 10}"));
        yield return new Quad(claim, Name("by"), actor, report);
        yield return new Quad(claim, Name("about"), happening, report);
        yield return new Quad(claim, Name("stance"), Name(n % 3 == 0 ? "denies" : "asserts"), report);
        yield return new Quad(actor, Name("type"), Name("Actor"), report);
        yield return new Quad(happening, Name("type"), Name("Event"), report);
        yield return new Quad(happening, Name("place"), Name($"place{n % 7}"), report);
        yield return new Quad(report, Name("title"), new Literal($"Report number {n}"), report);
    }

    private static Iri Name(string name) => new("http://example/" + name);

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Plans"); // a source file lies in a folder
}
