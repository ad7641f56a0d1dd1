using KarabakhGraph.Knowledge.Incidents;
using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Knowledge.Stories;
using KarabakhGraph.Knowledge.Ties;

namespace KarabakhGraph.Knowledge;

/// <summary>What follows from several documents together.</summary>
/// <param name="Stories">Documents that tell one report.</param>
/// <param name="Incidents">Happenings that several documents report.</param>
/// <param name="Ties">Who supports and who opposes whom.</param>
public sealed record Derivation(IReadOnlyList<Story> Stories, IReadOnlyList<Incident> Incidents, IReadOnlyList<Tie> Ties)
{
    /// <summary>Derives it; the order of the readings does not matter.</summary>
    /// <exception cref="ArgumentException">Two readings have one identifier.</exception>
    public static Derivation Derive(IReadOnlyList<DocumentReading> readings, Lexicon lexicon)
    {
        var stories = StoryFinder.Find(readings);
        return new Derivation(stories.Stories, new IncidentFinder(lexicon, stories).Find(readings), new TieFinder(lexicon, stories).Find(readings));
    }
}
