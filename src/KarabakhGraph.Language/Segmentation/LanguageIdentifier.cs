namespace KarabakhGraph.Language.Segmentation;

/// <summary>Tells in which of the known languages a text is written, by the share of its words that are function words of each. Safe for several threads.</summary>
public sealed class LanguageIdentifier(IReadOnlyList<LanguagePack> packs)
{
    private const int Sample = 2_000;
    private const double LowestShare = 0.15;
    private const double LowestLead = 1.25;

    /// <summary>
    /// The pack of the text's language; null when no pack's function words make up 15 % of the first 2,000 words, or when the two best are within a quarter of each other.
    /// </summary>
    public LanguagePack? Identify(string text)
    {
        var words = 0;
        var hits = new int[packs.Count];
        for (var i = 0; i < text.Length && words < Sample;)
        {
            var end = i;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end > i)
            {
                words++;
                var word = text[i..end];
                for (var p = 0; p < packs.Count; p++)
                {
                    hits[p] += packs[p].FunctionWords.Contains(packs[p].Lower(word)) ? 1 : 0;
                }
            }

            i = end + 1;
        }

        var best = -1;
        var second = 0;
        for (var p = 0; p < packs.Count; p++)
        {
            if (best < 0 || hits[p] > hits[best])
            {
                second = best < 0 ? 0 : hits[best];
                best = p;
            }
            else
            {
                second = Math.Max(second, hits[p]);
            }
        }

        return best >= 0 && hits[best] >= words * LowestShare && hits[best] > 0 && hits[best] >= second * LowestLead ? packs[best] : null;
    }
}
