using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using Microsoft.FSharp.Core;

namespace KarabakhGraph.Sparql.Tests.Differential;

/// <summary>The engine answers random queries over random data as the reference evaluator does.</summary>
/// <remarks>A failure shows the query and the data, cut down, and the seed. <c>KARABAKH_DIFFERENTIAL_MINUTES</c> set to a number makes one long run with new seeds.</remarks>
public class DifferentialTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<ulong> Seeds => [.. Enumerable.Range(1, 10).Select(seed => (ulong)seed)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheEngineAnswersAsTheReferenceDoes(ulong seed) => Check.One(Repeatably(seed, 2_000), Prop.ForAll(Case.Arbitrary, AgreesWithTheReference));

    [Fact]
    public void TheEngineAnswersAsTheReferenceDoesForAsLongAsIsAsked()
    {
        var asked = Environment.GetEnvironmentVariable("KARABAKH_DIFFERENTIAL_MINUTES");
        var minutes = double.TryParse(asked, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var end = DateTime.UtcNow.AddMinutes(minutes);
        for (var seed = 1_000ul; seed == 1_000 || DateTime.UtcNow < end; seed++)
        {
            Check.One(Repeatably(seed, 500), Prop.ForAll(Case.Arbitrary, AgreesWithTheReference));
        }
    }

    /// <summary>Whether generator and comparison are sound: operands in another order make no difference.</summary>
    [Fact]
    public void TheOrderOfOperandsMakesNoDifference() => Check.One(Repeatably(1, 2_000), Prop.ForAll(Case.Arbitrary, found => Agrees(found, Rewritten(found, pattern => pattern switch
    {
        Bgp bgp => new Bgp([.. bgp.Triples.Reverse()]),
        Join join => new Join([.. join.Operands.Reverse()]),
        Union union => new Union([.. union.Operands.Reverse()]),
        _ => pattern,
    }))));

    /// <summary>Whether they see anything: every one of these mistakes is found.</summary>
    [Theory]
    [InlineData("OPTIONAL joins")]
    [InlineData("MINUS removes nothing")]
    [InlineData("a filter holds for all")]
    [InlineData("the last triple is forgotten")]
    [InlineData("DISTINCT keeps repeats")]
    [InlineData("UNION stops after its first operand")]
    [InlineData("ORDER BY does not sort")]
    [InlineData("OFFSET skips nothing")]
    [InlineData("p* is p+")]
    [InlineData("BIND binds nothing")]
    public void APlantedMistakeIsFound(string mistake)
    {
        var change = Mistakes[mistake];
        Assert.Throws<Exception>(() => Check.One(Repeatably(1, 4_000), Prop.ForAll(Case.Arbitrary.Generator.ToArbitrary(), found => Agrees(found, Rewritten(found, change)))));
    }

    private static Dictionary<string, Func<GraphPattern, GraphPattern>> Mistakes { get; } = new(StringComparer.Ordinal)
    {
        ["OPTIONAL joins"] = pattern => pattern is LeftJoin { Condition: null } optional ? new Join([optional.Left, optional.Right]) : pattern,
        ["MINUS removes nothing"] = pattern => pattern is Minus minus ? minus.Left : pattern,
        ["a filter holds for all"] = pattern => pattern is Filter filter ? filter.Pattern : pattern,
        ["the last triple is forgotten"] = pattern => pattern is Bgp { Triples.Count: > 1 } bgp ? new Bgp([.. bgp.Triples.SkipLast(1)]) : pattern,
        ["DISTINCT keeps repeats"] = pattern => pattern is Distinct distinct ? distinct.Pattern : pattern,
        ["UNION stops after its first operand"] = pattern => pattern is Union union ? union.Operands[0] : pattern,
        ["ORDER BY does not sort"] = pattern => pattern is OrderBy order ? order.Pattern : pattern,
        ["OFFSET skips nothing"] = pattern => pattern is Slice slice ? new Slice(slice.Pattern, 0, slice.Limit) : pattern,
        ["p* is p+"] = pattern => pattern is PathPattern { Path: ZeroOrMore path } walk ? new PathPattern(walk.Subject, new OneOrMore(path.Path), walk.Object) : pattern,
        ["BIND binds nothing"] = pattern => pattern is Extend extend ? extend.Pattern : pattern,
    };

    private static Property AgreesWithTheReference(Case found) => Agrees(found, source =>
    {
        using var patience = new CancellationTokenSource(Patience);
        return Read(new SparqlEngine(source, found.Options).Evaluate(found.Query, patience.Token));
    });

    private static Func<IQuadSource, QueryResult> Rewritten(Case found, Func<GraphPattern, GraphPattern> change)
    {
        var query = found.Query.Algebra;
        return source => Read(Reference.Answer(query with { Pattern = new Rewriting(change).Of(query.Pattern) }, source, found.Options));
    }

    private static Property Agrees(Case found, Func<IQuadSource, QueryResult> answer)
    {
        var source = new Dataset(found.Data);
        try
        {
            var agreement = new Agreement(query => Read(Reference.Answer(query, source, found.Options)));
            var difference = agreement.Difference(found.Query.Algebra, answer(source));
            return (difference is null).Label(difference ?? "");
        }
        catch (QueryBudgetException)
        {
            return true.ToProperty();
        }
    }

    /// <summary>The answer read to its end, so that its errors come here.</summary>
    private static QueryResult Read(QueryResult result) => result switch
    {
        SolutionsResult solutions => new SolutionsResult(solutions.Variables, [.. solutions.Solutions]),
        GraphResult graph => new GraphResult([.. graph.Quads], graph.Prefixes),
        _ => result,
    };

    private static Config Repeatably(ulong seed, int cases) =>
        Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(new FSharpOption<Replay>(new Replay(new Rnd(seed), FSharpOption<int>.None)));
}
