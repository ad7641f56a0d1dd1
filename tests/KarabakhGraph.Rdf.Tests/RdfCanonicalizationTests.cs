using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;

namespace KarabakhGraph.Rdf.Tests;

public class RdfCanonicalizationTests
{
    private static readonly Iri P = new("http://example/p");
    private static readonly Iri G = new("http://example/g");

    [Fact]
    public void LabelsDoNotMatter() => Some.Check(
        from quads in FewNodes.ArrayOf()
        from order in Gen.Shuffle(Enumerable.Range(0, quads.Length))
        select (quads, order),
        sample =>
        {
            var other = sample.order.Select(i => Renamed(sample.quads[i])).ToList();

            var (one, two) = (RdfCanonicalization.Canonicalize(sample.quads), RdfCanonicalization.Canonicalize(other.Concat(other)));

            Assert.Equal(one.NQuads, two.NQuads);
            Assert.Equal(one.Hash, two.Hash);
        });

    [Fact]
    public void TheTextSaysTheSameDataset() => Some.Check(FewNodes.ArrayOf(), quads =>
    {
        var canonical = RdfCanonicalization.Canonicalize(quads);

        Assert.True(DatasetIsomorphism.Holds(quads, Some.Read(RdfFormat.NQuads, canonical.NQuads).Quads));
        Assert.Equal(canonical.BlankNodes.Count, canonical.BlankNodes.Values.Distinct().Count());
    });

    [Fact]
    public void TheHashIsThatOfTheText()
    {
        var canonical = RdfCanonicalization.Canonicalize([new Quad(new BlankNode("x"), P, new Literal("é\n"), G)]);

        Assert.Equal("_:c14n0 <http://example/p> \"é\\n\" <http://example/g> .\n", canonical.NQuads);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("_:c14n0 <http://example/p> \"é\\n\" <http://example/g> .\n"u8)), canonical.Hash);
        Assert.Equal([new(new BlankNode("x"), new BlankNode("c14n0"))], canonical.BlankNodes);
    }

    [Fact]
    public void LinesStandInTheOrderOfCodePoints()
    {
        Quad[] quads = [new(G, P, new Literal("\U00010000")), new(G, P, new Literal("\uFF5E")), new(G, P, new Literal("_"))];

        Assert.Equal(string.Concat(quads.Reverse().Select(quad => $"{quad}\n")), RdfCanonicalization.Canonicalize(quads).NQuads);
    }

    [Fact]
    public void AnotherHashGivesALongerOne()
    {
        var options = new RdfCanonicalizationOptions { HashAlgorithm = HashAlgorithmName.SHA384 };

        Assert.Equal(96, RdfCanonicalization.Canonicalize([], options).Hash.Length);
        Assert.Throws<ArgumentException>(() => new RdfCanonicalizationOptions { HashAlgorithm = HashAlgorithmName.MD5 });
    }

    [Fact]
    public void PoisonIsRefusedWithinTheBound()
    {
        Assert.Contains("100100 hashes", Assert.Throws<RdfCanonicalizationException>(() => RdfCanonicalization.Canonicalize(Clique(10))).Message, StringComparison.Ordinal);
        Assert.Throws<RdfCanonicalizationException>(() => RdfCanonicalization.Canonicalize(Clique(4), new RdfCanonicalizationOptions { MaxWork = 0 }));
        Assert.Equal(12, RdfCanonicalization.Canonicalize(Clique(4)).NQuads.Count(c => c == '\n'));
    }

    [Fact]
    public void OrdersOfNodesCountAsWork()
    {
        var quads = Enumerable.Range(0, 24).Select(i => new Quad(new BlankNode(i < 12 ? "a" : "b"), P, new BlankNode($"x{i % 12}")));

        Assert.Throws<RdfCanonicalizationException>(() => RdfCanonicalization.Canonicalize(quads));
    }

    [Fact]
    public void LongChainsAreNoMatterOfTheCallStack()
    {
        var twins = Enumerable.Range(0, 5_000).SelectMany(i => "xy".SelectMany(name => new Quad[]
        {
            new(new BlankNode($"{name}{i}"), P, new BlankNode($"{name}{i + 1}")),
            new(new BlankNode($"{name}{i}"), G, new Literal($"{i}")),
        }));

        Assert.Equal(10_002, RdfCanonicalization.Canonicalize(twins).BlankNodes.Count);
    }

    [Fact]
    public void ItStopsWhenCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => RdfCanonicalization.Canonicalize(Clique(3), new RdfCanonicalizationOptions { Cancellation = cancellation.Token }));
    }

    [Fact]
    public void WhatNQuadsCannotSayIsRefused() => Assert.Throws<ArgumentException>(() => RdfCanonicalization.Canonicalize([new Quad(new Iri("a b"), P, P)]));

    [Fact]
    public void TheHashOfAGraphIsThatOfItsTriples()
    {
        var quads = new Quad[] { new(G, P, new BlankNode("x"), G), new(new BlankNode("x"), P, new Literal("1"), G) };
        var hash = RdfCanonicalization.HashOfGraph(quads);

        Assert.Equal(RdfCanonicalization.Canonicalize(quads.Select(quad => quad with { Graph = null })).Hash, hash);
        Assert.Equal(hash, RdfCanonicalization.HashOfGraph(quads.Select(Renamed).Select(quad => quad with { Graph = P }).Reverse()));
        Assert.NotEqual(hash, RdfCanonicalization.HashOfGraph(quads[..1]));
    }

    [Fact]
    public void AGraphOfPoisonHasAHashByItsLabels()
    {
        var hash = RdfCanonicalization.HashOfGraph(Clique(10));

        Assert.Equal(hash, RdfCanonicalization.HashOfGraph(Clique(10).Reverse()));
        Assert.NotEqual(hash, RdfCanonicalization.HashOfGraph(Clique(10).Skip(1)));
    }

    private static Gen<Quad> FewNodes
    {
        get
        {
            var nodes = Gen.Elements<Term>([.. Enumerable.Range(0, 5).Select(i => new BlankNode($"n{i}")), G]);
            return from subject in nodes
                   from predicate in Gen.Elements(P, G)
                   from @object in Gen.OneOf(nodes, Gen.Constant<Term>(new Literal("1")))
                   from graph in Gen.OneOf(Gen.Constant<Term?>(null), nodes.Select(node => (Term?)node))
                   select new Quad(subject, predicate, @object, graph);
        }
    }

    /// <summary>Every node is related to every other.</summary>
    private static IEnumerable<Quad> Clique(int size) =>
        from i in Enumerable.Range(0, size)
        from j in Enumerable.Range(0, size)
        where i != j
        select new Quad(new BlankNode($"x{i}"), P, new BlankNode($"x{j}"));

    private static Quad Renamed(Quad quad) => quad with { Subject = Renamed(quad.Subject), Object = Renamed(quad.Object), Graph = quad.Graph is null ? null : Renamed(quad.Graph) };

    private static Term Renamed(Term term) => term is BlankNode { Label: var label } ? new BlankNode($"z{(label[^1] * 7) % 10}{label}") : term;
}
