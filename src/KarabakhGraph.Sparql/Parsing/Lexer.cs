using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>Cuts a query into tokens, each the longest that fits (SPARQL 1.1, section 19.8). White space and comments stand between tokens.</summary>
internal sealed class Lexer(QueryText text)
{
    private readonly string _text = text.Characters;
    private int _at;

    /// <summary>The next token; at the end of the text <see cref="TokenKind.End"/>, for ever.</summary>
    /// <exception cref="SparqlSyntaxException">No token starts like this.</exception>
    public Token Next()
    {
        SkipSpace();
        var start = _at;
        var kind = start == _text.Length ? TokenKind.End : Scan(_text[start]);
        return new Token(kind, start, _at);
    }

    private char Peek(int ahead = 0) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\r' or '\n' or '#')
        {
            if (_text[_at] == '#')
            {
                var end = _text.AsSpan(_at).IndexOfAny('\n', '\r');
                _at = end < 0 ? _text.Length : _at + end;
            }
            else
            {
                _at++;
            }
        }
    }

    private TokenKind Scan(char first) => first switch
    {
        '<' => IriRefOrLess(),
        '?' or '$' when Peek(1) is var next && (RdfCharacters.IsNameStart(next) || char.IsAsciiDigit(next)) => VariableName(),
        '"' or '\'' => StringLiteral(first),
        '@' => LanguageTag(),
        '_' when Peek(1) == ':' => BlankNodeLabel(),
        '.' when char.IsAsciiDigit(Peek(1)) => Number(),
        >= '0' and <= '9' => Number(),
        ':' => LocalName(),
        _ when RdfCharacters.IsNameStart(first) => WordOrPrefixedName(),
        _ => Symbol(first),
    };

    private TokenKind IriRefOrLess()
    {
        var end = _at + 1;
        while (end < _text.Length && !RdfCharacters.IsOutsideIri(_text[end]))
        {
            end++;
        }

        if (end < _text.Length && _text[end] == '>')
        {
            _at = end + 1;
            return TokenKind.IriRef;
        }

        _at += Peek(1) == '=' ? 2 : 1;
        return TokenKind.Symbol;
    }

    private TokenKind VariableName()
    {
        _at++;
        while (Peek() != '-' && RdfCharacters.IsName(Peek())) // VARNAME: PN_CHARS without the hyphen
        {
            _at++;
        }

        return TokenKind.Variable;
    }

    private TokenKind StringLiteral(char quote)
    {
        var start = _at;
        var isLong = Peek(1) == quote && Peek(2) == quote;
        _at += isLong ? 3 : 1;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == '\\')
            {
                if (!"tbnrf\\\"'".Contains(Peek(1), StringComparison.Ordinal))
                {
                    throw text.Error(_at, $"The string has the escape '\\{Peek(1)}'; only \\t \\b \\n \\r \\f \\\\ \\\" \\' and codepoint escapes are known.");
                }

                _at += 2;
            }
            else if (c == quote && (!isLong || (Peek(1) == quote && Peek(2) == quote)))
            {
                _at += isLong ? 3 : 1;
                return TokenKind.String;
            }
            else if (!isLong && c is '\n' or '\r')
            {
                break;
            }
            else
            {
                _at++;
            }
        }

        throw text.Error(start, isLong ? $"The string is not closed: {quote}{quote}{quote} is missing." : $"The string is not closed: {quote} is missing at the end of its line.");
    }

    private TokenKind LanguageTag()
    {
        var start = _at++;
        while (char.IsAsciiLetter(Peek()))
        {
            _at++;
        }

        if (_at == start + 1)
        {
            throw text.Error(start, "A language tag is expected after '@'.");
        }

        while (Peek() == '-' && char.IsAsciiLetterOrDigit(Peek(1)))
        {
            _at++;
            while (char.IsAsciiLetterOrDigit(Peek()))
            {
                _at++;
            }
        }

        return TokenKind.LanguageTag;
    }

    private TokenKind BlankNodeLabel()
    {
        var start = _at;
        _at += 2;
        if (!RdfCharacters.IsNameStart(Peek()) && !char.IsAsciiDigit(Peek()))
        {
            throw text.Error(start, "A label is expected after '_:'.");
        }

        SkipNameWithDots();
        return TokenKind.BlankNodeLabel;
    }

    /// <summary>Name characters and dots, but no dot at the end.</summary>
    private void SkipNameWithDots()
    {
        while (RdfCharacters.IsName(Peek()) || Peek() == '.')
        {
            _at++;
        }

        while (_text[_at - 1] == '.')
        {
            _at--;
        }
    }

    private TokenKind Number()
    {
        SkipDigits();
        var kind = TokenKind.Integer;
        if (Peek() == '.' && char.IsAsciiDigit(Peek(1)))
        {
            _at++;
            SkipDigits();
            kind = TokenKind.Decimal;
        }

        // DOUBLE may end its mantissa with a dot, DECIMAL may not.
        var exponent = kind == TokenKind.Integer && Peek() == '.' ? 1 : 0;
        if (Peek(exponent) is 'e' or 'E')
        {
            var digits = exponent + (Peek(exponent + 1) is '+' or '-' ? 2 : 1);
            if (char.IsAsciiDigit(Peek(digits)))
            {
                _at += digits;
                SkipDigits();
                return TokenKind.Double;
            }
        }

        return kind;
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek()))
        {
            _at++;
        }
    }

    private TokenKind WordOrPrefixedName()
    {
        var start = _at;
        if (RdfCharacters.IsNameBase(_text[start]))
        {
            SkipNameWithDots();
            if (Peek() == ':')
            {
                return LocalName();
            }
        }

        _at = start;
        while (char.IsAsciiLetterOrDigit(Peek()) || Peek() == '_')
        {
            _at++;
        }

        return _at > start ? TokenKind.Word : throw text.Error(start, $"The character '{_text[start]}' starts no word of SPARQL; a prefix would end with ':'.");
    }

    /// <summary>From the colon on: PN_LOCAL, which may be empty.</summary>
    private TokenKind LocalName()
    {
        _at++;
        var first = true;
        while (true)
        {
            var c = Peek();
            if (RdfCharacters.IsNameStart(c) || char.IsAsciiDigit(c) || c == ':' || (!first && (c == '.' || RdfCharacters.IsName(c))))
            {
                _at++;
            }
            else if (c == '%' && char.IsAsciiHexDigit(Peek(1)) && char.IsAsciiHexDigit(Peek(2)))
            {
                _at += 3;
            }
            else if (c == '\\' && RdfCharacters.IsLocalEscape(Peek(1)))
            {
                _at += 2;
            }
            else
            {
                break;
            }

            first = false;
        }

        while (_text[_at - 1] == '.' && _text[_at - 2] != '\\')
        {
            _at--;
        }

        return TokenKind.PrefixedName;
    }

    private TokenKind Symbol(char first)
    {
        var length = (first, Peek(1)) switch
        {
            ('^', '^') or ('|', '|') or ('&', '&') or ('!', '=') or ('>', '=') => 2,
            ('{' or '}' or '(' or ')' or '[' or ']' or ';' or ',' or '.' or '*' or '/' or '+' or '-' or '=' or '>' or '!' or '^' or '|' or '?', _) => 1,
            _ => throw text.Error(_at, char.IsControl(first) || char.IsSurrogate(first) || first > 0x7F
                ? $"The character U+{(int)first:X4} starts no token of SPARQL."
                : $"The character '{first}' starts no token of SPARQL."),
        };
        _at += length;
        return TokenKind.Symbol;
    }
}
