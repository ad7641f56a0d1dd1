using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Tests;

/// <summary>What every <see cref="IQuadSource"/> promises of its scans, checked against a plain list of quads.</summary>
public class QuadSourceLaws
{
    private static readonly Gen<Term> Nodes = Gen.OneOf(
        Gen.Choose(0, 5).Select(Term (i) => new Iri($"http://example/{i}")),
        Gen.Choose(0, 2).Select(Term (i) => new BlankNode($"b{i}")));

    private static readonly Gen<Quad> Quads =
        from subject in Nodes
        from predicate in Gen.Choose(0, 3).Select(i => new Iri($"http://example/{i}"))
        from @object in Gen.OneOf(Nodes, Gen.Choose(0, 3).Select(Term (i) => new Literal($"{i}", Xsd.Integer)))
        from graph in Gen.Choose(0, 3).Select(i => i == 0 ? null : new Iri($"http://example/g{i}"))
        select new Quad(subject, predicate, @object, graph);

    [Fact]
    public void AScanIsTheSortedQuadsOfItsPrefixAndASeekGoesToItsKey() =>
        Prop.ForAll(Quads.ArrayOf().Select(quads => new Dataset(quads)).ToArbitrary(), Gen.Choose(0, 4).ToArbitrary(), (source, depth) =>
        {
            var all = source.Match(default).ToList();
            Assert.Equal(source.Count, all.Count);
            foreach (var order in KeyOrders.All)
            {
                foreach (var prefix in all.Select(quad => FirstOf(order, quad, depth)).Append(default).Distinct())
                {
                    var expected = all.Where(quad => quad.Matches(prefix)).Order(Comparer<EncodedQuad>.Create((left, right) => order.Compare(left, right))).ToList();
                    Assert.Equal(expected, Rows(source.Scan(order, prefix)));
                    Assert.Equal(expected.Count, source.CountMatches(order, prefix));
                    foreach (var key in all)
                    {
                        using var cursor = source.Scan(order, prefix);
                        cursor.Read();
                        cursor.Seek(key);
                        Assert.Equal(expected.Where(quad => order.Compare(quad, key.With(prefix)) >= 0), Rows(cursor));
                    }
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void StatisticsAndTheCatalogueCountWhatIsThere() =>
        Prop.ForAll(Quads.ArrayOf().Select(quads => new Dataset(quads)).ToArbitrary(), source =>
        {
            var all = source.Match(default).ToList();
            foreach (var group in all.GroupBy(quad => quad.Predicate))
            {
                var expected = new PredicateStatistics(group.Count(), group.Select(quad => quad.Subject).Distinct().Count(), group.Select(quad => quad.Object).Distinct().Count());
                Assert.Equal(expected, source.Statistics(group.Key));
            }

            var graphs = all.Where(quad => quad.Graph != TermId.DefaultGraph).GroupBy(quad => quad.Graph).Select(graph => new GraphEntry(graph.Key, graph.Count())).OrderBy(graph => graph.Name);
            Assert.Equal(graphs, source.Graphs);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void ABoundTermBehindAnUnboundOneIsRefused() =>
        Assert.Throws<ArgumentException>(() => new Dataset().Scan(KeyOrder.Spog, new EncodedQuad(default, new TermId(TermKind.Iri, 0), default, default)));

    private static List<EncodedQuad> Rows(QuadCursor cursor)
    {
        List<EncodedQuad> rows = [];
        using (cursor)
        {
            while (cursor.Read())
            {
                for (var i = 0; i < cursor.Count; i++)
                {
                    rows.Add(new(cursor.Column(QuadPosition.Subject)[i], cursor.Column(QuadPosition.Predicate)[i], cursor.Column(QuadPosition.Object)[i], cursor.Column(QuadPosition.Graph)[i]));
                }
            }
        }

        return rows;
    }

    private static EncodedQuad FirstOf(KeyOrder order, EncodedQuad quad, int length)
    {
        var first = default(EncodedQuad);
        foreach (var position in order.Positions()[..length])
        {
            first = position switch
            {
                QuadPosition.Subject => first with { Subject = quad.Subject },
                QuadPosition.Predicate => first with { Predicate = quad.Predicate },
                QuadPosition.Object => first with { Object = quad.Object },
                _ => first with { Graph = quad.Graph },
            };
        }

        return first;
    }
}
