using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation;

namespace KarabakhGraph.Sparql.Tests.Differential;

/// <summary>A query, the data it is asked of, and whether its default graph is the union of all graphs.</summary>
internal sealed record Case(Phrase Phrase, IReadOnlyList<Quad> Data, bool UnionDefaultGraph)
{
    /// <summary>What sort keys are evaluated in.</summary>
    public static EvaluationContext Context { get; } = new(new StoppedClock().GetUtcNow(), new Random(44), null, (_, _) => false, CancellationToken.None);

    /// <summary>Random cases, all well formed; one that fails is cut down in its query and in its data.</summary>
    public static Arbitrary<Case> Arbitrary { get; } = Arb.From(
        from phrase in QueryGrammar.Query.Where(IsWellFormed)
        from data in Vocabulary.Data
        from union in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Case(phrase, data, union),
        found => found.Smaller());

    public string Text => Vocabulary.Prologue + Phrase;

    public SparqlQuery Query => SparqlQuery.Parse(Text);

    public SparqlOptions Options => new() { UnionDefaultGraph = UnionDefaultGraph, Clock = new StoppedClock(), RandomSeed = 44 };

    public override string ToString()
    {
        var trig = new StringWriter();
        RdfFormat.TriG.Writer(trig).WriteAll(Data);
        return $"\n{Text}\n\n{(UnionDefaultGraph ? "with the union of all graphs as default graph, over\n" : "over\n")}\n{trig}\n";
    }

    private IEnumerable<Case> Smaller() =>
    [
        .. Phrase.Smaller().Where(IsWellFormed).Select(phrase => this with { Phrase = phrase }),
        .. Data.Select(quad => this with { Data = [.. Data.Where(other => other != quad)] }),
        .. UnionDefaultGraph ? new[] { this with { UnionDefaultGraph = false } } : [],
    ];

    private static bool IsWellFormed(Phrase phrase)
    {
        try
        {
            SparqlQuery.Parse(Vocabulary.Prologue + phrase);
            return true;
        }
        catch (SparqlSyntaxException)
        {
            return false;
        }
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2020, 11, 10, 0, 0, 0, TimeSpan.Zero);
    }
}
