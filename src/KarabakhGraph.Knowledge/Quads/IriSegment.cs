using System.Globalization;
using System.Text;

namespace KarabakhGraph.Knowledge.Quads;

/// <summary>Percent-encoding of one segment of an IRI's path (RFC 3987, section 2.2: ipchar).</summary>
internal static class IriSegment
{
    /// <summary>Keeps letters, digits, '-', '.', '_', '~' and visible characters beyond ASCII; everything else is percent-encoded as UTF-8.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsKept(rune))
            {
                encoded.Append(rune.ToString());
                continue;
            }

            foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            }
        }

        return encoded.ToString();
    }

    /// <summary>The text that was encoded.</summary>
    public static string Decode(string segment)
    {
        var bytes = new List<byte>(segment.Length);
        Span<byte> buffer = stackalloc byte[4];
        for (var at = 0; at < segment.Length; at++)
        {
            if (segment[at] == '%' && byte.TryParse(segment.AsSpan(at + 1, Math.Min(2, segment.Length - at - 1)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                at += 2;
                continue;
            }

            _ = Rune.TryGetRuneAt(segment, at, out var rune);
            bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
            at += rune.Utf16SequenceLength - 1;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    /// <summary>Unreserved characters of ASCII, and ucschar less what cannot be seen.</summary>
    private static bool IsKept(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '.' or '_' or '~'
        : rune.Value is not (< 0xA0 or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xFFF0 and <= 0xFFFF) or >= 0xE0000) && (rune.Value & 0xFFFE) != 0xFFFE
            && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
