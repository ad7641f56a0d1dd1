using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Indexes;

namespace KarabakhGraph.Store.Tests.Indexes;

public class QuadIndexTests
{
    /// <summary>Histories: what each step removes and adds.</summary>
    private static readonly Gen<(EncodedQuad[] Removed, EncodedQuad[] Added)[]> Histories =
        (from removed in Some.Quad.ArrayOf() from added in Some.Quad.ArrayOf() select (removed, added)).ArrayOf();

    [Fact]
    public void AHistoryOfChangesIsTheSetThatItLeaves() => Some.Check(Histories, history =>
    {
        HashSet<EncodedQuad> expected = [];
        var index = QuadIndex.Empty;
        foreach (var (removed, added) in history)
        {
            var before = expected.ToHashSet();
            expected.ExceptWith(removed);
            expected.UnionWith(added);
            var delta = index.Difference([.. removed], [.. added]);
            Assert.Equal(before.Except(expected).Order(In(KeyOrder.Spog)), delta.Removed);
            Assert.Equal(expected.Except(before).Order(In(KeyOrder.Spog)), delta.Added);
            index = index.Apply(delta);
            Assert.Equal(expected.Count, index.Count);
        }

        Law(index, [.. expected]);
        Law(index.Compact(), [.. expected]);
    }, times: 50);

    [Theory]
    [InlineData(3000, 40)]
    [InlineData(3500, 700)]
    public void BlocksAndRunsOfManySizesMergeToTheSetThatTheyLeave(int size, int step)
    {
        var random = new System.Random(size);
        var all = Some.Documents(size, 1).Distinct().ToArray();
        var expected = all.Where((_, i) => i % 3 > 0).ToHashSet();
        var index = QuadIndex.Build([.. expected]);
        for (var i = 0; i < 30; i++)
        {
            var at = random.Next(all.Length - step);
            var (removed, added) = (all[at..(at + step)].Where(_ => random.Next(2) == 0).ToArray(), all[at..(at + step)].Where(_ => random.Next(3) == 0).ToArray());
            index = index.Apply(index.Difference([.. removed], [.. added]));
            expected.ExceptWith(removed);
            expected.UnionWith(added);
        }

        foreach (var order in KeyOrders.All)
        {
            var sorted = expected.Order(In(order)).ToList();
            Assert.True(sorted.SequenceEqual(index.All(order)));
            Assert.True(sorted.SequenceEqual(index.Compact().All(order)));
            foreach (var key in Enumerable.Range(0, 30).Select(_ => all[random.Next(all.Length)]))
            {
                var prefix = FirstOf(order, key, random.Next(5));
                var matching = sorted.Where(quad => quad.Matches(prefix)).ToList();
                Assert.Equal(matching.Count, index.CountMatches(order, prefix));
                Assert.True(matching.SequenceEqual(index.Scan(order, prefix).Rows()));
                var target = all[random.Next(all.Length)];
                using var cursor = index.Scan(order, prefix);
                cursor.Read();
                cursor.Seek(target);
                Assert.True(matching.Where(quad => order.Compare(quad, target.With(prefix)) >= 0).SequenceEqual(cursor.Rows()));
            }
        }

        foreach (var group in expected.GroupBy(quad => quad.Predicate))
        {
            Assert.Equal(
                new PredicateStatistics(group.Count(), group.Select(quad => quad.Subject).Distinct().Count(), group.Select(quad => quad.Object).Distinct().Count()),
                index.Compact().Statistics(group.Key));
            Assert.Equal(group.Count(), index.Statistics(group.Key).Quads);
        }
    }

    [Fact]
    public void ManySmallChangesLeaveFewRuns()
    {
        var quads = Some.Documents(6000, 2).Distinct().ToArray();
        var index = QuadIndex.Empty;

        foreach (var step in quads.Chunk(20))
        {
            index = index.Apply(index.Difference([], step));
        }

        Assert.Equal(quads.Length, index.Count);
        Assert.InRange(index.Runs.Count, 1, 12);
    }

    [Fact]
    public void ABoundTermBehindAnUnboundOneIsRefused()
    {
        var pattern = new EncodedQuad(default, new TermId(TermKind.Iri, 0), default, default);

        Assert.Throws<ArgumentException>(() => QuadIndex.Empty.Scan(KeyOrder.Spog, pattern));
        Assert.Throws<ArgumentException>(() => QuadIndex.Empty.CountMatches(KeyOrder.Spog, pattern));
    }

    /// <summary>Every scan, count and seek of every prefix that quads have, in every order, and the counts of predicates and graphs.</summary>
    private static void Law(QuadIndex index, EncodedQuad[] quads)
    {
        foreach (var order in KeyOrders.All)
        {
            var sorted = quads.Order(In(order)).ToList();
            foreach (var prefix in Enumerable.Range(0, 5).SelectMany(depth => quads.Take(4).Select(quad => FirstOf(order, quad, depth))).Append(default).Distinct())
            {
                var expected = sorted.Where(quad => quad.Matches(prefix)).ToList();
                Assert.True(expected.SequenceEqual(index.Scan(order, prefix).Rows()));
                Assert.Equal(expected.Count, index.CountMatches(order, prefix));
                foreach (var key in quads.Take(8))
                {
                    using var cursor = index.Scan(order, prefix);
                    cursor.Read();
                    cursor.Seek(key);
                    Assert.True(expected.Where(quad => order.Compare(quad, key.With(prefix)) >= 0).SequenceEqual(cursor.Rows()));
                }
            }
        }

        Assert.Equal(quads.GroupBy(quad => quad.Graph).Select(graph => new GraphEntry(graph.Key, graph.Count())).OrderBy(graph => graph.Name), index.GraphCounts());
    }

    private static Comparer<EncodedQuad> In(KeyOrder order) => Comparer<EncodedQuad>.Create((left, right) => order.Compare(left, right));

    private static EncodedQuad FirstOf(KeyOrder order, EncodedQuad quad, int length)
    {
        var places = order.Positions()[..length];
        return new(
            places.Contains(QuadPosition.Subject) ? quad.Subject : default,
            places.Contains(QuadPosition.Predicate) ? quad.Predicate : default,
            places.Contains(QuadPosition.Object) ? quad.Object : default,
            places.Contains(QuadPosition.Graph) ? quad.Graph : default);
    }
}
