using System.Buffers;
using System.Text;
using BenchmarkDotNet.Attributes;
using KarabakhGraph.Benchmarks.Syntaxes;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Formats.Lines;
using KarabakhGraph.Store;
using KarabakhGraph.Store.Dictionary;
using KarabakhGraph.Store.Indexes;
using KarabakhGraph.Store.Loading;

namespace KarabakhGraph.Benchmarks.Loading;

/// <summary>100,000 quads of N-Quads into a store, step by step, against scanning their bytes.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class LoadingBenchmarks
{
    private const int Count = 100_000;
    private byte[] _document = [];
    private string _folder = "";

    [GlobalSetup]
    public void Setup()
    {
        var text = new StringWriter();
        RdfFormat.NQuads.Writer(text).WriteAll(SampleQuads.Make(Count / 10, graphs: true));
        _document = Encoding.UTF8.GetBytes(text.ToString());
    }

    [IterationSetup(Target = nameof(IntoAStore))]
    public void NewFolder() => _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [IterationCleanup(Target = nameof(IntoAStore))]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Scan()
    {
        var scanner = new LineScanner(graphs: true);
        var (at, lines) = (0, 0);
        while (scanner.TryRead(_document, ref at, out _))
        {
            lines++;
        }

        return lines;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public long IntoIds() => new LineQuads(RdfFormat.NQuads, RdfReaderOptions.Default, new TermDictionary(), TermId.DefaultGraph)
        .Read(new MemoryStream(_document), () => new QuadBuffer(ArrayPool<EncodedQuad>.Shared, Count)).Sum(buffer => buffer.Count);

    [Benchmark(OperationsPerInvoke = Count)]
    public long IntoAnIndex()
    {
        var loader = new BulkLoader(new TermDictionary(), QuadIndex.Empty);
        return loader.Load(new MemoryStream(_document), RdfFormat.NQuads).Count() + loader.Index.Count;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public long IntoAStore()
    {
        using var store = QuadStore.Create(_folder);
        using var write = store.BeginWrite();
        write.Load(new MemoryStream(_document), RdfFormat.NQuads);
        write.Commit();
        return store.Snapshot.Count;
    }
}
