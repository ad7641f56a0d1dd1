using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Sparql.Results;

/// <summary>Literals from the three parts in which JSON and XML give them.</summary>
internal static class ResultLiteral
{
    /// <param name="value">The lexical form.</param>
    /// <param name="language">The language tag; empty for none.</param>
    /// <param name="datatype">The datatype; null for none.</param>
    /// <param name="place">Where, for the message.</param>
    /// <exception cref="ResultSyntaxException">A language tag and another datatype at once, or the datatype of language-tagged strings without a tag.</exception>
    public static Literal Of(string value, string language, Iri? datatype, string place)
    {
        if (language.Length > 0)
        {
            return datatype is null || datatype == RdfVocabulary.LangString
                ? Literal.WithLanguage(value, language)
                : throw new ResultSyntaxException(place, "A literal has both a language and a datatype.");
        }

        if (datatype == RdfVocabulary.LangString)
        {
            throw new ResultSyntaxException(place, "A literal of datatype rdf:langString has no language.");
        }

        return new Literal(value, datatype ?? Xsd.String);
    }
}
