using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;
using KarabakhGraph.Store.Dictionary;

namespace KarabakhGraph.Store.Tests.Dictionary;

public class TermDictionaryTests
{
    public static TheoryData<Term> Terms => new(
        new Iri("http://example/doc/D1#m1"),
        new Iri("urn:x"),
        new Iri(""),
        new Iri("http://example/Şuşa/"),
        new Literal("a"),
        new Literal("The ceasefire held until noon."),
        new Literal("1", Xsd.Integer),
        new Literal("01", Xsd.Integer),
        new Literal("1.0E0", Xsd.Double),
        new Literal("", new Iri("http://example/own")),
        Literal.WithLanguage("wapenstilstand", "nl"),
        Literal.WithLanguage("", "az-latn"));

    [Theory]
    [MemberData(nameof(Terms))]
    public void ATermIsFoundByItsIdAndItsIdByTheTerm(Term term)
    {
        var dictionary = new TermDictionary();

        var id = dictionary.Add(term);

        Assert.Equal(term, dictionary.Resolve(id));
        Assert.Equal(id, dictionary.Find(term));
        Assert.Equal(id, dictionary.Add(term));
    }

    [Fact]
    public void IdsCountUpInEachKind()
    {
        var dictionary = new TermDictionary();

        for (var i = 0; i < 50_000; i++)
        {
            var number = (ulong)i;
            Assert.True(dictionary.Add(new Iri($"http://example/{i % 7}/{i}")) == new TermId(TermKind.Iri, number));
            Assert.True(dictionary.Add(new Literal($"literal {i}")) == new TermId(TermKind.Literal, number));
            Assert.True(dictionary.AddBlankNode() == new TermId(TermKind.BlankNode, number));
        }

        Assert.Equal(new TermCounts(50_000, 50_000, 50_000), dictionary.Counts);
        for (var i = 0; i < 50_000; i++)
        {
            Assert.True(dictionary.Find(new Iri($"http://example/{i % 7}/{i}")) == new TermId(TermKind.Iri, (ulong)i));
            Assert.True(((Literal)dictionary.Resolve(new TermId(TermKind.Literal, (ulong)i))).LexicalForm == $"literal {i}");
        }
    }

    [Fact]
    public void ABlankNodeOfTheDictionaryIsKnownByItsLabelAndNoOther()
    {
        var dictionary = new TermDictionary();
        var id = dictionary.AddBlankNode();

        Assert.Equal(id, dictionary.Add(dictionary.Resolve(id)));
        Assert.All(["n1", "n00", "b0", "n", "n+0"], label => Assert.Equal(TermId.None, dictionary.Find(new BlankNode(label))));
        Assert.Throws<ArgumentException>(() => dictionary.Add(new BlankNode("b0")));
    }

    [Fact]
    public void WhatIsNotThereIsNotFound()
    {
        var dictionary = new TermDictionary();
        dictionary.Add(new Literal("The ceasefire held.", Xsd.String));

        Assert.Equal(TermId.None, dictionary.Find(Literal.WithLanguage("The ceasefire held.", "en")));
        Assert.Equal(TermId.None, dictionary.Find(new Iri("The ceasefire held.")));
        Assert.Equal(TermId.None, dictionary.Find(new Literal("\ud800 and more text")));
        Assert.Throws<ArgumentException>(() => dictionary.Add(new Literal("\ud800 and more text")));
        Assert.Throws<ArgumentOutOfRangeException>(() => dictionary.Resolve(new TermId(TermKind.Literal, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => dictionary.Resolve(TermId.DefaultGraph));
    }
}
