using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Evaluation.Compiled;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Compiled;

/// <summary>What ids tell is what terms tell, for every pair of a collection that crosses all kinds of ids with all kinds of values.</summary>
public class IdComparisonTests
{
    private static readonly Term[] Terms = [.. new[]
    {
        "0", "1", "-1", "7", "\"01\"^^xsd:integer", "576460752303423487", "576460752303423488", "-576460752303423488", "1.0", "1.5", "-0.25", "\"1\"^^xsd:decimal", "\"1.50\"^^xsd:decimal",
        "0.0000001", "576460752303.423487", "1e0", "\"NaN\"^^xsd:double", "\"1\"^^xsd:byte", "\"x\"^^xsd:integer", "true", "false", "\"1\"^^xsd:boolean",
        "\"\"", "\"a\"", "\"ab\"", "\"a\\u0000\"", "\"é\"", "\"longer than seven\"", "\"a\"@en", "\"a\"@fr",
        "\"2020-09-27\"^^xsd:date", "\"2020-09-28\"^^xsd:date", "\"2020-09-27Z\"^^xsd:date", "\"2020-09-27T00:00:00\"^^xsd:dateTime", "\"2020-09-27T00:00:00Z\"^^xsd:dateTime",
        "\"2020-09-27T04:00:00+04:00\"^^xsd:dateTime", "\"2020-09-26T12:00:00\"^^xsd:dateTime", "\"2020-09-27T14:30:00\"^^xsd:dateTime", "\"2020-09-27T00:00:00.001Z\"^^xsd:dateTime",
        "\"P1D\"^^xsd:dayTimeDuration", "\"u\"^^<t:unknown>", "<a:b>", "<a:c>", "_:b",
    }.Select(Some.Term)];

    public static TheoryData<int> Lefts => [.. Enumerable.Range(0, Terms.Length)];

    private static readonly Term[] LocalOnly = [Some.Term("<local:iri>"), Some.Term("\"only the query has it\"")];

    [Theory]
    [MemberData(nameof(Lefts))]
    public void IdsAreComparedAsTheirTermsAre(int left)
    {
        var terms = Known();
        var one = terms.Encode(Terms[left]);
        Assert.All(Terms.Concat(LocalOnly), right =>
        {
            var other = terms.Encode(right);
            Assert.Equal(TermComparison.Equal(Terms[left], right), IdComparison.Equal(one, other, terms));
            Assert.Equal(TermComparison.Less(Terms[left], right), IdComparison.Less(one, other, terms));
            Assert.Equal(Math.Sign(TermOrder.Instance.Compare(Terms[left], right)), Math.Sign(IdComparison.Order(one, other, terms)));
        });
    }

    [Fact]
    public void UnboundComesBeforeEveryTerm()
    {
        var terms = Known();
        Assert.All(Terms, term => Assert.True(IdComparison.Order(default, terms.Encode(term), terms) < 0 && IdComparison.Order(terms.Encode(term), default, terms) > 0));
    }

    [Theory]
    [MemberData(nameof(Lefts))]
    public void IdsAreAddedAndMultipliedAsTheirTermsAre(int left)
    {
        var terms = Known();
        Assert.All(Terms, right => Assert.All(Enum.GetValues<ArithmeticOperator>(), operation =>
        {
            if (IdArithmetic.TryApply(operation, terms.Encode(Terms[left]), terms.Encode(right), out var result))
            {
                Assert.Equal(Numbers.Apply(operation, Numbers.Of(Terms[left])!, Numbers.Of(right)!)!.ToLiteral(), terms.Decode(result)); // both are numbers, or there were no result
            }
        }));
    }

    private static QueryTerms Known() => new(new Dataset(Terms.Select(term => new Quad(new Iri("s:"), new Iri("p:"), term))));
}
