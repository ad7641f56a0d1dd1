using KarabakhGraph.Extraction.Clauses;

namespace KarabakhGraph.Extraction.Events;

/// <summary>A verb, perhaps with fixed words before or behind it: "shoot* down", "om het leven komen*". The star marks the verb; without one it is the first word (the last of a verb-last language).</summary>
internal sealed record VerbPattern(string Lemma, IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    private const int Reach = 7;

    public int FixedWords => Before.Count + After.Count;

    /// <summary>The word of the pattern that also is a preposition opens the phrase that counts as its object: "call for X".</summary>
    public string? LastWord => After.Count > 0 ? After[^1] : Before.Count > 0 ? Before[0] : null;

    /// <summary>All patterns of a text in which a slash joins words that may take each other's place: "fire* rockets/shells".</summary>
    public static IEnumerable<VerbPattern> ParseAll(string text, bool verbLast) =>
        text.Split(' ').Aggregate<string, IEnumerable<string>>([""], (texts, word) => texts.SelectMany(before => word.Split('/').Select(choice => before + " " + choice)))
            .Select(choice => Parse(choice[1..], verbLast));

    public static VerbPattern Parse(string text, bool verbLast)
    {
        var words = text.Split(' ');
        var at = Array.FindIndex(words, word => word.EndsWith('*'));
        if (at < 0)
        {
            at = verbLast ? words.Length - 1 : 0;
        }

        return new VerbPattern(words[at].TrimEnd('*'), words[..at], words[(at + 1)..]);
    }

    /// <summary>The indexes of the verb and the fixed words in a clause; null when the pattern is not there.</summary>
    public IReadOnlyList<int>? Match(Clause clause, IReadOnlyList<Unit> units)
    {
        if (!clause.Verb.Readings.Any(reading => reading.Lemma == Lemma))
        {
            return null;
        }

        List<int> found = [clause.Verb.Head];
        if (After.Count > 0 && !Find(After, clause.Verb.Head + 1, Math.Min(clause.End, clause.Verb.Head + 1 + Reach + After.Count), units, found)
            && !Find(After, clause.Start, clause.Verb.Head, units, found))
        {
            return null;
        }

        return Before.Count > 0 && !Find(Before, clause.Start, clause.End, units, found) ? null : found;
    }

    /// <summary>The words may be split by others only where the first of them stands right after the verb.</summary>
    private static bool Find(IReadOnlyList<string> words, int start, int end, IReadOnlyList<Unit> units, List<int> found)
    {
        for (var i = start; i < end; i++)
        {
            if (units[i].Name is null && Consume(words, i, end, units) is { } last)
            {
                for (var k = i; k <= last; k++)
                {
                    found.Add(k);
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>A unit may hold several words ("because of").</summary>
    private static int? Consume(IReadOnlyList<string> words, int at, int end, IReadOnlyList<Unit> units)
    {
        var w = 0;
        for (var i = at; i < end; i++)
        {
            if (w > 0 && words[w] == "_")
            {
                // A gap of one to three units.
                w++;
                for (var skip = 1; skip <= 3 && i + skip < end; skip++)
                {
                    if (units[i + skip].Lower == words[w] && w == words.Count - 1)
                    {
                        return i + skip;
                    }
                }

                return null;
            }

            var parts = units[i].Lower.Split(' ');
            foreach (var part in parts)
            {
                if (w >= words.Count || part != words[w++])
                {
                    return null;
                }
            }

            if (w == words.Count)
            {
                return i;
            }
        }

        return null;
    }
}
