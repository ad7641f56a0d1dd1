using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Store.Blocks;

namespace KarabakhGraph.Store.Tests.Blocks;

public class BlockTests
{
    private static readonly Gen<ulong> Value = Gen.OneOf(
        Gen.Elements<ulong>(0, 1, ulong.MaxValue, ulong.MaxValue - 1, 1ul << 60, 3ul << 60, (1ul << 56) - 1, 1ul << 56, 1ul << 63),
        Gen.Choose(0, 300).Select(i => (ulong)i),
        Gen.Choose(0, 1 << 20).Select(i => (1ul << 60) + (ulong)i),
        Gen.Choose(0, 5000).Select(i => (4ul << 60) | ((ulong)i * 7)),
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        select ((ulong)(uint)high << 32) | (uint)low);

    /// <summary>Columns of every nature: wide, narrow, repeating, of few values, of many kinds.</summary>
    private static readonly Gen<ulong[]> Columns =
        from count in Gen.OneOf(Gen.Elements(1, 2, 15, 16, 17, 1023, 1024), Gen.Choose(1, 1024))
        from pool in Value.ArrayOf(40)
        from nature in Gen.Choose(0, 5)
        from seed in Gen.Choose(0, int.MaxValue)
        select Column(count, pool, nature, new System.Random(seed));

    [Fact]
    public void AColumnComesBackAsWrittenByRowAndInAnyStretch() => Some.Check(
        from column in Columns from start in Gen.Choose(0, 1023) from length in Gen.Choose(0, 1024) select (column, start, length),
        drawn =>
        {
            var (column, start, length) = (drawn.column, drawn.start % drawn.column.Length, drawn.length);
            var block = Write(column);
            var stretch = new ulong[Math.Min(length, column.Length - start)];

            for (var place = 0; place < Block.Columns; place++)
            {
                var reader = Block.Column(block, place);
                reader.Read(start, stretch);
                Assert.Equal(column[start..(start + stretch.Length)], stretch);
                for (var row = 0; row < column.Length; row += 1 + (row / 8))
                {
                    Assert.Equal(column[row], reader[row]);
                }
            }
        },
        times: 600);

    [Fact]
    public void SortedRowsAreFoundByValue() => Some.Check(
        from column in Columns from keys in Value.ArrayOf(10) from prefix in Columns select (column, keys, prefix),
        drawn =>
        {
            // What stands before the sorted rows is in no order: a later column of a block is sorted only where those before it are equal.
            var sorted = drawn.column.Order().ToArray();
            var low = Math.Min(drawn.prefix.Length, Block.MaxRows - sorted.Length);
            ulong[] column = [.. drawn.prefix[..low], .. sorted];
            var values = Block.Column(Write(column), 0);
            foreach (var key in drawn.keys.Concat(sorted.Take(5)).Concat(sorted.TakeLast(5)))
            {
                Assert.Equal(low + sorted.Count(value => value < key), values.LowerBound(key, low, column.Length, orEqual: true));
                Assert.Equal(low + sorted.Count(value => value <= key), values.LowerBound(key, low, column.Length, orEqual: false));
            }
        },
        times: 600);

    [Fact]
    public void DamagedBytesGiveWrongValuesOrTheOneError() => Some.Check(
        from column in Columns from places in Gen.Choose(0, int.MaxValue).ArrayOf(3) from cut in Gen.Choose(0, 3) from seed in Gen.Choose(0, int.MaxValue) select (column, places, cut, seed),
        drawn =>
        {
            var block = Write(drawn.column);
            var random = new System.Random(drawn.seed);
            foreach (var place in drawn.places)
            {
                var near = random.Next(2) == 0 ? block.Length : Math.Min(block.Length, 40);
                block[place % near] = (byte)random.Next(256);
            }

            block = drawn.cut == 0 ? block[..random.Next(block.Length)] : block;
            try
            {
                var rows = Block.Rows(block);
                for (var place = 0; place < Block.Columns; place++)
                {
                    Block.Column(block, place).Read(0, new ulong[rows]);
                    _ = Block.Column(block, place)[rows - 1];
                }

                BlockSearch.Range(block, drawn.column.AsSpan(0, Math.Min(4, drawn.column.Length)));
            }
            catch (InvalidDataException)
            {
            }
        },
        times: 1500);

    [Fact]
    public void ABlockOfTheWidestValuesFits()
    {
        var random = new System.Random(1);
        var column = Enumerable.Range(0, Block.MaxRows).Select(_ => (ulong)random.NextInt64() * 2).ToArray();

        Assert.InRange(Write(column).Length, 4 * 8 * Block.MaxRows, Block.MaxLength);
    }

    private static byte[] Write(ulong[] column)
    {
        var output = new byte[Block.MaxLength];
        ulong[] columns = [.. column, .. column, .. column, .. column];
        return output[..Block.Write(new ColumnWriter(), columns, column.Length, column.Length, output)];
    }

    private static ulong[] Column(int count, ulong[] pool, int nature, System.Random random)
    {
        var run = pool[0];
        return
        [
            .. Enumerable.Range(0, count).Select(i => nature switch
            {
                0 => pool[0],
                1 => pool[random.Next(pool.Length)],
                2 => run = random.Next(5) == 0 ? pool[random.Next(pool.Length)] : run,
                3 => pool[random.Next(3)] + (ulong)random.Next(1000),
                4 => ((ulong)random.Next(16) << 60) + (ulong)random.Next(1 << (i % 20)),
                _ => (ulong)random.NextInt64() ^ ((ulong)random.NextInt64() << 1),
            }),
        ];
    }
}
