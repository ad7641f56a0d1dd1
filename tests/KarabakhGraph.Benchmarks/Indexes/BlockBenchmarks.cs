using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Blocks;

namespace KarabakhGraph.Benchmarks.Indexes;

/// <summary>Writing and reading a column of 1,024 ids in each encoding, against copying it.</summary>
[ShortRunJob]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams)]
public class BlockBenchmarks
{
    private readonly ColumnWriter _writer = new();
    private readonly byte[] _block = new byte[Block.MaxLength];
    private readonly ulong[] _output = new ulong[Block.MaxRows];
    private ulong[] _columns = [];

    [Params("Constant", "Packed", "Runs", "Distinct", "Split")]
    public string Encoding { get; set; } = "Packed";

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        var iri = (ulong)TermKind.Iri << TermId.PayloadBits;
        var integer = (ulong)TermKind.Integer << TermId.PayloadBits;
        ulong[] column =
        [
            .. Enumerable.Range(0, Block.MaxRows).Select(i => Encoding switch
            {
                "Constant" => iri,
                "Packed" => iri + (ulong)random.Next(1 << 20),
                "Runs" => iri + (ulong)(i / 8),
                "Distinct" => iri + ((ulong)random.Next(20) * 50_021),
                _ => (random.Next(2) == 0 ? iri : integer) + (ulong)random.Next(1 << 20),
            }),
        ];
        _columns = [.. column, .. column, .. column, .. column];
        Block.Write(_writer, _columns, Block.MaxRows, Block.MaxRows, _block);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Block.MaxRows)]
    public void Copy() => _columns.AsSpan(0, Block.MaxRows).CopyTo(_output);

    [Benchmark(OperationsPerInvoke = Block.MaxRows)]
    public void Read() => Block.Column(_block, 0).Read(0, _output);

    [Benchmark(OperationsPerInvoke = Block.Columns * Block.MaxRows)]
    public int Write() => Block.Write(_writer, _columns, Block.MaxRows, Block.MaxRows, _block);
}
