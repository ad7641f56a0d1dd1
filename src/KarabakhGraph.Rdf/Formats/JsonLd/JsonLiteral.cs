using System.Text;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Literals of datatype rdf:JSON (JSON-LD 1.1, section 10.2).</summary>
internal static class JsonLiteral
{
    private const int MaxNesting = 128;

    /// <exception cref="ArgumentException">The datatype is rdf:JSON, and the lexical form is no JSON.</exception>
    public static void Check(Literal literal)
    {
        if (literal.Datatype == RdfVocabulary.Json)
        {
            Canonical(literal);
        }
    }

    /// <summary>The value as it stands in the document.</summary>
    public static string Canonical(Literal literal)
    {
        try
        {
            var json = new JsonParser(new JsonTexts(), MaxNesting, int.MaxValue).Parse(null, Encoding.UTF8.GetBytes(literal.LexicalForm));
            return CanonicalJson.Of(json);
        }
        catch (JsonLdException error)
        {
            throw new ArgumentException($"invalid JSON literal: {literal} cannot be written, for {error.Message}");
        }
    }
}
