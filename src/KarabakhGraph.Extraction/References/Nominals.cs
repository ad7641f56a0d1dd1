using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Language;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Extraction.References;

/// <summary>What a word without a name points to.</summary>
internal enum Pointing
{
    Male,
    Female,
    Person,
    They,
    It,
    We,
    Town,
    Region,
    Capital,
    Country,
    BothSides,
    Enemy,
    Army,
    Ministry,
    Authorities,
    Organization,
    Group,
    People,
    There,
    Reciprocal,
}

/// <summary>The words that point back to somebody named before (<c>nominals.yaml</c>). Immutable; safe for several threads.</summary>
internal sealed class Nominals
{
    private static readonly (string Key, Pointing Pointing)[] Kinds =
    [
        ("male", Pointing.Male), ("female", Pointing.Female), ("person", Pointing.Person), ("they", Pointing.They), ("it", Pointing.It), ("we", Pointing.We), ("town", Pointing.Town),
        ("region", Pointing.Region), ("capital", Pointing.Capital), ("country", Pointing.Country), ("both-sides", Pointing.BothSides), ("enemy", Pointing.Enemy), ("army", Pointing.Army),
        ("ministry", Pointing.Ministry), ("authorities", Pointing.Authorities), ("organization", Pointing.Organization), ("group", Pointing.Group), ("people", Pointing.People), ("there", Pointing.There), ("reciprocal", Pointing.Reciprocal),
    ];

    private readonly Dictionary<string, Pointing> _words = new(StringComparer.Ordinal);
    private readonly List<(string[] Words, Pointing Pointing)> _phrases = [];

    private Nominals(LanguagePack pack, YamlValue file)
    {
        file.AllowOnly([.. Kinds.Select(kind => kind.Key)]);
        foreach (var (key, pointing) in Kinds)
        {
            foreach (var text in file[key].Texts.Select(pack.Lower))
            {
                _words[text] = pointing;
                if (text.Contains(' ', StringComparison.Ordinal))
                {
                    _phrases.Add((text.Split(' '), pointing));
                }
            }
        }
    }

    /// <exception cref="YamlFileException">The file is not as the schema says.</exception>
    public static Nominals Read(LanguagePack pack) => new(pack, YamlFile.Read(Path.Combine(pack.Folder, "nominals.yaml")));

    /// <summary>What the units of a phrase part point to, and the unit that does; null when nothing.</summary>
    public (Pointing Pointing, int At)? Find(IReadOnlyList<Unit> units, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            foreach (var (words, pointing) in _phrases)
            {
                if (i + words.Length <= end && Matches(units, i, words))
                {
                    return (pointing, i);
                }
            }
        }

        // The head is the last noun; only "enemy" points as an attribute, too ("enemy tanks").
        for (var i = end - 1; i >= start; i--)
        {
            if (units[i].Name is null && _words.TryGetValue(units[i].Lower, out var pointing) && (i == end - 1 || pointing == Pointing.Enemy))
            {
                return (pointing, i);
            }
        }

        return null;
    }

    private static bool Matches(IReadOnlyList<Unit> units, int at, string[] words)
    {
        for (var w = 0; w < words.Length; w++)
        {
            if (units[at + w].Name is not null || units[at + w].Lower != words[w])
            {
                return false;
            }
        }

        return true;
    }
}
