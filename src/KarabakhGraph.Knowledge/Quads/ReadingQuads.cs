using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Knowledge.Quads;

/// <summary>The named graph of one document: everything read out of it, in the words of the ontology, and back.</summary>
public static class ReadingQuads
{
    /// <summary>The quads of a reading's graph, each once, always in the same order: document, unknown entities, spans, offices, claims.</summary>
    /// <exception cref="ArgumentException">The reading contradicts itself: it names an entity that neither it nor the lexicon describes, a word that
    /// the ontology does not have, or a range outside of its text. That is a fault of whoever made it, never of a document.</exception>
    public static IReadOnlyList<Quad> Write(DocumentReading reading, Lexicon lexicon, DataIris iris)
    {
        ReadingCheck.Check(reading, lexicon);
        return new ReadingWriter(reading, iris).Write();
    }

    /// <summary>The readings of all documents of a source, in its order.</summary>
    public static IEnumerable<DocumentReading> ReadAll(IQuadSource source, DataIris iris) =>
        new GraphView(source).Subjects(RdfVocabulary.Type, KarabakhVocabulary.Document).OfType<Iri>().Select(document => Read(source, document, iris));

    /// <summary>The reading whose graph a source holds: what <see cref="Write"/> wrote, less the order of those claimed together.</summary>
    /// <exception cref="ArgumentException">The graph is not what <see cref="Write"/> makes.</exception>
    public static DocumentReading Read(IQuadSource source, Iri document, DataIris iris) => new ReadingReader(source, document, iris).Read();
}
