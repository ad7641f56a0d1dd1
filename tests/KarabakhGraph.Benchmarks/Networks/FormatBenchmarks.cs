using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using KarabakhGraph.Networks;
using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Benchmarks.Networks;

/// <summary>Writing a network of 10,000 actors and 100,000 ties in each format, against printing its ties plainly.</summary>
[ShortRunJob]
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams)]
public class FormatBenchmarks
{
    private const int Actors = 10_000;
    private static readonly NetworkHeader Header = new("Benchmark", "made", "nothing");

    [ParamsSource(nameof(Formats))]
    public NetworkFormat Format { get; set; } = NetworkFormat.GraphMl;

    [Params(100_000)]
    public int Ties { get; set; }

    /// <summary>Pictures draw no more than 400 actors.</summary>
    public static IEnumerable<NetworkFormat> Formats => NetworkFormat.All.Except([NetworkFormat.Svg, NetworkFormat.Html]);

    private static IEnumerable<Node> Nodes => Enumerable.Range(0, Actors).Select(number => new Node($"n{number}", $"Actor {number}")
    {
        Iri = $"https://example.org/id/{number}",
        ActorType = "state",
        Aliases = ["Another name", "Nog een naam"],
        Mentions = number,
        Start = "2020-09-27",
        End = "2020-11-10",
    });

    private IEnumerable<Edge> Edges => Enumerable.Range(0, Ties).Select(number => new Edge($"e{number}", $"n{number % Actors}", $"n{number * 7919L % Actors}", number % 3 == 0 ? -1 : 1, 1 + (number % 100 / 10.0))
    {
        Confidence = 0.9,
        EvidenceCount = 2,
        SourceCount = 1,
        Start = "2020-09-27",
        End = "2020-11-10",
        Evidence = [new($"https://example.org/doc/{number}#claim=1", 1, "The ministry said that it stands with them & will go on.", $"https://example.org/doc/{number}")],
    });

    [Benchmark(Baseline = true)]
    public void ToStrings()
    {
        using var text = new StreamWriter(Stream.Null);
        foreach (var edge in Edges)
        {
            text.WriteLine(edge);
        }
    }

    [Benchmark]
    public int Write() => Format.Write(Header, Nodes, Edges, Stream.Null);
}
