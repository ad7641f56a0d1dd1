using System.Globalization;

namespace KarabakhGraph.Sparql.Evaluation.Functions;

/// <summary>A set of code points on its way into a .NET regular expression: up to U+FFFF as the inside of a character class, above as ranges. Never holds surrogates.</summary>
/// <param name="Items">The inside of a class for code points up to U+FFFF; empty for none.</param>
/// <param name="IsInverted">Whether the class is of all code points up to U+FFFF but the items.</param>
/// <param name="Subtracted">A class in brackets to take away from the items; empty for none.</param>
/// <param name="Astral">Ranges above U+FFFF, in order.</param>
/// <param name="SingleCodePoint">The only member, when the set was made of one.</param>
internal sealed record CharacterSet(string Items, bool IsInverted, string Subtracted, IReadOnlyList<(int First, int Last)> Astral, int? SingleCodePoint = null)
{
    private const int FirstAstral = 0x10000;
    private const int LastAstral = 0x10FFFF;
    private const string Surrogates = @"\uD800-\uDFFF";

    /// <summary>The letters that may begin an XML name, up to U+FFFF (XML 1.0, production 4).</summary>
    private const string NameStart = @":A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD";

    /// <summary>What may follow in an XML name, up to U+FFFF (production 4a).</summary>
    private const string NameFollowing = NameStart + @"\-.0-9\u00B7\u0300-\u036F\u203F-\u2040";

    private static readonly (int, int)[] AllAstral = [(FirstAstral, LastAstral)];
    private static readonly (int, int)[] AstralNames = [(FirstAstral, 0xEFFFF)];

    /// <summary>The general categories of Unicode without Cs, the surrogates.</summary>
    private static readonly string[] Categories =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Co", "Cn",
    ];

    public static CharacterSet Nothing { get; } = new("", false, "", []);

    public static CharacterSet Everything { get; } = Nothing.Negated();

    public static CharacterSet EverythingButNewlines { get; } = new CharacterSet(@"\n\r", false, "", []).Negated();

    public static CharacterSet Of(int codePoint) => Range(codePoint, codePoint) with { SingleCodePoint = codePoint };

    public static CharacterSet Range(int first, int last)
    {
        var items = first >= FirstAstral ? "" : first == last ? Unit(first) : $"{Unit(first)}-{Unit(Math.Min(last, FirstAstral - 1))}";
        return new CharacterSet(items, false, "", last < FirstAstral ? [] : [(Math.Max(first, FirstAstral), last)]);
    }

    /// <summary>The multi-character escapes s, i, c, d, w and their negations in upper case; null for other letters.</summary>
    public static CharacterSet? OfEscape(char letter) => letter switch
    {
        's' => new CharacterSet(@" \t\n\r", false, "", []),
        'S' => new CharacterSet(@"\u0000-\u0008\u000B\u000C\u000E-\u001F\u0021-\uD7FF\uE000-\uFFFF", false, "", AllAstral),
        'd' => OfCategory("Nd", false),
        'D' => OfCategory("Nd", true),
        'w' => new CharacterSet(Named(name => name[0] is 'L' or 'M' or 'N' or 'S'), false, "", AllAstral),
        'W' => new CharacterSet(Named(name => name[0] is 'P' or 'Z' or 'C'), false, "", []),
        'i' => new CharacterSet(NameStart, false, "", AstralNames),
        'I' => new CharacterSet(NameStart, false, "", AstralNames).Negated(),
        'c' => new CharacterSet(NameFollowing, false, "", AstralNames),
        'C' => new CharacterSet(NameFollowing, false, "", AstralNames).Negated(),
        _ => null,
    };

    /// <summary>A general category by one or two letters, or a block as <c>IsCyrillic</c>; null when there is no such category.</summary>
    public static CharacterSet? OfCategory(string name, bool isNegated)
    {
        if (name.StartsWith("Is", StringComparison.Ordinal) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            var block = new CharacterSet($@"\p{{{name}}}", false, "", []);
            return isNegated ? block.Negated() : block;
        }

        if (name.Length is 0 or > 2 || !Categories.Any(category => category.StartsWith(name, StringComparison.Ordinal)))
        {
            return null;
        }

        return new CharacterSet(Named(category => category.StartsWith(name, StringComparison.Ordinal) != isNegated), false, "", isNegated ? AllAstral : []);
    }

    /// <summary>The union with one of the sets that classes hold; null when .NET cannot write it: an inverted set among others.</summary>
    public CharacterSet? With(CharacterSet other)
    {
        if (Items.Length == 0 && Astral.Count == 0)
        {
            return other with { SingleCodePoint = null };
        }

        return IsInverted || other.IsInverted ? null : new CharacterSet(Items + other.Items, false, "", Union(Astral, other.Astral));
    }

    public CharacterSet Negated() => new(Items, !IsInverted, Subtracted, Complement(Astral));

    /// <summary>This set without the members of another.</summary>
    public CharacterSet Without(CharacterSet other) =>
        new(Items, IsInverted, other.Class(), Complement(Union(Complement(Astral), other.Astral)));

    /// <summary>A .NET pattern that matches exactly one member, surrogate pairs included.</summary>
    public string ToPattern()
    {
        if (SingleCodePoint is < FirstAstral)
        {
            return Unit(SingleCodePoint.Value);
        }

        var alternatives = Astral.SelectMany(range => Pairs(range.First, range.Last)).ToList();
        if (IsInverted || Items.Length > 0)
        {
            alternatives.Insert(0, Class());
        }

        return alternatives switch
        {
            [] => @"[^\u0000-\uFFFF]", // matches nothing
            [var only] when Astral.Count == 0 => only,
            _ => $"(?:{string.Join('|', alternatives)})",
        };
    }

    private string Class()
    {
        var items = IsInverted ? $"^{Items}{Surrogates}" : Items.Length > 0 ? Items : Surrogates;
        return Subtracted.Length == 0 ? $"[{items}]" : $"[{items}-{Subtracted}]";
    }

    private static string Named(Func<string, bool> isWanted) => string.Concat(Categories.Where(isWanted).Select(name => $@"\p{{{name}}}"));

    private static string Unit(int unit) =>
        unit < 128 && char.IsAsciiLetterOrDigit((char)unit) ? ((char)unit).ToString() : string.Create(CultureInfo.InvariantCulture, $@"\u{unit:X4}");

    /// <summary>The range as patterns of a high and a low surrogate: the ends apart, the full rows between in one.</summary>
    private static List<string> Pairs(int first, int last)
    {
        var (firstRow, lastRow) = ((first - FirstAstral) >> 10, (last - FirstAstral) >> 10);
        var (firstLow, lastLow) = (first & 0x3FF, last & 0x3FF);
        if (firstRow == lastRow)
        {
            return [Row(firstRow, firstRow, firstLow, lastLow)];
        }

        var rows = new List<string>();
        if (firstLow > 0)
        {
            rows.Add(Row(firstRow, firstRow, firstLow, 0x3FF));
            firstRow++;
        }

        var fullRows = lastLow == 0x3FF ? lastRow : lastRow - 1;
        if (firstRow <= fullRows)
        {
            rows.Add(Row(firstRow, fullRows, 0, 0x3FF));
        }

        if (lastLow < 0x3FF)
        {
            rows.Add(Row(lastRow, lastRow, 0, lastLow));
        }

        return rows;
    }

    private static string Row(int firstHigh, int lastHigh, int firstLow, int lastLow) =>
        $"[{Unit(0xD800 + firstHigh)}-{Unit(0xD800 + lastHigh)}][{Unit(0xDC00 + firstLow)}-{Unit(0xDC00 + lastLow)}]";

    private static List<(int First, int Last)> Union(IEnumerable<(int First, int Last)> one, IEnumerable<(int First, int Last)> other)
    {
        var union = new List<(int First, int Last)>();
        foreach (var range in one.Concat(other).Order())
        {
            if (union is [.., var top] && range.First <= top.Last + 1)
            {
                union[^1] = (top.First, Math.Max(top.Last, range.Last));
            }
            else
            {
                union.Add(range);
            }
        }

        return union;
    }

    private static List<(int First, int Last)> Complement(IReadOnlyList<(int First, int Last)> ranges)
    {
        var complement = new List<(int, int)>();
        var next = FirstAstral;
        foreach (var (first, last) in ranges)
        {
            if (next < first)
            {
                complement.Add((next, first - 1));
            }

            next = last + 1;
        }

        if (next <= LastAstral)
        {
            complement.Add((next, LastAstral));
        }

        return complement;
    }
}
