using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Expressions;

public class TermOrderTests
{
    /// <summary>In order; terms of one line are equal by value. "error" stands for unbound.</summary>
    private static readonly string[][] Ascending =
    [
        ["error"],
        ["_:a"],
        ["<a:a>"],
        ["<a:b>"],
        ["\"\""],
        ["\"B\""],
        ["\"a\"", "\"a\"^^xsd:string"],
        ["\"\uFFFD\""],
        ["\"😀\""],
        ["\"a\"@en"],
        ["\"a\"@nl"],
        ["\"b\"@en"],
        ["\"NaN\"^^xsd:double", "\"NaN\"^^xsd:float"],
        ["\"-INF\"^^xsd:double", "\"-INF\"^^xsd:float"],
        ["-1"],
        ["0", "\"-0.0\"^^xsd:double", "\"+0\"^^xsd:byte"],
        ["0.1"],
        ["0.1e0"], // 0.1000000000000000055...
        ["\"0.1\"^^xsd:float"], // 0.100000001490116...
        ["1", "1.0", "1e0"],
        ["9007199254740992", "9007199254740992e0"],
        ["9007199254740993"], // rounds to the line above
        ["\"" + new string('9', 400) + "\"^^xsd:integer"],
        ["\"INF\"^^xsd:double"],
        ["false", "\"0\"^^xsd:boolean"],
        ["true"],
        ["\"2020-11-10\"^^xsd:date", "\"2020-11-10Z\"^^xsd:date"],
        ["\"2020-11-09T24:00:00Z\"^^xsd:dateTime", "\"2020-11-10T04:00:00+04:00\"^^xsd:dateTime"],
        ["\"2020-11-10T00:00:00.1Z\"^^xsd:dateTime"],
        ["\"PT1H\"^^xsd:dayTimeDuration", "\"PT60M\"^^xsd:dayTimeDuration"],
        ["\"x\"^^<a:unknown>"],
        ["\"y\"^^<a:unknown>"],
        ["\"a\"^^<b:unknown>"],
        ["\"x\"^^xsd:integer"],
    ];

    [Fact]
    public void TermsStandInOneOrder()
    {
        var ranked = Ascending.SelectMany((line, rank) => line.Select(term => (rank, Term: term == "error" ? null : Some.Term(term)))).ToList();
        foreach (var (rank, term) in ranked)
        {
            foreach (var (otherRank, other) in ranked)
            {
                Assert.True(Math.Sign(rank.CompareTo(otherRank)) == Math.Sign(TermOrder.Instance.Compare(term, other)), $"{term} against {other}");
            }
        }
    }

    [Fact]
    public void TheOrderAgreesWithTheLessOperator()
    {
        var terms = Ascending.SelectMany(line => line).Where(term => term != "error").Select(Some.Term).ToList();
        foreach (var left in terms)
        {
            foreach (var right in terms)
            {
                Assert.False(TermComparison.Less(left, right) == true && TermOrder.Instance.Compare(left, right) > 0, $"{left} against {right}");
            }
        }
    }

    [Fact]
    public void NumbersOfAllTypesAreOrderedTransitively()
    {
        var number = Gen.OneOf(
            Gen.Choose(-3, 3).Select(value => new Literal($"{value}", Rdf.Vocabularies.Xsd.Integer)),
            Gen.Choose(-30, 30).Select(value => new Literal($"{value / 10}.{Math.Abs(value % 10)}", Rdf.Vocabularies.Xsd.Decimal)),
            Gen.Choose(-30, 30).Select(value => new Literal($"{value}e-1", Rdf.Vocabularies.Xsd.Double)),
            Gen.Choose(-30, 30).Select(value => new Literal($"{value}e-1", Rdf.Vocabularies.Xsd.Float)));

        Prop.ForAll(number.Three().ToArbitrary(), numbers =>
        {
            var (a, b, c) = numbers;
            return !(TermOrder.Instance.Compare(a, b) <= 0 && TermOrder.Instance.Compare(b, c) <= 0) || TermOrder.Instance.Compare(a, c) <= 0;
        }).QuickCheckThrowOnFailure();
    }
}
