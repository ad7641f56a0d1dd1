namespace KarabakhGraph.Yaml;

/// <summary>Guesses which word was meant by a mistyped one.</summary>
public static class Suggestion
{
    /// <summary>"; did you mean 'x'?" for the nearest known word at an edit distance of at most a third of its length (at least 2), else nothing.</summary>
    public static string For(string word, ReadOnlySpan<string> known)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in known)
        {
            var distance = EditDistance(word, candidate);
            if (distance < bestDistance && distance <= Math.Max(2, candidate.Length / 3))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best is null ? "" : $"; did you mean '{best}'?";
    }

    /// <summary>The fewest characters (UTF-16 code units) to put in, take out or replace that make one word the other.</summary>
    public static int EditDistance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
