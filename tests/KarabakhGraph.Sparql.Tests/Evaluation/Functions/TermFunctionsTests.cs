using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Functions;

public class TermFunctionsTests
{
    /// <summary>A term, then isIRI, isBlank, isLiteral, isNumeric, STR, LANG, DATATYPE.</summary>
    public static TheoryData<string, string, string, string, string, string, string, string> Kinds => new()
    {
        { "<a:b>", "true", "false", "false", "false", "\"a:b\"", "error", "error" },
        { "_:a", "false", "true", "false", "false", "error", "error", "error" },
        { "\"x\"", "false", "false", "true", "false", "\"x\"", "\"\"", "xsd:string" },
        { "\"x\"@nl-BE", "false", "false", "true", "false", "\"x\"", "\"nl-be\"", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>" },
        { "\"007\"^^xsd:unsignedByte", "false", "false", "true", "true", "\"007\"", "\"\"", "xsd:unsignedByte" },
        { "\"700\"^^xsd:unsignedByte", "false", "false", "true", "false", "\"700\"", "\"\"", "xsd:unsignedByte" },
        { "1.0", "false", "false", "true", "true", "\"1.0\"", "\"\"", "xsd:decimal" },
        { "\"1\"", "false", "false", "true", "false", "\"1\"", "\"\"", "xsd:string" },
        { "error", "error", "error", "error", "error", "error", "error", "error" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TermsTellTheirKindAndParts(string term, string isIri, string isBlank, string isLiteral, string isNumeric, string str, string lang, string datatype) =>
        Assert.Equal(
            [isIri, isBlank, isLiteral, isNumeric, str, lang, datatype],
            new[] { BuiltIn.IsIri, BuiltIn.IsBlank, BuiltIn.IsLiteral, BuiltIn.IsNumeric, BuiltIn.Str, BuiltIn.Lang, BuiltIn.Datatype }.Select(function => Some.Call(function, term)));

    [Theory]
    [InlineData("<a:b>", "<a:b>", "true")]
    [InlineData("1", "\"1\"^^xsd:integer", "true")]
    [InlineData("1", "1.0", "false")]
    [InlineData("\"NaN\"^^xsd:float", "\"NaN\"^^xsd:float", "true")]
    [InlineData("\"a\"@en", "\"a\"@EN", "true")]
    public void SameTermComparesTermsAndNotValues(string left, string right, string expected) => Assert.Equal(expected, Some.Call(BuiltIn.SameTerm, left, right));

    [Theory]
    [InlineData("<a:b>", "<a:b>")]
    [InlineData("\"a:b/../c\"", "<a:b/../c>")]
    [InlineData("\"../x\"", "<http://example/x>")]
    [InlineData("\"#Şuşa\"", "<http://example/base/#Şuşa>")]
    [InlineData("\"\"", "<http://example/base/>")]
    [InlineData("\"a b\"", "error")]
    [InlineData("\"a:<b>\"", "error")]
    [InlineData("\"a:b\\n\"", "error")]
    [InlineData("\"a\"@en", "error")]
    [InlineData("1", "error")]
    [InlineData("_:a", "error")]
    public void IrisAreResolvedAgainstTheBase(string term, string expected) => Assert.Equal(expected, Some.Call(BuiltIn.Iri, term));

    [Fact]
    public void ARelativeIriWithoutABaseIsAnError()
    {
        var context = Some.Context with { BaseIri = null };

        Assert.Null(ExpressionEvaluator.Evaluate(new BuiltInCall(BuiltIn.Iri, Some.Expressions("\"x\"")), Solution.Empty, context));
        Assert.NotNull(ExpressionEvaluator.Evaluate(new BuiltInCall(BuiltIn.Iri, Some.Expressions("\"x:\"")), Solution.Empty, context));
    }

    [Fact]
    public void ABlankNodeWithALabelIsOnePerSolution()
    {
        var solution = Solution.Empty.With(Some.X, Some.Term("1"));
        var node = Labelled("\"l\"", solution);

        Assert.IsType<BlankNode>(node);
        Assert.Equal(node, Labelled("\"l\"", solution.With(new Variable("y"), Some.Term("2"))));
        Assert.NotEqual(node, Labelled("\"m\"", solution));
        Assert.NotEqual(node, Labelled("\"l\"", Solution.Empty.With(Some.X, Some.Term("1"))));
        Assert.Null(Labelled("1", solution));
        Assert.NotEqual(Some.Call(BuiltIn.BNode), Some.Call(BuiltIn.BNode));

        static Term? Labelled(string label, Solution solution) =>
            ExpressionEvaluator.Evaluate(new BuiltInCall(BuiltIn.BNode, Some.Expressions(label)), solution, Some.Context);
    }

    [Theory]
    [InlineData("\"1\"", "xsd:integer", "\"1\"^^xsd:integer")]
    [InlineData("\"x\"", "xsd:integer", "\"x\"^^xsd:integer")]
    [InlineData("\"x\"", "xsd:string", "\"x\"")]
    [InlineData("\"x\"", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>", "error")]
    [InlineData("\"x\"@en", "xsd:string", "error")]
    [InlineData("1", "xsd:integer", "error")]
    [InlineData("\"1\"", "\"a:b\"", "error")]
    public void StrDtMakesATypedLiteral(string form, string datatype, string expected) => Assert.Equal(expected, Some.Call(BuiltIn.StrDt, form, datatype));

    [Theory]
    [InlineData("\"x\"", "\"nl-BE\"", "\"x\"@nl-be")]
    [InlineData("\"x\"", "\"\"", "error")]
    [InlineData("\"x\"", "\"n l\"", "error")]
    [InlineData("\"x\"", "\"nl-\"", "error")]
    [InlineData("\"x\"", "\"1a\"", "error")]
    [InlineData("\"x\"@en", "\"nl\"", "error")]
    [InlineData("1", "\"nl\"", "error")]
    public void StrLangMakesALanguageTaggedString(string form, string tag, string expected) => Assert.Equal(expected, Some.Call(BuiltIn.StrLang, form, tag));

    [Fact]
    public void UuidsAreRandomOfVersionFour()
    {
        Assert.Matches("^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$", Some.Call(BuiltIn.Uuid));
        Assert.Matches("^\"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\"$", Some.Call(BuiltIn.StrUuid));
        Assert.NotEqual(Some.Call(BuiltIn.Uuid), Some.Call(BuiltIn.Uuid));
    }
}
