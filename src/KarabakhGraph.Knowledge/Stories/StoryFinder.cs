namespace KarabakhGraph.Knowledge.Stories;

/// <summary>Finds out which documents tell one and the same report: copies within a language first, then translations of what is left.</summary>
internal sealed class StoryFinder
{
    private readonly Dictionary<string, int> _sources;

    private StoryFinder(Dictionary<string, int> sources, IReadOnlyList<Story> stories)
    {
        _sources = sources;
        Stories = stories;
    }

    /// <summary>Stories of two or more documents, sorted by their first document.</summary>
    public IReadOnlyList<Story> Stories { get; }

    /// <summary>The stories of a corpus; the order of the readings does not matter.</summary>
    /// <exception cref="ArgumentException">Two readings have one identifier.</exception>
    public static StoryFinder Find(IReadOnlyList<DocumentReading> readings)
    {
        readings = [.. readings.OrderBy(reading => reading.Identifier, StringComparer.Ordinal)];
        var leaders = Copies.Leaders(readings);
        var groups = new Partition(readings.Count);
        for (var document = 0; document < readings.Count; document++)
        {
            groups.Join(document, leaders[document]);
        }

        foreach (var (one, other) in Translations.Pairs(readings, leaders.Distinct()))
        {
            groups.Join(one, other);
        }

        var sources = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var document = 0; document < readings.Count; document++)
        {
            sources.Add(readings[document].Identifier, groups.Representative(document));
        }

        return new StoryFinder(sources, [.. groups.Groups.Where(group => group.Count > 1).Select(group => new Story([.. group.Select(document => readings[document].Identifier)]))]);
    }

    /// <summary>How many independent sources the documents are: a story counts once, and so does a document that tells none.</summary>
    public int CountSources(IEnumerable<string> documents) => documents.Select(document => _sources[document]).Distinct().Count();
}
