using System.Buffers;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Indexes;

namespace KarabakhGraph.Store.Tests.Indexes;

public class QuadPackingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1024)]
    [InlineData(5000)]
    public void QuadsComeBackAsWritten(int count)
    {
        var quads = Sorted(count);

        Assert.Equal(quads, QuadPacking.Read(Packed(quads)));
    }

    [Fact]
    public void DamagedBytesGiveOtherQuadsOrTheOneError()
    {
        var packed = Packed(Sorted(1500));
        var random = new Random(7);
        var refused = 0;
        for (var i = 0; i < 2000; i++)
        {
            var damaged = packed.ToArray();
            damaged[i < 1000 ? i % 60 : random.Next(packed.Length)] = (byte)random.Next(256);
            try
            {
                QuadPacking.Read(i % 3 == 0 ? damaged[..random.Next(damaged.Length)] : damaged);
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1, 2000);
    }

    private static EncodedQuad[] Sorted(int count)
    {
        var quads = Some.Documents(count, 3);
        return quads[..QuadSorter.SortDistinct(quads, quads.Length)];
    }

    private static byte[] Packed(EncodedQuad[] quads)
    {
        var output = new ArrayBufferWriter<byte>();
        QuadPacking.Write(quads, output);
        return output.WrittenSpan.ToArray();
    }
}
