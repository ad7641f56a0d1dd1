using System.CommandLine;
using System.Text.RegularExpressions;
using KarabakhGraph.Knowledge.Vocabularies;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Cli.Commands;

/// <summary><c>karabakh query --store DIR NAME | --file F | -e TEXT</c>: asks the graph in SPARQL.</summary>
internal sealed class QueryCommand(Session session, CancellationToken cancellation)
{
    private const long MaximumQueryBytes = 10_000_000;

    /// <summary>How many graphs --evidence lists with a solution.</summary>
    private const int EvidenceGraphs = 20;
    private static readonly string[] SolutionFormats = ["table", "json", "xml", "csv", "tsv"];
    private static readonly string[] GraphFormats = ["ttl", "nt", "nq", "trig", "rdf", "jsonld"];

    public static Command Create(Session session)
    {
        var name = new Argument<string?>("name") { Description = $"A ready-made query: {string.Join(", ", OntologyFolder.QueryNames())}.", Arity = ArgumentArity.ZeroOrOne };
        var store = StoreOption.Create();
        var file = new Option<string?>("--file") { Description = "A file with a query; - reads it from standard input." };
        var text = new Option<string?>("-e") { Description = "The query itself." };
        var format = new Option<string?>("--format", "-f") { Description = "Default: a table on a terminal, else TSV; for graphs Turtle." };
        format.AcceptOnlyFromAmong([.. SolutionFormats, .. GraphFormats]);
        var parameters = new Option<string[]>("--param", "-p") { Description = "NAME=VALUE binds a variable: id:shusha, kg:supports, <iri>, \"text\"@en, a number, or plain text.", DefaultValueFactory = _ => [] };
        var timeout = new Option<double>("--timeout") { Description = "Seconds after which the query is stopped; 0 for no limit.", DefaultValueFactory = _ => 300 };
        var asOf = AsOf.Option();
        var explain = new Option<bool>("--explain") { Description = "Instead of the answer, how it was found: the plan with expected and actual rows, time and blocks read; with --format json as JSON." };
        var evidence = new Option<bool>("--evidence") { Description = $"Adds to each row the named graphs (documents) that it rests on: ?evidence lists up to {EvidenceGraphs} of them, ?evidenceCount tells how many there are." };
        var exitCode = ExitCodeOption.Create();
        var command = new Command("query", "Ask the graph in SPARQL 1.1; the default graph is the union of all named graphs.") { name, store, file, text, format, parameters, asOf, evidence, timeout, explain, exitCode };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                if (parsed.GetValue(timeout) is > 0 and var seconds)
                {
                    deadline.CancelAfter(TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(1).TotalSeconds)));
                }

                try
                {
                    var empty = new QueryCommand(session, deadline.Token).Run(
                        parsed.GetRequiredValue(store),
                        parsed.GetValue(asOf),
                        QueryText(parsed.GetValue(name), parsed.GetValue(file), parsed.GetValue(text)),
                        parsed.GetValue(parameters) ?? [],
                        parsed.GetValue(format),
                        parsed.GetValue(explain),
                        parsed.GetValue(evidence));
                    return empty && parsed.GetValue(exitCode) ? ExitCode.NothingFound : ExitCode.Done;
                }
                catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
                {
                    throw new CommandException(ExitCode.Failed, $"the query took longer than {parsed.GetValue(timeout)} seconds and was stopped; narrow it down or give it longer with --timeout");
                }
            },
            CancellationToken.None));
        return command;
    }

    /// <summary>Runs one query; true when the answer is empty or false.</summary>
    private bool Run(string store, AsOf? asOf, SparqlText query, IReadOnlyList<string> parameters, string? format, bool explains, bool evidence)
    {
        using var stored = StoredGraph.Read(store, asOf);
        var baseIri = stored.Base;
        var parsed = Parse(query, parameters, baseIri);
        var engine = new SparqlEngine(stored.Snapshot, new SparqlOptions { UnionDefaultGraph = true, Evidence = evidence ? EvidenceGraphs : null });
        if (explains)
        {
            var plan = engine.Explain(parsed, cancellation);
            session.Output.Write(format == "json" ? plan.ToJson() + "\n" : plan.ToString());
            return false;
        }

        return Evaluate(engine, parsed) switch
        {
            GraphResult graph => WriteGraph(graph, format ?? "ttl", baseIri),
            SolutionsResult solutions => WriteSolutions(solutions, format ?? DefaultFormat, baseIri),
            BooleanResult boolean => WriteBoolean(boolean, format ?? "table"),
            var result => throw new InvalidOperationException($"{result.GetType().Name} is no result that this command knows"),
        };
    }

    private QueryResult Evaluate(SparqlEngine engine, SparqlQuery query)
    {
        try
        {
            return engine.Evaluate(query, cancellation);
        }
        catch (ArgumentException error)
        {
            throw new CommandException(ExitCode.WrongUsage, $"--evidence: {error.Message}");
        }
    }

    private string DefaultFormat => session.OutputIsTerminal ? "table" : "tsv";

    private static SparqlQuery Parse(SparqlText query, IReadOnlyList<string> parameters, string baseIri)
    {
        var bindings = new Dictionary<Variable, Term>();
        foreach (var parameter in parameters)
        {
            var (name, value) = TermParameter.Parse(parameter, baseIri);
            if (!Regex.IsMatch(query.Text, $@"[?$]{Regex.Escape(name)}\b", RegexOptions.CultureInvariant))
            {
                throw new CommandException(ExitCode.WrongUsage, $"--param {parameter}: the query has no variable ?{name}");
            }

            bindings[new Variable(name)] = value;
        }

        try
        {
            return SparqlQuery.Parse(query.Text, baseIri, bindings);
        }
        catch (SparqlSyntaxException error)
        {
            throw new CommandException(ExitCode.WrongUsage, $"{query.Source}:{error.Message}");
        }
    }

    private static SparqlText QueryText(string? name, string? file, string? text)
    {
        if (new[] { name, file, text }.Count(given => given is not null) != 1)
        {
            throw new CommandException(ExitCode.WrongUsage, "name a ready-made query, or give a file with --file, or the query itself with -e (exactly one of them)");
        }

        if (text is not null)
        {
            return SparqlText.Given(text);
        }

        if (name is not null && !OntologyFolder.QueryNames().Contains(name))
        {
            throw new CommandException(
                ExitCode.WrongUsage,
                $"no ready-made query '{name}'{Suggestion.For(name, [.. OntologyFolder.QueryNames()])} There are: {string.Join(", ", OntologyFolder.QueryNames())}");
        }

        return SparqlText.Read(file ?? OntologyFolder.QueryFile(name!), MaximumQueryBytes, "no query is"); // exactly one of the three is given
    }

    private bool WriteSolutions(SolutionsResult solutions, string format, string baseIri)
    {
        Expect(SolutionFormats, format, "solutions");
        var rows = 0;
        var counted = new SolutionsResult(solutions.Variables, solutions.Solutions.Select(solution =>
        {
            rows++;
            return solution;
        }));
        if (format == "table")
        {
            ResultTable.Write(session, counted, KarabakhPrefixes.For(baseIri));
        }
        else
        {
            FormatOf(format).Write(counted, session.Output);
        }

        return rows == 0;
    }

    private bool WriteBoolean(BooleanResult boolean, string format)
    {
        Expect(["table", "json", "xml"], format, "the answer of ASK");
        if (format == "table")
        {
            session.Output.WriteLine(boolean.Value ? "true" : "false");
        }
        else
        {
            FormatOf(format).Write(boolean, session.Output);
        }

        return !boolean.Value;
    }

    private bool WriteGraph(GraphResult graph, string format, string baseIri)
    {
        Expect(GraphFormats, format, "a graph");
        var prefixes = KarabakhPrefixes.For(baseIri);
        foreach (var (prefix, ns) in graph.Prefixes.Entries)
        {
            prefixes[prefix] = ns;
        }

        var quads = 0;
        RdfFormat.All.Single(candidate => candidate.Extension == "." + format).Writer(session.Output, prefixes).WriteAll(graph.Quads.Select(quad =>
        {
            quads++;
            return quad;
        }));
        return quads == 0;
    }

    private static ResultFormat FormatOf(string name) => ResultFormat.All.Single(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static void Expect(string[] formats, string format, string what)
    {
        if (!formats.Contains(format))
        {
            throw new CommandException(ExitCode.WrongUsage, $"--format {format} cannot hold {what}; take one of: {string.Join(", ", formats)}");
        }
    }
}
