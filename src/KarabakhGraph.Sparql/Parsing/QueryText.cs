using System.Buffers;
using System.Globalization;
using System.Text;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>The text of a query after its codepoint escapes <c>\uXXXX</c> and <c>\UXXXXXXXX</c> are replaced, which happens before the grammar is applied (SPARQL 1.1, section 19.2).</summary>
/// <remarks>A backslash pair is no escape, so that <c>"\\u0041"</c> stays a backslash before u0041. Places are those of the text as written.</remarks>
internal sealed class QueryText
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private readonly string _written;

    /// <summary>Offsets after a replaced escape, in the text read and in the text written.</summary>
    private readonly List<(int Read, int Written)> _shifts = [];

    public QueryText(string written)
    {
        _written = written;
        Characters = written.Contains("\\u", StringComparison.OrdinalIgnoreCase) ? Unescape() : written;
        RefuseLoneSurrogates();
    }

    /// <summary>The text that the lexer reads.</summary>
    public string Characters { get; }

    /// <summary>A syntax error at an offset of <see cref="Characters"/>.</summary>
    public SparqlSyntaxException Error(int offset, string problem)
    {
        var after = _shifts.FindLastIndex(shift => shift.Read <= offset);
        return ErrorAtWritten(after < 0 ? offset : offset - _shifts[after].Read + _shifts[after].Written, problem);
    }

    private SparqlSyntaxException ErrorAtWritten(int offset, string problem)
    {
        var before = _written.AsSpan(0, offset);
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] == '\n' || (before[i] == '\r' && (i + 1 == _written.Length || _written[i + 1] != '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new SparqlSyntaxException(line, offset - lineStart + 1, problem);
    }

    private string Unescape()
    {
        var text = new StringBuilder(_written.Length);
        var i = 0;
        while (i < _written.Length)
        {
            var next = i + 1 < _written.Length ? _written[i + 1] : '\0';
            if (_written[i] != '\\')
            {
                text.Append(_written[i++]);
            }
            else if (next is 'u' or 'U')
            {
                var digits = next == 'u' ? 4 : 8;
                text.Append(Codepoint(i, digits));
                i += 2 + digits;
                _shifts.Add((text.Length, i));
            }
            else
            {
                text.Append(_written.AsSpan(i, Math.Min(2, _written.Length - i)));
                i += 2;
            }
        }

        return text.ToString();
    }

    private string Codepoint(int offset, int digits)
    {
        var escape = _written.AsSpan(offset, Math.Min(2 + digits, _written.Length - offset));
        if (escape.Length < 2 + digits || escape[2..].ContainsAnyExcept(HexDigits))
        {
            throw ErrorAtWritten(offset, $"The escape {escape[..2]} needs {digits} hexadecimal digits.");
        }

        var value = uint.Parse(escape[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return Rune.IsValid(value) ? new Rune(value).ToString() : throw ErrorAtWritten(offset, $"The escape {escape} is not a Unicode character.");
    }

    private void RefuseLoneSurrogates()
    {
        for (var i = Characters.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < Characters.Length; i++)
        {
            if (char.IsHighSurrogate(Characters[i]) && i + 1 < Characters.Length && char.IsLowSurrogate(Characters[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(Characters[i]))
            {
                throw Error(i, string.Create(CultureInfo.InvariantCulture, $"U+{(int)Characters[i]:X4} alone is not a Unicode character."));
            }
        }
    }
}
