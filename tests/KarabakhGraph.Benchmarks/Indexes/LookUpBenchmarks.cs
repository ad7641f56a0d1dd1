using BenchmarkDotNet.Attributes;
using KarabakhGraph.Benchmarks.Syntaxes;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Dictionary;
using KarabakhGraph.Store.Indexes;

namespace KarabakhGraph.Benchmarks.Indexes;

/// <summary>Look-ups, counts, terms and scans in an index of 100,000 quads, against a look-up in a dataset in memory.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class LookUpBenchmarks
{
    private readonly TermDictionary _dictionary = new();
    private readonly Dataset _dataset = new(SampleQuads.Make(10_000, graphs: true));
    private QuadIndex _index = QuadIndex.Empty;
    private QuadIndex _changed = QuadIndex.Empty;
    private EncodedQuad[] _quads = [];
    private EncodedQuad[] _inDataset = [];
    private Term[] _terms = [];
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        var nodes = new Dictionary<BlankNode, TermId>();
        TermId Id(Term term) => term is BlankNode node ? nodes.TryGetValue(node, out var id) ? id : nodes[node] = _dictionary.AddBlankNode() : _dictionary.Add(term);
        _terms = [.. _dataset.Quads.Select(quad => quad.Object).Where(term => term is not BlankNode)];
        _quads = [.. _dataset.Quads.Select(quad => new EncodedQuad(Id(quad.Subject), Id(quad.Predicate), Id(quad.Object), Id(quad.Graph!)))];
        _inDataset = [.. _dataset.Match(default)];
        _index = QuadIndex.Build([.. _quads]);
        _changed = _index;
        for (var i = 0; i < 20; i++)
        {
            _changed = _changed.Apply(_changed.Difference(_quads[(i * 500)..((i * 500) + 100)], []));
        }
    }

    [Benchmark(Baseline = true)]
    public int DatasetLookUp()
    {
        var quad = _inDataset[_next = (_next + 7919) % _inDataset.Length];
        using var cursor = _dataset.Scan(KeyOrder.Psog, new(quad.Subject, quad.Predicate, default, default));
        return Rows(cursor, QuadPosition.Object);
    }

    [Benchmark]
    public int LookUp() => LookUp(_index);

    [Benchmark]
    public int LookUpBesideRuns() => LookUp(_changed);

    [Benchmark]
    public long Count() => _index.CountMatches(KeyOrder.Posg, Next() with { Subject = default, Graph = default });

    [Benchmark]
    public TermId FindTerm() => _dictionary.Find(_terms[_next = (_next + 7919) % _terms.Length]);

    [Benchmark]
    public Term ResolveTerm() => _dictionary.Resolve(Next().Object);

    [Benchmark(OperationsPerInvoke = 100_000)]
    public int ScanObjects()
    {
        using var cursor = _index.Scan(KeyOrder.Spog, default);
        return Rows(cursor, QuadPosition.Object);
    }

    [Benchmark(OperationsPerInvoke = 100_000)]
    public int ScanObjectsBesideRuns()
    {
        using var cursor = _changed.Scan(KeyOrder.Spog, default);
        return Rows(cursor, QuadPosition.Object);
    }

    private int LookUp(QuadIndex index)
    {
        var quad = Next();
        using var cursor = index.Scan(KeyOrder.Psog, new(quad.Subject, quad.Predicate, default, default));
        return Rows(cursor, QuadPosition.Object);
    }

    private EncodedQuad Next() => _quads[_next = (_next + 7919) % _quads.Length];

    private static int Rows(QuadCursor cursor, QuadPosition position)
    {
        var rows = 0;
        while (cursor.Read())
        {
            rows += cursor.Column(position).Length;
        }

        return rows;
    }
}
