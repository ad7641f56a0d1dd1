using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Benchmarks.Syntaxes;

/// <summary>Writing 100,000 quads as UTF-8, against writing their terms plainly.</summary>
[ShortRunJob]
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams)]
public class WritingBenchmarks
{
    private List<Quad> _quads = [];

    [ParamsSource(nameof(Formats))]
    public RdfFormat Format { get; set; } = RdfFormat.NQuads;

    public static IEnumerable<RdfFormat> Formats => RdfFormat.All;

    [GlobalSetup]
    public void Setup() => _quads = SampleQuads.Make(10_000, Format.HasGraphs);

    [Benchmark(Baseline = true)]
    public void ToStrings()
    {
        using var text = new StreamWriter(Stream.Null);
        foreach (var quad in _quads)
        {
            text.WriteLine(quad);
        }
    }

    [Benchmark]
    public void Write()
    {
        using var text = new StreamWriter(Stream.Null);
        Format.Writer(text, SampleQuads.Prefixes).WriteAll(_quads);
    }
}
