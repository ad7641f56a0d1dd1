namespace KarabakhGraph.Knowledge.Stories;

/// <summary>The runs of four words that a text is made of, as 64-bit hashes: two texts share many only when one is copied from the other.</summary>
internal static class Shingles
{
    private const int Words = 4;

    /// <summary>What stands behind this many words of a text does not tell whose copy it is.</summary>
    private const int MaximumWords = 20_000;

    /// <summary>Each run once, sorted. A text of fewer words is one run; a text without any has none.</summary>
    public static ulong[] Of(string text)
    {
        var words = WordHashes(text);
        if (words.Count == 0)
        {
            return [];
        }

        var width = Math.Min(Words, words.Count);
        var runs = new HashSet<ulong>();
        for (var at = 0; at + width <= words.Count; at++)
        {
            var hash = Seed;
            for (var word = at; word < at + width; word++)
            {
                hash = Mix(hash, words[word]);
            }

            runs.Add(hash);
        }

        return [.. runs.Order()];
    }

    private const ulong Seed = 14695981039346656037;

    private static ulong Mix(ulong hash, ulong value) => (hash ^ value) * 1099511628211;

    /// <summary>FNV-1a over the letters and digits of each word, whatever their case; the same on every machine.</summary>
    private static List<ulong> WordHashes(string text)
    {
        var words = new List<ulong>();
        for (var at = 0; at < text.Length && words.Count < MaximumWords; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                continue;
            }

            var hash = Seed;
            for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++)
            {
                hash = Mix(hash, char.ToUpperInvariant(text[at]));
            }

            words.Add(hash);
        }

        return words;
    }
}
