using System.CommandLine;
using KarabakhGraph.Cli.Analyses;
using KarabakhGraph.Networks;
using KarabakhGraph.Networks.Analytics;
using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Cli.Commands;

/// <summary><c>karabakh analyze balance|centrality|blocs|changes|path</c>: what experts compute on signed networks.</summary>
internal sealed class AnalyzeCommand
{
    private readonly Session _session;
    private readonly NetworkOptions _network = new("How time is cut (default: month).");
    private readonly Option<string> _format = new("--format", "-f") { Description = "A table, JSON with everything, or CSV of the main table.", DefaultValueFactory = _ => "table" };
    private readonly Option<string?> _export = new("--export") { Description = "Write the network, with what was found as attributes, to this graph file.", HelpName = "FILE" };
    private readonly Option<ulong> _seed = new("--seed") { Description = "For what is tried at random: the same seed gives the same answer.", DefaultValueFactory = _ => 0, HelpName = "N" };

    private AnalyzeCommand(Session session)
    {
        _session = session;
        _format.AcceptOnlyFromAmong("table", "json", "csv");
    }

    public static Command Create(Session session) => new("analyze", "Measure who supports whom: balance, centrality, blocs, changes, paths.")
    {
        new AnalyzeCommand(session).Balance(),
        new AnalyzeCommand(session).Centrality(),
        new AnalyzeCommand(session).Blocs(),
        new AnalyzeCommand(session).Changes(),
        new AnalyzeCommand(session).Path(),
    };

    private Command Balance() => Command("balance", "Triads, walk balance, frustration: is the system balanced, and which ties stand in the way?", [_seed],
        (parsed, cancellation) => BalanceReport.Of(_network.Read(parsed, cancellation), parsed.GetValue(_seed)));

    private Command Centrality() => Command("centrality", "Signed degrees, PN index, signed eigenvector, PageRank of support and of opposition, betweenness.", [],
        (parsed, cancellation) => CentralityReport.Of(_network.Read(parsed, cancellation)));

    private Command Blocs()
    {
        var method = new Option<string>("--method") { Description = "Best by misplaced ties (correlation clustering), or by signed modularity.", DefaultValueFactory = _ => "line" };
        method.AcceptOnlyFromAmong("line", "modularity");
        var most = new Option<int>("--most") { Description = "The most blocs there may be.", DefaultValueFactory = _ => 6, HelpName = "N" };
        return Command("blocs", "Divide actors into blocs, with as few misplaced ties as can be.", [method, most, _seed], (parsed, cancellation) =>
            parsed.GetValue(most) is >= 1 and <= 100 and var limit
                ? BlocReport.Of(_network.Read(parsed, cancellation), parsed.GetValue(method) == "modularity" ? BlocMethod.Modularity : BlocMethod.LineIndex, limit, parsed.GetValue(_seed))
                : throw new CommandException(ExitCode.WrongUsage, $"--most {parsed.GetValue(most)}: from 1 to 100"));
    }

    private Command Changes()
    {
        var actor = new Option<string[]>("--actor") { Description = "Only edges of this actor; given twice, only those between the two.", DefaultValueFactory = _ => [] };
        return Command("changes", "Support and opposition slice by slice, and where they change, with the sentences around.", [_network.Slice, actor], (parsed, cancellation) =>
            parsed.GetValue(actor) is { Length: <= 2 } actors
                ? ChangeReport.Of(_network.Read(parsed, cancellation), _network.ReadSlices(parsed, _network.Slicing(parsed) ?? new TimeSlicing("month"), cancellation), actors)
                : throw new CommandException(ExitCode.WrongUsage, "--actor: name one actor, or two"));
    }

    private Command Path()
    {
        var (from, to) = (new Argument<string>("from") { Description = "Where the chain begins: a name or id." }, new Argument<string>("to") { Description = "Where it ends." });
        var command = Command("path", "The shortest chain of support from one actor to another, with its sentences.", [],
            (parsed, cancellation) => PathReport.Of(_network.Read(parsed, cancellation), parsed.GetRequiredValue(from), parsed.GetRequiredValue(to)));
        command.Add(from);
        command.Add(to);
        return command;
    }

    private Command Command(string name, string description, IReadOnlyList<Option> own, Func<ParseResult, CancellationToken, AnalysisReport> analyze)
    {
        var command = new Command(name, description);
        foreach (var option in _network.All.Concat(own).Concat([_format, _export]))
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                if (parsed.GetValue(_export) is { } checkedFirst)
                {
                    GraphExport.CheckFormat(checkedFirst);
                }

                var report = analyze(parsed, cancellation);
                ReportWriter.Write(_session, report, parsed.GetRequiredValue(_format));
                if (parsed.GetValue(_export) is { } path)
                {
                    GraphExport.Write(_session, report.Network, path, new NetworkWriterOptions());
                    _session.Errors.WriteLine($"{path}: {report.Network.Nodes.Count} nodes, {report.Network.Edges.Count} edges");
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
