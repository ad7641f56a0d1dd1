using System.Buffers;
using System.Globalization;
using System.Text;

namespace KarabakhGraph.Rdf.Formats.Text;

/// <summary>Scans the terminals that all four syntaxes share: IRIs, quoted strings, blank node labels, language tags (Turtle 1.1, section 6.5).</summary>
/// <remarks>A scan leaves the window at the token's start, sets <see cref="Length"/> to the token's length and <see cref="Value"/> to what it says.</remarks>
internal sealed class TermScanner(TextWindow window)
{
    private static readonly SearchValues<char> EndsDoubleQuoted = SearchValues.Create("\"\\\n\r");
    private static readonly SearchValues<char> EndsSingleQuoted = SearchValues.Create("'\\\n\r");

    private readonly StringBuilder _unescaped = new();
    private string? _decoded;
    private int _offset;
    private int _count;

    /// <summary>Length of the scanned token, in UTF-16 code units.</summary>
    public int Length { get; private set; }

    /// <summary>What the scanned token says, without marks and escapes. Valid until the window moves.</summary>
    public ReadOnlySpan<char> Value => _decoded is null ? window.Slice(_offset, _count) : _decoded;

    /// <summary>Takes a token as it stands.</summary>
    public void Plain(int offset, int count, int length)
    {
        (_offset, _count, Length, _decoded) = (offset, count, length, null);
    }

    /// <summary>IRIREF, at its opening bracket.</summary>
    public void IriRef()
    {
        var n = 1;
        var escapes = false;
        while (true)
        {
            var rest = window.From(n);
            var i = rest.IndexOfAny(RdfCharacters.OutsideIri);
            if (rest.IsEmpty)
            {
                throw window.Error(0, "this IRI has no closing '>'");
            }

            n += i < 0 ? rest.Length : i;
            if (i < 0)
            {
                continue;
            }

            if (rest[i] == '>')
            {
                break;
            }

            if (rest[i] != '\\' || window.Peek(n + 1) is not ('u' or 'U'))
            {
                throw window.Error(n, $"{RdfCharacters.Show(rest[i])} cannot stand in an IRI");
            }

            if (RdfCharacters.IsOutsideIri(CodePoint(n)))
            {
                throw window.Error(n, $"the escape stands for {RdfCharacters.Show(CodePoint(n))}, which cannot stand in an IRI");
            }

            escapes = true;
            n += 2;
        }

        Plain(1, n - 1, n + 1);
        Decode(escapes);
    }

    /// <summary>A string between single or double quotes, at its opening quote.</summary>
    public void Quoted()
    {
        var quote = (char)window.Peek();
        var n = 1;
        var escapes = false;
        while (true)
        {
            var rest = window.From(n);
            var i = rest.IndexOfAny(quote == '"' ? EndsDoubleQuoted : EndsSingleQuoted);
            if (rest.IsEmpty || (i >= 0 && rest[i] is '\n' or '\r'))
            {
                throw window.Error(0, $"this string has no closing {quote} on its line");
            }

            n += i < 0 ? rest.Length : i;
            if (i >= 0 && rest[i] == quote)
            {
                break;
            }

            if (i >= 0)
            {
                CheckEscape(n);
                escapes = true;
                n += 2;
            }
        }

        Plain(1, n - 1, n + 1);
        Decode(escapes);
    }

    /// <summary>A string between triple quotes, at its opening quotes.</summary>
    public void LongQuoted()
    {
        var quote = (char)window.Peek();
        var n = 3;
        var escapes = false;
        while (true)
        {
            var rest = window.From(n);
            var i = rest.IndexOfAny(quote, '\\');
            if (rest.IsEmpty)
            {
                throw window.Error(0, $"this string has no closing {quote}{quote}{quote}");
            }

            n += i < 0 ? rest.Length : i;
            if (i >= 0 && rest[i] == '\\')
            {
                CheckEscape(n);
                escapes = true;
                n += 2;
            }
            else if (i >= 0 && window.Peek(n + 1) == quote && window.Peek(n + 2) == quote)
            {
                break;
            }
            else if (i >= 0)
            {
                n++;
            }
        }

        Plain(3, n - 3, n + 3);
        Decode(escapes);
    }

    /// <summary>BLANK_NODE_LABEL, at its underscore.</summary>
    public void BlankNodeLabel()
    {
        if (window.Peek(1) != ':')
        {
            throw window.Error(1, $"a blank node label starts with '_:', here is {RdfCharacters.Show(window.Peek(1))}");
        }

        if (!RdfCharacters.IsNameStart(window.Peek(2)) && !RdfCharacters.IsDigit(window.Peek(2)))
        {
            throw window.Error(2, $"{RdfCharacters.Show(window.Peek(2))} cannot start a blank node label");
        }

        var n = 3;
        while (RdfCharacters.IsName(window.Peek(n)) || window.Peek(n) == '.')
        {
            n++;
        }

        while (window.Peek(n - 1) == '.')
        {
            n--;
        }

        Plain(2, n - 2, n);
    }

    /// <summary>LANGTAG, or one of Turtle's words with an at sign, at its at sign.</summary>
    public void LanguageTag()
    {
        var n = 1;
        while (window.Peek(n) is >= 0 and var c && char.IsAsciiLetter((char)c))
        {
            n++;
        }

        if (n == 1)
        {
            throw window.Error(1, $"a language tag starts with a letter, here is {RdfCharacters.Show(window.Peek(1))}");
        }

        while (window.Peek(n) == '-')
        {
            var subtag = n + 1;
            for (n++; window.Peek(n) is >= 0 and var c && char.IsAsciiLetterOrDigit((char)c); n++)
            {
            }

            if (n == subtag)
            {
                throw window.Error(n, $"a part of a language tag starts with a letter or digit, here is {RdfCharacters.Show(window.Peek(n))}");
            }
        }

        Plain(1, n - 1, n);
    }

    private static int EscapeLength(int letter) => letter switch { 'u' => 6, 'U' => 10, _ => 2 };

    /// <summary>The character that a one-letter escape stands for; -1 when there is no such escape (ECHAR).</summary>
    private static int Escaped(int letter) => letter switch
    {
        't' => '\t',
        'b' => '\b',
        'n' => '\n',
        'r' => '\r',
        'f' => '\f',
        '"' or '\'' or '\\' => letter,
        _ => -1,
    };

    private void CheckEscape(int offset)
    {
        var letter = window.Peek(offset + 1);
        if (letter is 'u' or 'U')
        {
            CodePoint(offset);
        }
        else if (Escaped(letter) < 0)
        {
            throw window.Error(offset, $"there is no escape of a backslash and {RdfCharacters.Show(letter)}");
        }
    }

    /// <summary>The character of the numeric escape at an offset (UCHAR).</summary>
    private int CodePoint(int offset)
    {
        var length = EscapeLength(window.Peek(offset + 1));
        for (var i = 2; i < length; i++)
        {
            if (!RdfCharacters.IsHex(window.Peek(offset + i)))
            {
                throw window.Error(offset + i, $"this escape needs {length - 2} hexadecimal digits, here is {RdfCharacters.Show(window.Peek(offset + i))}");
            }
        }

        var digits = window.Slice(offset + 2, length - 2);
        var value = uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return Rune.IsValid(value) ? (int)value : throw window.Error(offset, $"U+{digits} is no character");
    }

    private void Decode(bool escapes)
    {
        if (!escapes)
        {
            return;
        }

        _unescaped.Clear();
        var end = _offset + _count;
        for (var n = _offset; n < end;)
        {
            var raw = window.Slice(n, end - n);
            var i = raw.IndexOf('\\');
            _unescaped.Append(i < 0 ? raw : raw[..i]);
            n += i < 0 ? raw.Length : i;
            if (i >= 0)
            {
                var letter = window.Peek(n + 1);
                _unescaped.Append(letter is 'u' or 'U' ? char.ConvertFromUtf32(CodePoint(n)) : ((char)Escaped(letter)).ToString());
                n += EscapeLength(letter);
            }
        }

        _decoded = _unescaped.ToString();
    }
}
