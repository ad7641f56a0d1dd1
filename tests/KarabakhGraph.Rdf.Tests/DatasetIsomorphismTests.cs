using FsCheck.Fluent;

namespace KarabakhGraph.Rdf.Tests;

public class DatasetIsomorphismTests
{
    private static readonly Iri P = new("http://example/p");

    [Theory]
    [InlineData("_:a <p:p> <x:x> .", "_:z <p:p> <x:x> .", true)]
    [InlineData("_:a <p:p> <x:x> .", "_:a <p:p> <x:y> .", false)]
    [InlineData("_:a <p:p> _:a .", "_:a <p:p> _:b .", false)]
    [InlineData("_:a <p:p> _:b . _:b <p:p> _:a .", "_:x <p:p> _:y . _:y <p:p> _:x .", true)]
    [InlineData("_:a <p:p> _:b . _:a <p:q> _:b .", "_:a <p:p> _:b . _:b <p:q> _:a .", false)]
    [InlineData("_:a <p:p> <x:x> . _:b <p:p> <x:x> .", "_:a <p:p> <x:x> .", false)]
    [InlineData("_:g { <x:x> <p:p> _:a }", "_:h { <x:x> <p:p> _:b }", true)]
    [InlineData("_:g { <x:x> <p:p> _:g }", "_:h { <x:x> <p:p> _:b }", false)]
    [InlineData("_:g { <x:x> <p:p> 1 } <x:x> <p:p> _:g .", "_:h { <x:x> <p:p> 1 } <x:x> <p:p> _:b .", false)]
    [InlineData("<x:x> <p:p> 1 .", "<x:x> <p:p> 01 .", false)]
    [InlineData("<x:g> { <x:x> <p:p> 1 }", "<x:x> <p:p> 1 .", false)]
    [InlineData("", "", true)]
    public void LabelsAreAllThatMayDiffer(string left, string right, bool expected)
    {
        var (a, b) = (Some.Read(RdfFormat.TriG, left).Quads, Some.Read(RdfFormat.TriG, right).Quads);

        Assert.Equal(expected, DatasetIsomorphism.Holds(a, b));
        Assert.Equal(expected, DatasetIsomorphism.Holds(b, a));
    }

    [Fact]
    public void TwoTrianglesAreNoHexagon()
    {
        // Color refinement alone sees no difference: every node has one way in and one way out.
        Assert.False(DatasetIsomorphism.Holds([.. Ring("a", 3), .. Ring("b", 3)], Ring("c", 6)));
        Assert.True(DatasetIsomorphism.Holds([.. Ring("a", 3), .. Ring("b", 3)], [.. Ring("c", 3), .. Ring("d", 3)]));
    }

    [Fact]
    public void StronglyRegularGraphsAreToldApart()
    {
        // The rook's graph of 4 by 4 and the Shrikhande graph: 16 nodes, 6 neighbors each, every pair with two in common.
        var rook = Graph((a, b) => a / 4 == b / 4 || a % 4 == b % 4);
        int[] steps = [1, 3, 4, 5, 12, 15];
        var shrikhande = Graph((a, b) => steps.Contains((((b / 4) - (a / 4) + 4) % 4 * 4) + (((b % 4) - (a % 4) + 4) % 4)));

        Assert.Equal(96, rook.Count);
        Assert.Equal(96, shrikhande.Count);
        Assert.False(DatasetIsomorphism.Holds(rook, shrikhande));
        Assert.True(DatasetIsomorphism.Holds(shrikhande, Shuffled(shrikhande)));
        Assert.True(DatasetIsomorphism.Holds(rook, Shuffled(rook)));
    }

    [Fact]
    public void ManyTwinsAreNoTrouble()
    {
        var hub = new BlankNode("hub");
        List<Quad> star = [.. Enumerable.Range(0, 5000).Select(i => new Quad(hub, P, new BlankNode($"n{i}")))];
        List<Quad> lonely = [.. Enumerable.Range(0, 5000).Select(i => new Quad(new BlankNode($"n{i}"), P, P))];
        List<Quad> list = [.. Enumerable.Range(0, 2000).Select(i => new Quad(new BlankNode($"n{i}"), P, new BlankNode($"n{i + 1}")))];

        Assert.True(DatasetIsomorphism.Holds(star, Shuffled(star)));
        Assert.True(DatasetIsomorphism.Holds(lonely, Shuffled(lonely)));
        Assert.True(DatasetIsomorphism.Holds(list, Shuffled(list)));
    }

    [Fact]
    public void WhatIsTooAlikeEndsWithAMessage()
    {
        // A complete graph of 30 nodes: no node ever stands out.
        List<Quad> complete = [.. Enumerable.Range(0, 30 * 30).Select(i => new Quad(new BlankNode($"n{i / 30}"), P, new BlankNode($"n{i % 30}")))];

        Assert.Throws<InvalidOperationException>(() => DatasetIsomorphism.Holds(complete, Shuffled(complete), maxWork: 10_000));
        Assert.True(DatasetIsomorphism.Holds(complete, Shuffled(complete)));
    }

    [Fact]
    public void TheAnswerIsThatOfTryingEveryRenaming()
    {
        var place = Gen.Choose(0, 3);
        var link =
            from subject in place
            from @object in place
            from predicate in Gen.Elements(P, new Iri("http://example/q"))
            select new Quad(Node(subject), predicate, Node(@object));
        var few = Gen.Choose(3, 6).SelectMany(count => link.ArrayOf(count));
        var answers = new List<bool>();

        Some.Check(few.Zip(few), pair =>
        {
            var (left, right) = (pair.Item1.ToHashSet(), pair.Item2.ToHashSet());
            var expected = Permutations([0, 1, 2, 3]).Any(order => left.Select(quad => Renamed(quad, order)).ToHashSet().SetEquals(right));
            answers.Add(expected);
            Assert.Equal(expected, DatasetIsomorphism.Holds(left, right));
        }, 5000);
        Assert.Equal([false, true], answers.Distinct().Order());

        static BlankNode Node(int number) => new($"n{number}");
        static Term Image(Term node, int[] order) => Node(order[((BlankNode)node).Label[1] - '0']);
        static Quad Renamed(Quad quad, int[] order) => new(Image(quad.Subject, order), quad.Predicate, Image(quad.Object, order));
        static IEnumerable<int[]> Permutations(int[] numbers) => numbers.Length == 0
            ? [[]]
            : numbers.SelectMany(first => Permutations([.. numbers.Where(number => number != first)]).Select(rest => (int[])[first, .. rest]));
    }

    [Fact]
    public void RenamedDatasetsAreIsomorphicAndChangedOnesAreNot() => Some.Check(Some.Document(graphs: true), quads =>
    {
        Assert.True(DatasetIsomorphism.Holds(quads, Shuffled(quads)));
        Assert.False(DatasetIsomorphism.Holds(quads, [.. Shuffled(quads), new Quad(new BlankNode("new"), P, P)]));
    });

    private static IEnumerable<Quad> Ring(string name, int length) =>
        Enumerable.Range(0, length).Select(i => new Quad(new BlankNode($"{name}{i}"), P, new BlankNode($"{name}{(i + 1) % length}")));

    private static List<Quad> Graph(Func<int, int, bool> linked) =>
        [.. Enumerable.Range(0, 256).Where(i => i / 16 != i % 16 && linked(i / 16, i % 16)).Select(i => new Quad(new BlankNode($"n{i / 16}"), P, new BlankNode($"n{i % 16}")))];

    /// <summary>The same quads backwards and with other labels.</summary>
    private static IEnumerable<Quad> Shuffled(IReadOnlyCollection<Quad> quads)
    {
        var issuer = new BlankNodeIssuer("other");
        var renamed = new Dictionary<Term, Term>();
        return [.. quads.Reverse().Select(quad => new Quad(Rename(quad.Subject), quad.Predicate, Rename(quad.Object), quad.Graph is null ? null : Rename(quad.Graph)))];

        Term Rename(Term term)
        {
            if (term is BlankNode && !renamed.ContainsKey(term))
            {
                renamed.Add(term, issuer.Next());
            }

            return renamed.GetValueOrDefault(term, term);
        }
    }
}
