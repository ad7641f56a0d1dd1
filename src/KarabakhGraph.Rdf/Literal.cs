using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf;

/// <summary>A literal: lexical form, datatype and, for <c>rdf:langString</c> alone, a language tag (RDF 1.1 Concepts, section 3.3).</summary>
/// <remarks>
/// The lexical form is kept as written ("01" and "1" are two terms). Language tags are kept in lower case,
/// which is their value space; so <c>"a"@EN</c> equals <c>"a"@en</c>.
/// </remarks>
public sealed record Literal : Term
{
    /// <summary>A plain literal, of datatype <c>xsd:string</c>.</summary>
    public Literal(string lexicalForm)
        : this(lexicalForm, Xsd.String)
    {
    }

    /// <summary>A literal of the given datatype.</summary>
    /// <exception cref="ArgumentException">The datatype is <c>rdf:langString</c>, which needs a language tag.</exception>
    public Literal(string lexicalForm, Iri datatype)
    {
        if (datatype == RdfVocabulary.LangString)
        {
            throw new ArgumentException("A literal of datatype rdf:langString needs a language tag.", nameof(datatype));
        }

        LexicalForm = lexicalForm;
        Datatype = datatype;
    }

    private Literal(string lexicalForm, string language)
    {
        LexicalForm = lexicalForm;
        Datatype = RdfVocabulary.LangString;
        Language = language;
    }

    /// <summary>The lexical form, unescaped, exactly as written.</summary>
    public string LexicalForm { get; }

    /// <summary>The datatype; <c>xsd:string</c> for plain literals, <c>rdf:langString</c> for those with a language tag.</summary>
    public Iri Datatype { get; }

    /// <summary>The language tag in lower case; null unless the datatype is <c>rdf:langString</c>.</summary>
    public string? Language { get; }

    /// <summary>True for a tag by the LANGTAG production: letters, then parts of letters and digits behind hyphens (Turtle 1.1, section 6.5).</summary>
    public static bool IsLanguageTag(string tag)
    {
        var parts = tag.Split('-');
        return parts.All(part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit)) && parts[0].All(char.IsAsciiLetter);
    }

    /// <summary>A language-tagged string; the tag is lower-cased.</summary>
    /// <exception cref="ArgumentException">The tag is empty.</exception>
    public static Literal WithLanguage(string lexicalForm, string language)
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        return new Literal(lexicalForm, language.ToLowerInvariant());
    }

    /// <summary>The literal much as N-Triples writes it, for messages and test output.</summary>
    public override string ToString()
    {
        var quoted = "\"" + LexicalForm
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal) + "\"";
        return Language is not null ? $"{quoted}@{Language}" : Datatype == Xsd.String ? quoted : $"{quoted}^^{Datatype}";
    }
}
