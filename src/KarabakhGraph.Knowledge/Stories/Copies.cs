namespace KarabakhGraph.Knowledge.Stories;

/// <summary>
/// Copies within one language. A document is a copy of a longer one (its leader) when at least half of its runs of four words stand there too and the two
/// appeared within two days. That finds reprints that were shortened, extended or edited here and there; it does not find a report retold in other words.
/// </summary>
internal static class Copies
{
    private const double SharedPart = 0.5;

    /// <summary>Below this many runs chance plays a part, and only the same text is a copy.</summary>
    private const int FewRuns = 20;

    private const int Days = 2;

    /// <summary>What so many different stories say ("All rights reserved") tells them not apart; this bounds the work.</summary>
    private const int MaximumLeaders = 50;

    /// <summary>The leader of each document; a document that is no copy leads itself.</summary>
    public static int[] Leaders(IReadOnlyList<DocumentReading> readings)
    {
        var runs = readings.Select(reading => Shingles.Of(reading.Text)).ToArray();
        var dates = readings.Select(reading => Dates.Of(reading.Issued)).ToArray();
        var leaders = Enumerable.Range(0, readings.Count).ToArray();
        foreach (var language in Enumerable.Range(0, readings.Count).GroupBy(document => readings[document].Language, StringComparer.Ordinal))
        {
            var leadersByRun = new Dictionary<ulong, List<int>>();
            var longestFirst = language.OrderByDescending(document => runs[document].Length).ThenBy(document => readings[document].Identifier, StringComparer.Ordinal);
            foreach (var document in longestFirst)
            {
                if (LeaderOf(document) is { } leader)
                {
                    leaders[document] = leader;
                    continue;
                }

                foreach (var run in runs[document])
                {
                    var known = leadersByRun.TryGetValue(run, out var list) ? list : leadersByRun[run] = [];
                    if (known.Count < MaximumLeaders)
                    {
                        known.Add(document);
                    }
                }
            }

            int? LeaderOf(int document)
            {
                var shared = new Dictionary<int, int>();
                foreach (var leader in runs[document].SelectMany(run => leadersByRun.GetValueOrDefault(run, [])))
                {
                    shared[leader] = shared.GetValueOrDefault(leader) + 1;
                }

                return shared.Where(pair => IsCopy(runs[document].Length, runs[pair.Key].Length, pair.Value)
                        && dates[document].MayBeWithin(Days, dates[pair.Key]))
                    .OrderByDescending(pair => pair.Value).ThenBy(pair => readings[pair.Key].Identifier, StringComparer.Ordinal)
                    .Select(pair => (int?)pair.Key).FirstOrDefault();
            }
        }

        return leaders;
    }

    private static bool IsCopy(int copy, int leader, int shared) => copy < FewRuns ? shared == copy && copy == leader : shared >= copy * SharedPart;
}
