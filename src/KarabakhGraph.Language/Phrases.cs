using KarabakhGraph.Yaml;

namespace KarabakhGraph.Language;

/// <summary>A list of phrases of a pack, looked for among the tokens of a sentence.</summary>
internal sealed class Phrases
{
    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);
    private int _longest;

    /// <summary>The phrases of a list.</summary>
    public Phrases(LanguagePack pack, YamlValue list)
    {
        foreach (var phrase in list.Texts)
        {
            Add(pack, phrase, 0);
        }
    }

    private Phrases()
    {
    }

    /// <summary>The phrases of a mapping, each with its number.</summary>
    public static Phrases WithValues(LanguagePack pack, YamlValue mapping)
    {
        var phrases = new Phrases();
        foreach (var (phrase, value) in mapping.Entries)
        {
            phrases.Add(pack, phrase, Whole(value));
        }

        return phrases;
    }

    /// <summary>Lists of phrases; the number of each is the place of its list, from 1.</summary>
    public static Phrases Numbered(LanguagePack pack, YamlValue lists, int count)
    {
        var phrases = new Phrases();
        var number = 0;
        foreach (var list in lists.Items)
        {
            number++;
            foreach (var phrase in list.Texts)
            {
                phrases.Add(pack, phrase, number);
            }
        }

        return number == count ? phrases : throw lists.Error($"expected {count} entries here, found {number}");
    }

    /// <summary>The longest phrase that begins at a token: the index behind it and its number.</summary>
    public (int End, int Value)? At(IReadOnlyList<Token> tokens, int start)
    {
        (int, int)? found = null;
        var words = "";
        for (var i = start; i >= 0 && i < tokens.Count && i < start + _longest; i++)
        {
            words = i == start ? tokens[i].Lower : $"{words} {tokens[i].Lower}";
            found = _values.TryGetValue(words, out var value) ? (i + 1, value) : found;
        }

        return found;
    }

    /// <summary>True when some phrase ends just before a token.</summary>
    public bool EndBefore(IReadOnlyList<Token> tokens, int end)
    {
        var words = "";
        for (var i = end - 1; i >= 0 && i >= end - _longest; i--)
        {
            words = i == end - 1 ? tokens[i].Lower : $"{tokens[i].Lower} {words}";
            if (_values.ContainsKey(words))
            {
                return true;
            }
        }

        return false;
    }

    private static int Whole(YamlValue value) => value.Number is var number && number == Math.Floor(number) && Math.Abs(number) <= 1e9
        ? (int)number
        : throw value.Error($"'{value.Text}' is no whole number");

    private void Add(LanguagePack pack, string phrase, int value)
    {
        var key = pack.Lower(phrase);
        _values[key] = value;
        _longest = Math.Max(_longest, key.Split(' ').Length);
    }
}
