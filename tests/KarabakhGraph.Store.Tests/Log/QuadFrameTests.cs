using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store.Tests.Log;

public class QuadFrameTests
{
    private static readonly Gen<TermId> Ids =
        from kind in Gen.Choose(0, 15)
        from payload in Gen.OneOf(Gen.Choose(0, 300).Select(i => (ulong)i), ArbMap.Default.GeneratorFor<ulong>())
        select new TermId((TermKind)kind, payload & TermId.MaxPayload);

    private static readonly Gen<EncodedQuad> Quads =
        from subject in Ids
        from predicate in Ids
        from @object in Ids
        from graph in Ids
        select new EncodedQuad(subject, predicate, @object, graph);

    [Fact]
    public void QuadsAreReadAsTheyWereWritten() =>
        Prop.ForAll(Quads.ArrayOf().ToArbitrary(), quads =>
        {
            var bytes = new ByteWriter();
            QuadFrame.Write(quads, bytes);
            Assert.Equal(quads, QuadFrame.Read(bytes.Written));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void BytesThatAreCutOffOrLeftOverAreInvalidData()
    {
        var bytes = new ByteWriter();
        QuadFrame.Write([new(new(TermKind.Iri, 1), new(TermKind.Iri, 2), new(TermKind.Iri, 3), TermId.DefaultGraph)], bytes);
        for (var length = 0; length < bytes.Length; length++)
        {
            var cut = bytes.Written[..length].ToArray();
            Assert.Throws<InvalidDataException>(() => QuadFrame.Read(cut));
        }

        byte[] longer = [.. bytes.Written, 0];
        Assert.Throws<InvalidDataException>(() => QuadFrame.Read(longer));
    }
}
