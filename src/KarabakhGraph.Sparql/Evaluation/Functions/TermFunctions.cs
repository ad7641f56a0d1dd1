using System.Globalization;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Functions;

/// <summary>Functions on RDF terms (SPARQL 1.1, section 17.4.2); null is an error.</summary>
internal static class TermFunctions
{
    public static Literal? SameTerm(Term left, Term right) => ExpressionEvaluator.Boolean(left.Equals(right));

    public static Literal? IsIri(Term term) => ExpressionEvaluator.Boolean(term is Iri);

    public static Literal? IsBlank(Term term) => ExpressionEvaluator.Boolean(term is BlankNode);

    public static Literal? IsLiteral(Term term) => ExpressionEvaluator.Boolean(term is Literal);

    /// <summary>False for ill-typed numbers too (section 17.4.2.4).</summary>
    public static Literal? IsNumeric(Term term) => ExpressionEvaluator.Boolean(Numbers.Of(term) is not null);

    public static Literal? Str(Term term) => term switch
    {
        Iri iri => new Literal(iri.Value),
        Literal literal => new Literal(literal.LexicalForm),
        _ => null,
    };

    public static Literal? Lang(Term term) => term is Literal literal ? new Literal(literal.Language ?? "") : null;

    public static Iri? Datatype(Term term) => (term as Literal)?.Datatype;

    /// <summary>An IRI from a string, resolved against the base; an error when it is relative without a base or holds what IRIs may not.</summary>
    public static Iri? ToIri(Term term, string? baseIri)
    {
        if (term is Iri iri)
        {
            return iri;
        }

        if (SimpleString(term) is not { } reference || reference.AsSpan().ContainsAny(RdfCharacters.OutsideIri))
        {
            return null;
        }

        if (IriReference.IsAbsolute(reference))
        {
            return new Iri(reference);
        }

        return baseIri is null ? null : new Iri(IriReference.Resolve(baseIri, reference));
    }

    /// <summary>A new blank node; with a label, the same one for the same label within a solution (section 17.4.2.9).</summary>
    public static BlankNode? NewBlankNode(Term[] arguments, Solution solution, Random random)
    {
        if (arguments.Length == 0)
        {
            return FreshBlankNode(random);
        }

        if (SimpleString(arguments[0]) is not { } label)
        {
            return null;
        }

        if (!solution.BlankNodes.TryGetValue(label, out var node))
        {
            node = FreshBlankNode(random);
            solution.BlankNodes.Add(label, node);
        }

        return node;
    }

    public static Literal? StrDt(Term form, Term datatype) =>
        SimpleString(form) is { } lexical && datatype is Iri iri && iri != RdfVocabulary.LangString ? new Literal(lexical, iri) : null;

    public static Literal? StrLang(Term form, Term language) =>
        SimpleString(form) is { } lexical && SimpleString(language) is { } tag && Literal.IsLanguageTag(tag) ? Literal.WithLanguage(lexical, tag) : null;

    public static Iri Uuid(Random random) => new("urn:uuid:" + NewUuid(random));

    public static Literal StrUuid(Random random) => new(NewUuid(random));

    /// <summary>The characters of a simple literal, which in RDF 1.1 is one of datatype <c>xsd:string</c>; null for all other terms.</summary>
    public static string? SimpleString(Term term) => term is Literal literal && literal.Datatype == Xsd.String ? literal.LexicalForm : null;

    private static BlankNode FreshBlankNode(Random random) => new("f" + random.NextInt64().ToString("x16", CultureInfo.InvariantCulture));

    /// <summary>Version 4, variant 1 (RFC 4122, section 4.4), in lower case.</summary>
    private static string NewUuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }
}
