using KarabakhGraph.Knowledge.Incidents;
using KarabakhGraph.Knowledge.Stories;
using KarabakhGraph.Knowledge.Ties;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;
using static KarabakhGraph.Knowledge.KarabakhVocabulary;

namespace KarabakhGraph.Knowledge.Quads;

/// <summary>The graph of what follows from several documents: stories, incidents and ties.</summary>
public static class DerivedQuads
{
    /// <summary>The quads of a derivation, each once, always in the same order.</summary>
    /// <param name="derivation">What follows.</param>
    /// <param name="readings">The readings it follows from.</param>
    /// <param name="iris">Where the IRIs come from.</param>
    public static IReadOnlyList<Quad> Write(Derivation derivation, IReadOnlyList<DocumentReading> readings, DataIris iris)
    {
        var quads = new QuadList(iris.DerivedGraph, iris);
        var byIdentifier = readings.ToDictionary(reading => reading.Identifier, StringComparer.Ordinal);
        foreach (var story in derivation.Stories)
        {
            WriteStory(quads, story, iris);
        }

        foreach (var incident in derivation.Incidents)
        {
            WriteIncident(quads, incident, byIdentifier, iris);
        }

        foreach (var tie in derivation.Ties)
        {
            WriteTie(quads, tie, iris);
        }

        return quads.Quads;
    }

    /// <summary>A story is named after its first document.</summary>
    private static void WriteStory(QuadList quads, Story story, DataIris iris)
    {
        var iri = new Iri($"{iris.Base}story/{DocumentName.Of(story.Documents[0])}");
        quads.Add(iri, RdfVocabulary.Type, KarabakhVocabulary.Story);
        foreach (var document in story.Documents)
        {
            quads.Add(iris.Document(document), TellsStory, iri);
        }
    }

    /// <summary>An incident is named after its first report.</summary>
    private static void WriteIncident(QuadList quads, Incident incident, Dictionary<string, DocumentReading> readings, DataIris iris)
    {
        var first = incident.Reports[0];
        var iri = new Iri($"{iris.Base}incident/{DocumentName.Of(first.Document)}/{ReadingWriter.NumberOf<Event>(readings[first.Document], first.Index)}");
        quads.Add(iri, RdfVocabulary.Type, KarabakhVocabulary.Incident);
        quads.Add(iri, KarabakhVocabulary.Verdict, Term(incident.Verdict switch
        {
            Incidents.Verdict.Agreed => "agreed",
            Incidents.Verdict.Contested => "contested",
            Incidents.Verdict.DeniedOnly => "deniedOnly",
            _ => "singleSource",
        }));
        foreach (var report in incident.Reports)
        {
            quads.Add(iri, HasReport, DataIris.Part(iris.Document(report.Document), "event", ReadingWriter.NumberOf<Event>(readings[report.Document], report.Index)));
        }
    }

    private static void WriteTie(QuadList quads, Tie tie, DataIris iris)
    {
        var iri = new Iri($"{iris.Base}tie/{IriSegment.Encode(tie.From)}/{(tie.Sign > 0 ? "supports" : "opposes")}/{IriSegment.Encode(tie.To)}");
        quads.Add(iri, RdfVocabulary.Type, KarabakhVocabulary.Tie);
        quads.AddEntity(iri, From, tie.From);
        quads.AddEntity(iri, To, tie.To);
        quads.Add(iri, Sign, Literals.Integer(tie.Sign));
        quads.Add(iri, ClaimCount, Literals.Integer(tie.ClaimCount));
        quads.Add(iri, DocumentCount, Literals.Integer(tie.DocumentCount));
        quads.Add(iri, StoryCount, Literals.Integer(tie.StoryCount));
        quads.AddDate(iri, FirstReported, tie.FirstReported);
        quads.AddDate(iri, LastReported, tie.LastReported);
        foreach (var claim in tie.BasedOn)
        {
            quads.Add(iri, BasedOn, DataIris.Part(iris.Document(claim.Document), "claim", claim.Index + 1));
        }
    }
}
