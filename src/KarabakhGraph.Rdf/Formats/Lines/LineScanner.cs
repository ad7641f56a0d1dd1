using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace KarabakhGraph.Rdf.Formats.Lines;

/// <summary>Scans N-Triples and N-Quads as bytes, without making terms of them (N-Triples 1.1, section 7; N-Quads 1.1, section 4): for those who load millions of lines.</summary>
/// <remarks>
/// It knows right from wrong and nothing of messages: whoever meets a wrong line has the reader of the format say what is wrong with it. Both accept the same texts.
/// Not safe for several threads.
/// </remarks>
/// <param name="graphs">True for N-Quads.</param>
public sealed class LineScanner(bool graphs)
{
    private static readonly SearchValues<byte> OutsideIri = SearchValues.Create([.. Enumerable.Range(0, 128).Where(RdfCharacters.IsOutsideIri).Select(c => (byte)c)]);
    private static readonly SearchValues<byte> EndsString = SearchValues.Create("\"\\\n\r"u8);
    private byte[] _scratch = new byte[4096];
    private int _used;

    /// <summary>Scans the next statement, past blank lines and comments.</summary>
    /// <param name="text">Whole lines of valid UTF-8.</param>
    /// <param name="at">Where to start; afterwards behind the statement, at the end of the text, or, when the line is wrong, at the start of the statement.</param>
    /// <param name="statement">The statement.</param>
    /// <returns>True when there is a statement; false at the end of the text and, with <paramref name="at"/> before it, when the line is wrong.</returns>
    public bool TryRead(ReadOnlySpan<byte> text, scoped ref int at, out LineStatement statement)
    {
        statement = default;
        _used = 0;
        SkipLines(text, ref at);
        if (at == text.Length)
        {
            return false;
        }

        var next = at;
        if (!TryStatement(text, ref next, ref statement))
        {
            return false;
        }

        at = next;
        return true;
    }

    private bool TryStatement(ReadOnlySpan<byte> text, scoped ref int at, ref LineStatement statement)
    {
        if (!TryNode(text, ref at, out var subject, out var isBlank))
        {
            return false;
        }

        statement.Subject = subject;
        statement.SubjectIsBlank = isBlank;
        if (At(text, at) != '<' || !TryIri(text, ref at, out var predicate))
        {
            return false;
        }

        statement.Predicate = predicate;
        if (At(text, at) == '"')
        {
            if (!TryLiteral(text, ref at, ref statement))
            {
                return false;
            }
        }
        else if (TryNode(text, ref at, out var node, out isBlank))
        {
            statement.Object = node;
            statement.ObjectKind = isBlank ? TermKind.BlankNode : TermKind.Iri;
        }
        else
        {
            return false;
        }

        if (graphs && At(text, at) is '<' or '_')
        {
            if (!TryNode(text, ref at, out var graph, out isBlank))
            {
                return false;
            }

            statement.Graph = graph;
            statement.GraphIsBlank = isBlank;
        }

        if (At(text, at) != '.')
        {
            return false;
        }

        at++;
        SkipBlanks(text, ref at);
        return At(text, at) is '\n' or '\r' or '#' or -1;
    }

    private bool TryNode(ReadOnlySpan<byte> text, scoped ref int at, out ReadOnlySpan<byte> value, out bool isBlank)
    {
        isBlank = At(text, at) == '_';
        value = default;
        return isBlank ? TryLabel(text, ref at, out value) : At(text, at) == '<' && TryIri(text, ref at, out value);
    }

    /// <summary>IRIREF, at its opening bracket; absolute. Moves to what follows the blanks behind it, as all these do.</summary>
    private bool TryIri(ReadOnlySpan<byte> text, scoped ref int at, out ReadOnlySpan<byte> iri)
    {
        var rest = text[(at + 1)..];
        var end = rest.IndexOfAny(OutsideIri);
        if (end >= 0 && rest[end] == '>')
        {
            iri = rest[..end];
            at += end + 2;
        }
        else if (!TryEscapedIri(text, ref at, out iri))
        {
            return false;
        }

        SkipBlanks(text, ref at);
        return IsAbsolute(iri);
    }

    private bool TryEscapedIri(ReadOnlySpan<byte> text, scoped ref int at, out ReadOnlySpan<byte> iri)
    {
        var start = _used;
        iri = default;
        for (at++; ; )
        {
            var rest = text[at..];
            var plain = rest.IndexOfAny(OutsideIri);
            if (plain < 0)
            {
                return false;
            }

            Append(rest[..plain]);
            at += plain;
            if (rest[plain] == '>')
            {
                at++;
                iri = _scratch.AsSpan(start, _used - start);
                return true;
            }

            if (rest[plain] != '\\' || !TryCodePoint(text, ref at, out var rune) || RdfCharacters.IsOutsideIri(rune.Value))
            {
                return false;
            }

            Append(rune);
        }
    }

    /// <summary>BLANK_NODE_LABEL, at its underscore.</summary>
    private static bool TryLabel(ReadOnlySpan<byte> text, scoped ref int at, out ReadOnlySpan<byte> label)
    {
        var start = at + 2;
        var end = start;
        label = default;
        if (At(text, at + 1) != ':')
        {
            return false;
        }

        while (Rune.DecodeFromUtf8(text[end..], out var rune, out var length) == OperationStatus.Done
            && (rune.IsBmp ? RdfCharacters.IsName(rune.Value) || (rune.Value == '.' && end > start) : rune.Value < 0xF0000)
            && (end > start || !rune.IsBmp || RdfCharacters.IsNameStart(rune.Value) || RdfCharacters.IsDigit(rune.Value)))
        {
            end += length;
        }

        while (end > start && text[end - 1] == '.')
        {
            end--;
        }

        label = text[start..end];
        at = end;
        SkipBlanks(text, ref at);
        return !label.IsEmpty;
    }

    private bool TryLiteral(ReadOnlySpan<byte> text, scoped ref int at, ref LineStatement statement)
    {
        if (!TryQuoted(text, ref at, out var lexical))
        {
            return false;
        }

        statement.Object = lexical;
        statement.ObjectKind = TermKind.Literal;
        SkipBlanks(text, ref at);
        if (At(text, at) == '@')
        {
            if (!TryLanguage(text, ref at, out var language))
            {
                return false;
            }

            statement.Language = language;
        }
        else if (At(text, at) == '^' && At(text, at + 1) == '^')
        {
            at += 2;
            SkipBlanks(text, ref at);
            if (At(text, at) != '<' || !TryIri(text, ref at, out var datatype) || datatype.SequenceEqual("http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"u8))
            {
                return false;
            }

            statement.Datatype = datatype;
        }

        return true;
    }

    /// <summary>STRING_LITERAL_QUOTE, at its opening quote.</summary>
    private bool TryQuoted(ReadOnlySpan<byte> text, scoped ref int at, out ReadOnlySpan<byte> lexical)
    {
        var rest = text[(at + 1)..];
        var end = rest.IndexOfAny(EndsString);
        if (end >= 0 && rest[end] == '"')
        {
            lexical = rest[..end];
            at += end + 2;
            return true;
        }

        var start = _used;
        lexical = default;
        for (at++; ; )
        {
            rest = text[at..];
            end = rest.IndexOfAny(EndsString);
            if (end < 0 || rest[end] is (byte)'\n' or (byte)'\r')
            {
                return false;
            }

            Append(rest[..end]);
            at += end;
            if (rest[end] == '"')
            {
                at++;
                lexical = _scratch.AsSpan(start, _used - start);
                return true;
            }

            if (!TryCharacter(text, ref at, out var rune))
            {
                return false;
            }

            Append(rune);
        }
    }

    /// <summary>LANGTAG, at its at sign.</summary>
    private bool TryLanguage(ReadOnlySpan<byte> text, scoped ref int at, out ReadOnlySpan<byte> language)
    {
        var start = at + 1;
        var end = start;
        while (At(text, end) is >= 0 and var c && char.IsAsciiLetter((char)c))
        {
            end++;
        }

        var isTag = end > start;
        while (isTag && At(text, end) == '-')
        {
            var part = ++end;
            while (At(text, end) is >= 0 and var c && char.IsAsciiLetterOrDigit((char)c))
            {
                end++;
            }

            isTag = end > part;
        }

        language = text[start..end];
        at = end;
        SkipBlanks(text, ref at);
        if (language.ContainsAnyInRange((byte)'A', (byte)'Z'))
        {
            var lower = _used;
            Append(language);
            Ascii.ToLowerInPlace(_scratch.AsSpan(lower, language.Length), out _);
            language = _scratch.AsSpan(lower, language.Length);
        }

        return isTag;
    }

    /// <summary>ECHAR or UCHAR, at its backslash.</summary>
    private static bool TryCharacter(ReadOnlySpan<byte> text, scoped ref int at, out Rune rune)
    {
        var letter = At(text, at + 1);
        if (letter is 'u' or 'U')
        {
            return TryCodePoint(text, ref at, out rune);
        }

        var character = letter switch
        {
            't' => '\t',
            'b' => '\b',
            'n' => '\n',
            'r' => '\r',
            'f' => '\f',
            '"' or '\'' or '\\' => letter,
            _ => -1,
        };
        rune = character < 0 ? default : new Rune(character);
        at += 2;
        return character >= 0;
    }

    /// <summary>UCHAR, at its backslash.</summary>
    private static bool TryCodePoint(ReadOnlySpan<byte> text, scoped ref int at, out Rune rune)
    {
        rune = default;
        var digits = At(text, at + 1) switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0 || at + 2 + digits > text.Length
            || !Utf8Parser.TryParse(text.Slice(at + 2, digits), out uint value, out var read, 'x') || read != digits || !Rune.TryCreate(value, out rune))
        {
            return false;
        }

        at += 2 + digits;
        return true;
    }

    /// <summary>An IRI is absolute when a scheme stands in front (RFC 3986, section 3.1).</summary>
    private static bool IsAbsolute(ReadOnlySpan<byte> iri)
    {
        for (var i = 0; i < iri.Length; i++)
        {
            var c = iri[i];
            if (!char.IsAsciiLetter((char)c) && (i == 0 || !(char.IsAsciiDigit((char)c) || c is (byte)'+' or (byte)'-' or (byte)'.')))
            {
                return i > 0 && c == ':';
            }
        }

        return false;
    }

    private static void SkipLines(ReadOnlySpan<byte> text, scoped ref int at)
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '#')
            {
                var end = text[at..].IndexOfAny((byte)'\n', (byte)'\r');
                at = end < 0 ? text.Length : at + end;
            }
            else if (c is (byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'\t')
            {
                at++;
            }
            else
            {
                return;
            }
        }
    }

    private static void SkipBlanks(ReadOnlySpan<byte> text, scoped ref int at)
    {
        while ((uint)at < (uint)text.Length && text[at] is (byte)' ' or (byte)'\t')
        {
            at++;
        }
    }

    private static int At(ReadOnlySpan<byte> text, int at) => (uint)at < (uint)text.Length ? text[at] : -1;

    private void Append(Rune rune)
    {
        Span<byte> utf8 = stackalloc byte[4];
        Append(utf8[..rune.EncodeToUtf8(utf8)]);
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        if (text.Length > _scratch.Length - _used)
        {
            // What was handed out stays in the old array.
            var grown = new byte[Math.Max(_scratch.Length * 2, _used + text.Length)];
            _scratch.AsSpan(0, _used).CopyTo(grown);
            _scratch = grown;
        }

        text.CopyTo(_scratch.AsSpan(_used));
        _used += text.Length;
    }
}
