using System.CommandLine;
using System.Globalization;
using KarabakhGraph.Cli.Commands;
using KarabakhGraph.Networks;

namespace KarabakhGraph.Cli;

/// <summary>The options that choose a network, the same in every command that takes one: out of a graph, or a file.</summary>
internal sealed class NetworkOptions
{
    private readonly Option<string> _store = StoreOption.Create();
    private readonly Option<string> _network = new("--network") { Description = "A network of your own (.graphml, .gexf, .csv): it joins the one taken from the graph, or is taken alone without --store.", HelpName = "FILE" };
    private readonly Option<string> _edges = new("--edges") { Description = "One edge per claim, per pair and sign, or per pair.", DefaultValueFactory = _ => "signed" };
    private readonly Option<string> _rollup = new("--rollup") { Description = "Actors as written, or each rolled up to its state.", DefaultValueFactory = _ => "state" };
    private readonly Option<string> _claims = new("--claims") { Description = "What actors say of themselves and documents in their own voice, or also what others say.", DefaultValueFactory = _ => "own" };
    private readonly Option<bool> _events = new("--events") { Description = "Events count too, as ties.yaml says: aid as support, assault as opposition." };
    private readonly Option<string?> _ties = new("--ties") { Description = "What counts as support and opposition, and how much; default: ontology/ties.yaml.", HelpName = "FILE" };
    private readonly Option<DateOnly?> _from = Day("--from", "Claims of documents of this day and later.");
    private readonly Option<DateOnly?> _to = Day("--to", "Claims of documents up to this day.");
    private readonly Option<int> _minimumClaims = Minimum("--min-claims", "Only ties that rest on so many claims.");
    private readonly Option<int> _minimumDocuments = Minimum("--min-documents", "Only ties that stand in so many documents.");
    private readonly Option<int> _minimumSources = Minimum("--min-stories", "Only ties of so many independent stories; copies of one report count once.");
    private readonly Option<bool> _ambivalent = new("--ambivalent") { Description = "With --edges net: keep pairs whose support and opposition weigh the same." };
    private readonly Option<string?> _query = new("--query") { Description = "Ties by a query of your own: CONSTRUCT kg:supports and kg:opposes, or SELECT ?from ?to ?sign and maybe ?weight ?claim.", HelpName = "FILE" };
    private readonly Option<TimeSlicing?> _slice;

    public NetworkOptions(string sliceDescription)
    {
        _store.Required = false;
        _edges.AcceptOnlyFromAmong("claims", "signed", "net");
        _rollup.AcceptOnlyFromAmong("none", "state");
        _claims.AcceptOnlyFromAmong("own", "all");
        _slice = new Option<TimeSlicing?>("--slice")
        {
            Description = sliceDescription,
            HelpName = "day|week|month|quarter|year|PnD",
            CustomParser = result =>
            {
                if (TimeSlicing.TryParse(result.Tokens[^1].Value, out var slicing))
                {
                    return slicing;
                }

                result.AddError($"--slice {result.Tokens[^1].Value}: is none of day, week, month, quarter, year, or days such as P10D");
                return null;
            },
        };
    }

    /// <summary>All but <see cref="Slice"/>.</summary>
    public IEnumerable<Option> All =>
        [_store, _network, _edges, _rollup, _claims, _events, _ties, _from, _to, _minimumClaims, _minimumDocuments, _minimumSources, _ambivalent, _query];

    /// <summary>The option that cuts time, for the commands that do.</summary>
    public Option Slice => _slice;

    /// <summary>How time is cut; null when it is not.</summary>
    public TimeSlicing? Slicing(ParseResult parsed) => parsed.GetValue(_slice);

    /// <summary>The network.</summary>
    public Network Read(ParseResult parsed, CancellationToken cancellation) => (parsed.GetValue(_network), parsed.GetValue(_store)) switch
    {
        ({ } own, null) => GraphExport.Read(own, cancellation),
        ({ } own, { }) => GraphExport.Join(Projected(parsed, cancellation), own, cancellation),
        _ => Projected(parsed, cancellation),
    };

    /// <summary>The network of each slice of time.</summary>
    public IReadOnlyList<(TimeSlice Slice, Network Network)> ReadSlices(ParseResult parsed, TimeSlicing slicing, CancellationToken cancellation)
    {
        if (parsed.GetValue(_network) is not null)
        {
            throw new CommandException(ExitCode.WrongUsage, "--network: a file has no claims to cut into slices");
        }

        try
        {
            return FromGraph(parsed, (graph, rows, options) => GraphProjection.ProjectSlices(graph.Snapshot, slicing, options, rows), cancellation);
        }
        catch (ArgumentException error)
        {
            throw new CommandException(ExitCode.WrongUsage, $"--slice: {error.Message}");
        }
    }

    private Network Projected(ParseResult parsed, CancellationToken cancellation) => FromGraph(
        parsed,
        (graph, rows, options) => rows is null ? GraphProjection.Project(graph.Snapshot, options) : GraphProjection.Project(graph.Snapshot, rows, options),
        cancellation);

    private T FromGraph<T>(ParseResult parsed, Func<StoredGraph, IReadOnlyList<TieRow>?, ProjectionOptions, T> project, CancellationToken cancellation)
    {
        if (parsed.GetValue(_store) is not { } folder)
        {
            throw new CommandException(ExitCode.WrongUsage, "name the folder of a graph with --store, or a network with --network");
        }

        var options = new ProjectionOptions
        {
            Edges = Enum.Parse<EdgeMode>(parsed.GetRequiredValue(_edges), ignoreCase: true),
            Level = parsed.GetRequiredValue(_rollup) == "none" ? ActorLevel.Actors : ActorLevel.States,
            Claims = Enum.Parse<ClaimScope>(parsed.GetRequiredValue(_claims), ignoreCase: true),
            Ties = TieWeightsFile.Read(parsed.GetValue(_ties), parsed.GetValue(_events)),
            From = parsed.GetValue(_from),
            To = parsed.GetValue(_to),
            MinimumClaims = parsed.GetValue(_minimumClaims),
            MinimumDocuments = parsed.GetValue(_minimumDocuments),
            MinimumSources = parsed.GetValue(_minimumSources),
            KeepAmbivalent = parsed.GetValue(_ambivalent),
        };
        using var graph = StoredGraph.Read(folder);
        return project(graph, parsed.GetValue(_query) is { } query ? TieQuery.Rows(graph, SparqlText.Read(query, 10_000_000, "no query is"), cancellation) : null, options);
    }

    private static Option<int> Minimum(string name, string description)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => 1, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[^1].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number < 1)
            {
                result.AddError($"{name} {number}: must be at least 1");
            }
        });
        return option;
    }

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[^1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name} {result.Tokens[^1].Value}: is no day; write for example 2020-10-01");
            return null;
        },
    };
}
