using System.CommandLine;
using KarabakhGraph.Knowledge;
using Spectre.Console;

namespace KarabakhGraph.Cli.Commands;

/// <summary><c>karabakh explain --store DIR STATEMENT</c>: the sentences behind a statement, with the words that gave it away.</summary>
internal static class ExplainCommand
{
    public static Command Create(Session session)
    {
        var question = new Argument<string>("statement") { Description = "\"turkey supports azerbaijan\", or the IRI of a claim." };
        var store = StoreOption.Create();
        var exitCode = ExitCodeOption.Create();
        var command = new Command("explain", "Show the sentences that prove a statement, who says so, and the rule that read it.") { question, store, exitCode };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(session, parsed.GetRequiredValue(question), parsed.GetRequiredValue(store), cancellation) || !parsed.GetValue(exitCode) ? ExitCode.Done : ExitCode.NothingFound,
            cancellation));
        return command;
    }

    /// <summary>Prints the proofs; false when there are none.</summary>
    private static bool Run(Session session, string question, string store, CancellationToken cancellation)
    {
        using var graph = StoredGraph.Read(store);
        var claims = new Explanation(graph.Snapshot, graph.Base, cancellation).Of(question);
        if (claims.Count == 0)
        {
            session.Errors.WriteLine("nothing in the graph says so");
            return false;
        }

        session.Output.WriteLine($"{question}: {Counted(claims.Count, "claim")} in {Counted(claims.Select(claim => claim.Document).Distinct().Count(), "document")}");
        for (var index = 0; index < claims.Count; index++)
        {
            Write(session, index + 1, claims[index]);
        }

        return true;
    }

    private static void Write(Session session, int number, ProvedClaim claim)
    {
        var speaker = claim.Speakers.Count == 0 ? "the document itself" : string.Join(", ", claim.Speakers);
        session.Output.WriteLine();
        session.Output.WriteLine($"{number}. {ResultTable.OneLine(claim.Document)}{(claim.Issued is null ? "" : $" ({claim.Issued})")}: {claim.Says}");
        var (before, words, after) = Split(claim);
        if (session.OutputIsTerminal)
        {
            session.OutputConsole.MarkupLine($"   {Markup.Escape(before)}[bold underline]{Markup.Escape(words)}[/]{Markup.Escape(after)}");
        }
        else
        {
            session.Output.WriteLine($"   {before}**{words}**{after}");
        }

        session.Output.WriteLine($"   {claim.Status} by {speaker}; rule {claim.Rule}, confidence {claim.Confidence}");
        session.Output.WriteLine($"   {claim.Claim}");
    }

    /// <summary>The sentence before, within and behind the trigger, on one line; the trigger is counted in code points.</summary>
    private static (string Before, string Words, string After) Split(ProvedClaim claim)
    {
        var sentence = new CodePoints(claim.Sentence);
        var begin = Math.Clamp(claim.TriggerBegin, 0, sentence.Count);
        var end = Math.Clamp(claim.TriggerEnd, begin, sentence.Count);
        return (Line(0, begin), Line(begin, end), Line(end, sentence.Count));

        string Line(int first, int last) => ResultTable.OneLine(sentence[new CharRange(first, last)]);
    }

    private static string Counted(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
