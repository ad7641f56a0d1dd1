using System.Buffers;

namespace KarabakhGraph.Rdf;

/// <summary>The character classes that the grammars of Turtle (Turtle 1.1, section 6.5) and SPARQL (SPARQL 1.1, section 19.8) share.</summary>
/// <remarks>UTF-16 code unit by code unit: a surrogate stands for its pair, so whoever asks lets no lone one pass. Numbers below 0 are the end of the text and in no class.</remarks>
public static class RdfCharacters
{
    /// <summary>What IRIREF excludes, written plainly or as an escape.</summary>
    public static readonly SearchValues<char> OutsideIri = SearchValues.Create([.. Enumerable.Range(0, 128).Where(IsOutsideIri).Select(c => (char)c)]);

    /// <summary>PN_CHARS_BASE.</summary>
    public static bool IsNameBase(int c) => c < 128
        ? char.IsAsciiLetter((char)Math.Max(c, 0))
        : c is (>= 0xC0 and <= 0x2FF and not 0xD7 and not 0xF7) or (>= 0x370 and <= 0x1FFF and not 0x37E)
            or 0x200C or 0x200D or (>= 0x2070 and <= 0x218F) or (>= 0x2C00 and <= 0x2FEF) or (>= 0x3001 and <= 0xD7FF)
            or (>= 0xD800 and <= 0xDB7F) or (>= 0xDC00 and <= 0xDFFF) // planes 1 to 14
            or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD);

    /// <summary>PN_CHARS_U.</summary>
    public static bool IsNameStart(int c) => c == '_' || IsNameBase(c);

    /// <summary>PN_CHARS.</summary>
    public static bool IsName(int c) => IsNameStart(c) || IsDigit(c) || c is '-' or 0xB7 or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040;

    /// <summary>True for the PN_PREFIX of a prefixed name, which may be empty.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> prefix)
    {
        foreach (var c in prefix)
        {
            if (!IsName(c) && c != '.')
            {
                return false;
            }
        }

        return prefix.IsEmpty || (IsNameBase(prefix[0]) && prefix[^1] != '.');
    }

    /// <summary>The digits 0 to 9.</summary>
    public static bool IsDigit(int c) => c is >= '0' and <= '9';

    /// <summary>HEX.</summary>
    public static bool IsHex(int c) => c >= 0 && char.IsAsciiHexDigit((char)c);

    /// <summary>What PN_LOCAL_ESC may escape.</summary>
    public static bool IsLocalEscape(int c) => c is '_' or '~' or '.' or '-' or '!' or '$' or '&' or '\'' or '(' or ')' or '*' or '+' or ','
        or ';' or '=' or '/' or '?' or '#' or '@' or '%';

    /// <summary>What IRIREF excludes, written plainly or as an escape.</summary>
    public static bool IsOutsideIri(int c) => c is <= 0x20 or '<' or '>' or '"' or '{' or '}' or '|' or '^' or '`' or '\\';

    /// <summary>A character as messages show it.</summary>
    internal static string Show(int c) => c switch
    {
        < 0 => "the end of the text",
        '\n' or '\r' => "the end of the line",
        > 0x20 and < 0x7F => $"'{(char)c}'",
        >= 0xA1 and < 0xD800 when !char.IsControl((char)c) => $"'{(char)c}' (U+{c:X4})",
        _ => $"U+{c:X4}",
    };
}
