using System.Text;

namespace KarabakhGraph.Conformance.HostileInput;

/// <summary>Spoils documents: flips, cuts, repeats, swaps and insertions, the same ones for the same seed.</summary>
internal sealed class Mutation(int seed)
{
    private const int MaxLength = 200_000;

    /// <summary>What readers stumble over: bytes that are no text, openings without end, escapes and numbers out of range, words of each syntax.</summary>
    private static readonly byte[][] Pieces =
    [
        [0x00], [0x7F], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0xEF, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x95], [0xE2, 0x80, 0xA8], [0xC2, 0xA0],
        .. new[]
        {
            "\"", "'", "\"\"\"", "'''", "\\", "\\u", "\\uD800", "\\U0010FFFF", "\\UFFFFFFFF", "<", ">", "<<", ">>", "{", "}", "[", "]", "(", ")", "_:", ":", "::", "@", "^^", ".", ";", ",", "#", "%", "%4", "&", "|", "!", "*", "/",
            "-", "--", "+", "=", "?", "$", "~", "\n", "\r", "\r\n", "\t", " ", "1e999999999", "-0", "00", "99999999999999999999999999", "1.", ".5", "1e", "true", "null", "a",
            "@prefix", "@base", "PREFIX", "BASE", "GRAPH", "@en-", "<http://a b>", "<a>", "<//>", "<?#>", "<:>",
            "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<?xml version='1.0' encoding='utf-16'?>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "<!DOCTYPE a SYSTEM 'b'>", "&#0;", "&#x110000;", "&#xD800;", "&b;", "xmlns=''", "xmlns:a=''",
            "xml:base='//'", "xml:lang='-'", "rdf:ID='a'", "rdf:about='%'", "rdf:parseType='Literal'", "rdf:parseType='Collection'", "rdf:li", "</a>", "<a/>",
            "\"@context\":", "\"@id\":", "\"@type\":", "\"@graph\":", "\"@list\":", "\"@set\":", "\"@value\":", "\"@reverse\":", "\"@index\":", "\"@nest\":", "\"@included\":", "\"@language\":", "\"@vocab\":", "\"@base\":", "null,", "[],", "{},", "\"\",", "0,",
            "SELECT", "*", "WHERE", "FILTER", "OPTIONAL", "UNION", "NOT EXISTS", "BIND(", "VALUES", "UNDEF", "SERVICE", "GROUP BY", "HAVING", "ORDER BY", "LIMIT", "OFFSET", "COUNT(", "GROUP_CONCAT(", "AS", "IN", "INSERT DATA", "DELETE WHERE", "LOAD", "SILENT",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private readonly Random _random = new(seed);

    /// <summary>A document with one to four faults.</summary>
    public byte[] Of(byte[] document)
    {
        var bytes = document.ToList();
        for (var faults = _random.Next(1, 5); faults > 0; faults--)
        {
            Spoil(bytes);
        }

        return [.. bytes.Take(MaxLength)];
    }

    private void Spoil(List<byte> bytes)
    {
        var start = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, 2 << _random.Next(10)), bytes.Count - start);
        switch (_random.Next(9))
        {
            case 0 when length > 0:
                bytes[start] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when length > 0:
                bytes[start] = (byte)_random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(start, length);
                break;
            case 3:
                bytes.RemoveRange(start, bytes.Count - start);
                break;
            case 4:
                bytes.InsertRange(start, Repeated(bytes.GetRange(start, length), _random.Next(1, 4)));
                break;
            case 5:
                bytes.InsertRange(start, Repeated(bytes.GetRange(start, Math.Min(length, 16)), _random.Next(1, 5000)));
                break;
            case 6:
                bytes.InsertRange(start, Repeated(Pieces[_random.Next(Pieces.Length)], _random.Next(1, 5000)));
                break;
            case 7 when length > 0:
                var moved = bytes.GetRange(start, length);
                bytes.RemoveRange(start, length);
                bytes.InsertRange(_random.Next(bytes.Count + 1), moved);
                break;
            default:
                bytes.InsertRange(start, Pieces[_random.Next(Pieces.Length)]);
                break;
        }
    }

    private static byte[] Repeated(IReadOnlyCollection<byte> bytes, int times) =>
        [.. Enumerable.Repeat(bytes, Math.Min(times, (MaxLength / Math.Max(1, bytes.Count)) + 1)).SelectMany(piece => piece)];
}
