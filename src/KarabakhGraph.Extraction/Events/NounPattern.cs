using KarabakhGraph.Extraction.Clauses;

namespace KarabakhGraph.Extraction.Events;

/// <summary>A noun of one or several words that names an event; a tilde in front lets the first word end so ("~aanval": raketaanval, luchtaanval).</summary>
internal sealed record NounPattern(IReadOnlyList<string> Words, bool Ending)
{
    public static NounPattern Parse(string text) => text.StartsWith('~') ? new NounPattern(text[1..].Split(' '), true) : new NounPattern(text.Split(' '), false);

    /// <summary>The index behind the pattern, or null when it does not begin at a unit.</summary>
    public int? Match(IReadOnlyList<Unit> units, int at)
    {
        for (var w = 0; w < Words.Count; w++)
        {
            var i = at + w;
            if (i >= units.Count || units[i].Name is not null || units[i].IsVerb)
            {
                return null;
            }

            var word = units[i].Lower;
            if (word != Words[w] && !(w == 0 && Ending && word.EndsWith(Words[0], StringComparison.Ordinal)))
            {
                return null;
            }
        }

        return at + Words.Count;
    }
}
