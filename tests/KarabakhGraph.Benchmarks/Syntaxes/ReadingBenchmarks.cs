using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Benchmarks.Syntaxes;

/// <summary>Reading 100,000 quads of UTF-8, against splitting the same bytes into lines and words.</summary>
[ShortRunJob]
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams)]
public class ReadingBenchmarks
{
    private byte[] _document = [];

    [ParamsSource(nameof(Formats))]
    public RdfFormat Format { get; set; } = RdfFormat.NQuads;

    public static IEnumerable<RdfFormat> Formats => RdfFormat.All;

    [GlobalSetup]
    public void Setup()
    {
        var text = new StringWriter();
        Format.Writer(text, SampleQuads.Prefixes).WriteAll(SampleQuads.Make(10_000, Format.HasGraphs));
        _document = Encoding.UTF8.GetBytes(text.ToString());
    }

    [Benchmark(Baseline = true)]
    public int SplitLines()
    {
        using var text = new StreamReader(new MemoryStream(_document));
        var words = 0;
        while (text.ReadLine() is { } line)
        {
            words += line.Split(' ').Length;
        }

        return words;
    }

    [Benchmark]
    public int Read()
    {
        using var stream = new MemoryStream(_document);
        return Format.Reader(stream).Read().Count();
    }
}
