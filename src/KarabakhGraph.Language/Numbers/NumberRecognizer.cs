using System.Globalization;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Language.Numbers;

/// <summary>Finds whole numbers in digits and words, by <c>numbers.yaml</c> of a pack. "Dozens" is no number. Safe for several threads.</summary>
public sealed class NumberRecognizer
{
    private const int LongestCompound = 40;

    private readonly Dictionary<string, long> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _multipliers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _within = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> _joiners;
    private readonly char _group;
    private readonly char _decimal;
    private readonly List<(string Qualifier, Phrases Words)> _qualifiers = [];

    /// <summary>A recognizer for the language of a pack.</summary>
    /// <exception cref="YamlFileException">The file is not as the schema says.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public NumberRecognizer(LanguagePack pack)
    {
        var file = YamlFile.Read(Path.Combine(pack.Folder, "numbers.yaml"));
        file.AllowOnly("words", "multipliers", "within", "joiners", "group-separator", "decimal-separator", "qualifiers");
        Fill(_words, file["words"]);
        Fill(_multipliers, file["multipliers"]);
        Fill(_within, file["within"]);
        _joiners = pack.Words(file["joiners"]);
        _group = file["group-separator"].Text[0];
        _decimal = file["decimal-separator"].Text[0];
        file["qualifiers"].AllowOnly("at-least", "more-than", "about");
        foreach (var (qualifier, words) in file["qualifiers"].Entries)
        {
            _qualifiers.Add((qualifier, new Phrases(pack, words)));
        }

        void Fill(Dictionary<string, long> numbers, YamlValue mapping)
        {
            foreach (var (word, value) in mapping.Entries)
            {
                numbers[pack.Lower(word)] = (long)value.Number;
            }
        }
    }

    /// <summary>The numbers of a sentence, in order; dates in digits, times and percentages left out.</summary>
    public IReadOnlyList<NumberExpression> Recognize(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var numbers = new List<NumberExpression>();
        for (var i = 0; i < tokens.Count;)
        {
            if (Read(tokens, i) is not var (end, value))
            {
                i++;
                continue;
            }

            if (value == decimal.Floor(value) && value <= long.MaxValue && (end >= tokens.Count || tokens[end].Text != "%"))
            {
                numbers.Add(new NumberExpression(new TextSpan(tokens[i].Span.Start, tokens[end - 1].Span.End), (long)value, Qualifier(tokens, i)));
            }

            i = end;
        }

        return numbers;
    }

    private (int End, decimal Value)? Read(IReadOnlyList<Token> tokens, int start)
    {
        decimal total = 0;
        decimal current = 0;
        var end = start;
        for (var i = start; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Number && i == start && Digits(tokens[i].Text) is { } digits)
            {
                current = digits;
            }
            else if (tokens[i].Kind == TokenKind.Word && _multipliers.TryGetValue(tokens[i].Lower, out var multiplier) && (i > start || multiplier > 0))
            {
                (total, current) = Times(total, current, multiplier, i > start);
            }
            else if (tokens[i].Kind == TokenKind.Word && (i == start || tokens[start].Kind == TokenKind.Word) && Word(tokens[i].Lower) is { } word && (i == start || Fits(current, word)))
            {
                current += word;
            }
            else if (i > start && end == i && _joiners.Contains(tokens[i].Lower) && i + 1 < tokens.Count && total + current >= 100 && Word(tokens[i + 1].Lower) is not null)
            {
                continue;
            }
            else
            {
                break;
            }

            end = i + 1;
        }

        return end > start ? (end, total + current) : null;
    }

    private static (decimal Total, decimal Current) Times(decimal total, decimal current, long multiplier, bool counted)
    {
        current = counted ? current : 1;
        return multiplier < 1000 ? (total, Math.Max(1, current) * multiplier) : (total + (Math.Max(1, current) * multiplier), 0);
    }

    /// <summary>"one hundred five", not "one, five": a smaller number goes on only below a hundred or a ten.</summary>
    private static bool Fits(decimal current, long word) => current == 0 || (current >= 100 && current % 100 == 0 && word < 100) || (current % 100 >= 20 && current % 10 == 0 && word < 10);

    private decimal? Digits(string text)
    {
        var plain = text;
        if (text.Contains(_group, StringComparison.Ordinal))
        {
            var parts = text.Split(_decimal)[0].Split(_group);
            if (parts[0].Length is 0 or > 3 || parts.Skip(1).Any(part => part.Length != 3))
            {
                return null;
            }

            plain = text.Replace(_group.ToString(), "", StringComparison.Ordinal);
        }

        return plain.Length <= 18 && decimal.TryParse(plain.Replace(_decimal, '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>One word: "twelve", "twenty-one", "eenentwintig", "tweehonderd".</summary>
    private long? Word(string word)
    {
        if (_words.TryGetValue(word, out var value))
        {
            return value;
        }

        if (word.Length > LongestCompound || _within.ContainsKey(word) || _joiners.Contains(word))
        {
            return null;
        }

        var parts = new List<long>();
        return Compound(word, 0, parts, new bool[word.Length + 1]) && parts.Count > 1 ? Sum(parts) : null;
    }

    /// <summary>Cuts a compound into number words and joiners, the longest first; places that led nowhere are not tried again.</summary>
    private bool Compound(string word, int start, List<long> parts, bool[] failed)
    {
        if (start == word.Length)
        {
            return true;
        }

        for (var end = word.Length; end > start && !failed[start]; end--)
        {
            var part = word[start..end];
            var joins = start > 0 && _joiners.Contains(part);
            var known = _words.TryGetValue(part, out var value) || _within.TryGetValue(part, out value);
            if (!known && _multipliers.TryGetValue(part, out var multiplier))
            {
                (known, value) = (true, -multiplier);
            }

            if (!known && !joins)
            {
                continue;
            }

            if (!joins)
            {
                parts.Add(value);
            }

            if (Compound(word, end, parts, failed))
            {
                return true;
            }

            if (!joins)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        failed[start] = true;
        return false;
    }

    /// <summary>Multipliers are marked by a minus sign.</summary>
    private static long Sum(List<long> parts)
    {
        long total = 0;
        long current = 0;
        foreach (var part in parts)
        {
            if (part >= 0)
            {
                current += part;
            }
            else if (part == -100)
            {
                current = Math.Max(1, current) * 100;
            }
            else
            {
                total += Math.Max(1, current) * -part;
                current = 0;
            }
        }

        return total + current;
    }

    private string Qualifier(IReadOnlyList<Token> tokens, int start) =>
        _qualifiers.Find(qualifier => qualifier.Words.EndBefore(tokens, start)).Qualifier ?? "exact";
}
