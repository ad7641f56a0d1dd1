using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Tests;

/// <summary>Generators of ids and quads.</summary>
internal static class Some
{
    /// <summary>Checks a law on generated values, the same ones every time.</summary>
    public static void Check<T>(Gen<T> values, Action<T> law, int times = 200) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(20200927, 45), Prop.ForAll(values.ToArbitrary(), law));

    /// <summary>Few ids, so that quads repeat and share terms.</summary>
    public static Gen<EncodedQuad> Quad =>
        from subject in Id(TermKind.Iri, 6)
        from predicate in Id(TermKind.Iri, 4)
        from @object in Gen.OneOf(Id(TermKind.Iri, 6), Id(TermKind.BlankNode, 2), Id(TermKind.Literal, 3), Id(TermKind.Integer, 3))
        from graph in Gen.OneOf(Gen.Constant(TermId.DefaultGraph), Id(TermKind.Iri, 3))
        select new EncodedQuad(subject, predicate, @object, graph);

    /// <summary>Quads as documents have them: dense new subjects, few predicates, objects of all kinds, a graph each.</summary>
    public static EncodedQuad[] Documents(int count, int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, count).Select(i => new EncodedQuad(
                new(TermKind.Iri, (ulong)(100 + (i / 5))),
                new(TermKind.Iri, (ulong)random.Next(20)),
                random.Next(4) switch
                {
                    0 => new(TermKind.Iri, (ulong)random.Next(100 + (count / 5))),
                    1 => new(TermKind.Literal, (ulong)i),
                    2 => InlineLiteral.OfInteger(random.Next(3000)),
                    _ => InlineLiteral.OfDecimal(random.Next(100) / 100m),
                },
                new(TermKind.Iri, (ulong)(100 + (i / 500))))),
        ];
    }

    private static Gen<TermId> Id(TermKind kind, int count) => Gen.Choose(0, count - 1).Select(i => new TermId(kind, (ulong)i));
}
