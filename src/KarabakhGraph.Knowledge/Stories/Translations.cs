namespace KarabakhGraph.Knowledge.Stories;

/// <summary>
/// Translations, told by what needs no dictionary: two documents of different languages that appeared within a day and name the same entities, about as often and
/// in much the same order. That finds reports that were translated sentence by sentence and linked to the same entities; it finds neither those that an editor
/// rearranged nor those that have fewer than six entities in common, and it takes two reports for one whose names stand in the same order by chance.
/// </summary>
internal static class Translations
{
    private const double Threshold = 0.4;
    private const int FewestShared = 6;
    private const int Days = 1;

    /// <summary>Pairs, among some of the documents, that tell one story.</summary>
    public static IEnumerable<(int One, int Other)> Pairs(IReadOnlyList<DocumentReading> readings, IEnumerable<int> documents)
    {
        var weights = readings.SelectMany(reading => reading.Mentions.Select(mention => mention.Entity).Distinct(StringComparer.Ordinal))
            .CountBy(entity => entity, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => Math.Log(1 + ((double)readings.Count / pair.Value)), StringComparer.Ordinal);
        var byDay = documents.Select(document => new Signature(document, readings[document], weights)).Where(signature => signature.Entities >= FewestShared)
            .OrderBy(signature => signature.Issued.First).ThenBy(signature => signature.Document).ToList();
        for (var one = 0; one < byDay.Count; one++)
        {
            // Sorted by the first day it may be of, nothing further on can be near once that day lies too far ahead.
            for (var other = one + 1; other < byDay.Count && byDay[other].Issued.First - byDay[one].Issued.Last <= Days; other++)
            {
                if (byDay[one].Language != byDay[other].Language && byDay[one].Likeness(byDay[other], FewestShared) >= Threshold)
                {
                    yield return (byDay[one].Document, byDay[other].Document);
                }
            }
        }
    }
}
