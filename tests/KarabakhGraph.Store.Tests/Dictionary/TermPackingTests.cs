using System.Buffers;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;
using KarabakhGraph.Store.Dictionary;

namespace KarabakhGraph.Store.Tests.Dictionary;

public class TermPackingTests
{
    [Fact]
    public void ADictionaryComesBackFromItsPiecesWithTheSameIds()
    {
        var (one, other) = (new TermDictionary(), new TermDictionary());
        foreach (var size in new[] { 0, 1, 50, 3000 })
        {
            var from = one.Counts;
            for (var i = 0; i < size; i++)
            {
                one.Add(new Iri($"http://example/{i / 40}#{i}"));
                one.Add(i % 3 == 0 ? new Literal($"{i}.0E0", Xsd.Double) : Literal.WithLanguage($"waffenruhe {i}", i % 2 == 0 ? "de" : "nl"));
                one.AddBlankNode();
            }

            TermPacking.Read(other, Packed(one, from));
        }

        Assert.Equal(one.Counts, other.Counts);
        foreach (var kind in new[] { TermKind.Iri, TermKind.BlankNode, TermKind.Literal })
        {
            for (var i = 0ul; i < 3000; i++)
            {
                Assert.Equal(one.Resolve(new(kind, i)), other.Resolve(new(kind, i)));
            }
        }
    }

    [Fact]
    public void DamagedBytesGiveOtherTermsOrTheOneError()
    {
        var dictionary = new TermDictionary();
        for (var i = 0; i < 20; i++)
        {
            dictionary.Add(new Iri($"http://example/{i}"));
            dictionary.Add(new Literal($"a literal {i}"));
        }

        var packed = Packed(dictionary, default);
        var refused = 0;
        for (var place = 0; place < packed.Length; place++)
        {
            foreach (var value in new byte[] { 0, 1, 0x7F, 0x80, 0xFF })
            {
                var damaged = packed.ToArray();
                damaged[place] = value;
                refused += IsRefused(damaged) ? 1 : 0;
            }

            Assert.True(IsRefused(packed[..place]));
        }

        Assert.InRange(refused, 1, int.MaxValue);
    }

    private static bool IsRefused(byte[] packed)
    {
        try
        {
            TermPacking.Read(new TermDictionary(), packed);
            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static byte[] Packed(TermDictionary dictionary, TermCounts from)
    {
        var output = new ArrayBufferWriter<byte>();
        TermPacking.Write(dictionary, from, dictionary.Counts, output);
        return output.WrittenSpan.ToArray();
    }
}
