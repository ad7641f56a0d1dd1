using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql;
using KarabakhGraph.Store;

namespace KarabakhGraph.Cli.Commands;

/// <summary><c>karabakh bench --data F --queries DIR</c>: loads a file into a new durable store and times queries on it, each line of the output one JSON object.</summary>
/// <remarks>
/// The default graph is the union of all graphs. Reading, planning and every row of the result are inside the time of a query:
/// solutions with all their terms, of CONSTRUCT and DESCRIBE every triple.
/// </remarks>
internal sealed class BenchCommand(Session session, CancellationToken cancellation)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly SparqlOptions Options = new() { UnionDefaultGraph = true, Timeout = Patience };

    public static Command Create(Session session)
    {
        var data = new Option<string>("--data") { Description = "The file to load, in any RDF syntax.", Required = true };
        var queries = new Option<string>("--queries") { Description = "A folder of queries, *.rq.", Required = true };
        var repeat = new Option<int>("--repeat") { Description = "How often a query runs after its first time.", DefaultValueFactory = _ => 5 };
        var budget = new Option<double>("--budget-ms") { Description = "Milliseconds after which a query is not repeated any more.", DefaultValueFactory = _ => 10_000 };
        var store = new Option<string?>("--store") { Description = "Load into this new folder and keep it, or use the store that it holds. Without it a temporary one is made and removed.", HelpName = "DIR" };
        var command = new Command("bench", "Load a file into a store and time queries on it, as JSON lines.") { data, queries, repeat, budget, store };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var kept = parsed.GetValue(store);
                var folder = kept ?? Directory.CreateTempSubdirectory("karabakh-bench-").FullName;
                try
                {
                    new BenchCommand(session, cancellation).Run(
                        parsed.GetRequiredValue(data), parsed.GetRequiredValue(queries), parsed.GetValue(repeat), parsed.GetValue(budget), folder);
                }
                finally
                {
                    if (kept is null)
                    {
                        Directory.Delete(folder, recursive: true);
                    }
                }

                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private void Run(string data, string queries, int repeat, double budget, string folder)
    {
        if (!Directory.Exists(queries))
        {
            throw new CommandException(ExitCode.WrongUsage, $"{queries}: no such folder");
        }

        var watch = Stopwatch.StartNew();
        using var store = QuadStore.Exists(folder) ? QuadStore.Open(folder) : Loaded(data, folder);
        Write(new Dictionary<string, object> { ["load_s"] = Math.Round(watch.Elapsed.TotalSeconds, 3), ["quads"] = store.Snapshot.Count, ["rss_mb"] = Megabytes("VmRSS") });
        var engine = new SparqlEngine(store.Snapshot, Options);
        foreach (var file in Directory.GetFiles(queries, "*.rq").Order(StringComparer.Ordinal))
        {
            Write(Timed(engine, Path.GetFileNameWithoutExtension(file), File.ReadAllText(file), repeat, budget));
        }

        Write(new Dictionary<string, object> { ["peak_rss_mb"] = Megabytes("VmHWM") });
    }

    private QuadStore Loaded(string data, string folder)
    {
        if (!File.Exists(data) || RdfFormat.ForPath(data) is not { } format)
        {
            throw new CommandException(ExitCode.WrongUsage, $"{data}: {(File.Exists(data) ? "the name tells no RDF syntax" : "no such file")}");
        }

        var store = QuadStore.Create(folder);
        using var transaction = store.BeginWrite(cancellation);
        using var stream = File.OpenRead(data);
        transaction.Load(stream, format);
        transaction.Commit();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive); // so that the memory stated is that of serving, not what loading has let go
        return store;
    }

    private Dictionary<string, object> Timed(SparqlEngine engine, string name, string text, int repeat, double budget)
    {
        var times = new List<double>();
        var processor = new List<double>();
        var line = new Dictionary<string, object> { ["query"] = name, ["count"] = -1L, ["ms"] = times, ["cpu_ms"] = processor };
        var spent = 0.0;
        try
        {
            for (var run = 0; run <= repeat && (run == 0 || spent < budget); run++)
            {
                var before = Environment.CpuUsage.TotalTime;
                var watch = Stopwatch.StartNew();
                line["count"] = Count(engine.Evaluate(text, cancellation));
                var time = watch.Elapsed.TotalMilliseconds;
                spent += time;
                times.Add(Math.Round(time, 3));
                processor.Add(Math.Round((Environment.CpuUsage.TotalTime - before).TotalMilliseconds, 1));
            }
        }
        catch (QueryBudgetException error)
        {
            line["count"] = -1L;
            line["error"] = error.Resource == QueryResource.Time ? "timeout" : error.Message;
        }
        catch (SparqlSyntaxException error)
        {
            line["error"] = error.Message;
        }

        return line;
    }

    /// <summary>Reads a whole result: the number of its rows or triples, 1 or 0 for ASK.</summary>
    private static long Count(QueryResult result) => result switch
    {
        SolutionsResult solutions => solutions.Solutions.LongCount(),
        GraphResult graph => graph.Quads.LongCount(),
        BooleanResult boolean => boolean.Value ? 1 : 0,
        _ => throw new InvalidOperationException($"{result.GetType().Name} is no result that this command knows"),
    };

    private void Write(Dictionary<string, object> line)
    {
        session.Output.WriteLine(JsonSerializer.Serialize(line));
        session.Output.Flush();
    }

    /// <summary>A size of this process as the system states it, where it does.</summary>
    private static long Megabytes(string field)
    {
        const string status = "/proc/self/status";
        var line = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith(field, StringComparison.Ordinal)) : null;
        return line is null
            ? Process.GetCurrentProcess().WorkingSet64 >> 20
            : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}
