using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Tests;

public class InlineLiteralTests
{
    private static readonly Iri[] Datatypes = [Xsd.Integer, Xsd.Decimal, Xsd.Boolean, Xsd.Date, Xsd.DateTime, Xsd.String, Xsd.Double];

    public static TheoryData<string, string> Inlined => new()
    {
        { "0", "integer" },
        { "-1", "integer" },
        { "576460752303423487", "integer" },
        { "0.0", "decimal" },
        { "-0.25", "decimal" },
        { "-34.44657", "decimal" },
        { "576460752302.999999", "decimal" },
        { "true", "boolean" },
        { "0001-01-01", "date" },
        { "2020-09-27", "date" },
        { "2020-02-29", "date" },
        { "2020-09-27T08:03:00", "dateTime" },
        { "2020-09-27T08:03:00Z", "dateTime" },
        { "2020-09-27T08:03:00.5+04:00", "dateTime" },
        { "9999-12-31T23:59:59.999-14:00", "dateTime" },
        { "", "string" },
        { "Shusha", "string" },
        { "Şuşa", "string" },
        { "a\0", "string" },
    };

    public static TheoryData<string, string> LookedUp => new()
    {
        { "01", "integer" },
        { "+1", "integer" },
        { "-0", "integer" },
        { "576460752303423488", "integer" },
        { "1", "decimal" },
        { "1.50", "decimal" },
        { "-0.0", "decimal" },
        { "00.5", "decimal" },
        { "0.1234567", "decimal" },
        { "1", "boolean" },
        { "2020-09-27Z", "date" },
        { "2021-02-29", "date" },
        { "0000-01-01", "date" },
        { "2020-09-27T08:03:00+00:00", "dateTime" },
        { "2020-09-27T08:03:00.50", "dateTime" },
        { "2020-09-27T24:00:00", "dateTime" },
        { "0001-01-01T00:00:00+01:00", "dateTime" },
        { "Stepanakert", "string" },
        { "1.0E0", "double" },
    };

    [Theory]
    [MemberData(nameof(Inlined))]
    public void AnInlinedLiteralComesBackAsWritten(string lexical, string datatype)
    {
        var literal = new Literal(lexical, new Iri(Xsd.Namespace + datatype));

        var id = InlineLiteral.Encode(literal);

        Assert.True(id.IsInline);
        Assert.Equal(literal, InlineLiteral.Decode(id));
    }

    [Theory]
    [MemberData(nameof(LookedUp))]
    public void AFormThatWouldNotComeBackIsLookedUp(string lexical, string datatype) =>
        Assert.Equal(TermId.None, InlineLiteral.Encode(new Literal(lexical, new Iri(Xsd.Namespace + datatype))));

    [Fact]
    public void HalfASurrogatePairIsLookedUp() => Assert.Equal(TermId.None, InlineLiteral.Encode(new Literal("\ud800")));

    [Fact]
    public void WhateverIsInlinedComesBackAsWritten()
    {
        var lexicals = Gen.Elements("-", "+", ".", "0", "1", "9", "00", "T", ":", "Z", "2020-09-27", "12:00:00", "true", "a", "ş").ArrayOf().Select(string.Concat);
        Prop.ForAll(lexicals.ToArbitrary(), Gen.Elements(Datatypes).ToArbitrary(), (lexical, datatype) =>
        {
            var literal = new Literal(lexical, datatype);
            var id = InlineLiteral.Encode(literal);
            return !id.IsSome || InlineLiteral.Decode(id) == literal;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void IdsAreOrderedAsTheirValues()
    {
        string[] ascending = ["-20.5", "-1.0", "-0.25", "0.0", "0.000001", "3.7", "12.0"];

        Assert.Equal(ascending, ascending.Reverse().OrderBy(lexical => InlineLiteral.Encode(new Literal(lexical, Xsd.Decimal))));
    }

    [Fact]
    public void NumbersAreReadFromTheirIds()
    {
        Assert.Equal(-42, InlineLiteral.Integer(InlineLiteral.OfInteger(-42)));
        Assert.Equal(-250_000, InlineLiteral.DecimalMillionths(InlineLiteral.OfDecimal(-0.250m)));
        Assert.Equal(TermId.None, InlineLiteral.OfInteger(long.MinValue));
        Assert.Equal(TermId.None, InlineLiteral.OfDecimal(0.0000001m));
        Assert.Equal(TermId.None, InlineLiteral.OfDecimal(decimal.MaxValue));
        Assert.Equal(InlineLiteral.Encode(new Literal("2.0", Xsd.Decimal)), InlineLiteral.OfDecimal(2m));
    }
}
