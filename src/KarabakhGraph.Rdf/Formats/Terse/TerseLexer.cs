using KarabakhGraph.Rdf.Formats.Text;

namespace KarabakhGraph.Rdf.Formats.Terse;

/// <summary>Cuts Turtle and TriG into tokens (Turtle 1.1, section 6.5). The current token stays in the window until the next is asked for.</summary>
internal sealed class TerseLexer(TextWindow window)
{
    private readonly TermScanner _scanner = new(window);
    private int _prefixLength;

    public TerseToken Token { get; private set; }

    /// <summary>What the current token says: the reference of an IRI, the characters of a string, the local part of a prefixed name with its escapes.</summary>
    public ReadOnlySpan<char> Value => _scanner.Value;

    /// <summary>The prefix of a prefixed name, without its colon.</summary>
    public ReadOnlySpan<char> Prefix => window.Slice(0, _prefixLength);

    /// <summary>An error at the current token that tells what should stand there.</summary>
    public RdfSyntaxException Expected(string what)
    {
        if (Token == TerseToken.End)
        {
            return window.Error(0, $"the text ends where {what} is expected");
        }

        var shown = window.Slice(0, Math.Min(_scanner.Length, 60)).ToString().ReplaceLineEndings(" ");
        return window.Error(0, $"'{shown}{(_scanner.Length > 60 ? "..." : "")}' stands where {what} is expected");
    }

    /// <summary>An error at the current token.</summary>
    public RdfSyntaxException Error(string problem) => window.Error(0, problem);

    /// <summary>Moves on to the next token.</summary>
    public void Next()
    {
        window.Advance(_scanner.Length);
        SkipBlanks();
        Token = Scan();
    }

    private void SkipBlanks()
    {
        while (true)
        {
            switch (window.Peek())
            {
                case ' ' or '\t' or '\n' or '\r':
                    window.Advance(1);
                    break;
                case '#':
                    window.AdvanceToLineEnd();
                    break;
                default:
                    return;
            }
        }
    }

    private TerseToken Scan()
    {
        var c = window.Peek();
        switch (c)
        {
            case -1:
                return Mark(TerseToken.End, 0);
            case '<':
                _scanner.IriRef();
                return TerseToken.IriRef;
            case '"' or '\'':
                ScanString(c);
                return TerseToken.String;
            case '_':
                _scanner.BlankNodeLabel();
                return TerseToken.BlankNodeLabel;
            case '@':
                _scanner.LanguageTag();
                return TerseToken.AtWord;
            case '^' when window.Peek(1) == '^':
                return Mark(TerseToken.DatatypeMark, 2);
            case '.' when !RdfCharacters.IsDigit(window.Peek(1)):
                return Mark(TerseToken.Dot, 1);
            case '+' or '-' or '.' or (>= '0' and <= '9'):
                return ScanNumber();
            case ',':
                return Mark(TerseToken.Comma, 1);
            case ';':
                return Mark(TerseToken.Semicolon, 1);
            case '[':
                return Mark(TerseToken.OpenBracket, 1);
            case ']':
                return Mark(TerseToken.CloseBracket, 1);
            case '(':
                return Mark(TerseToken.OpenParenthesis, 1);
            case ')':
                return Mark(TerseToken.CloseParenthesis, 1);
            case '{':
                return Mark(TerseToken.OpenBrace, 1);
            case '}':
                return Mark(TerseToken.CloseBrace, 1);
            default:
                return ScanName(c);
        }
    }

    private TerseToken Mark(TerseToken token, int length)
    {
        _scanner.Plain(0, length, length);
        return token;
    }

    private void ScanString(int quote)
    {
        if (window.Peek(1) == quote && window.Peek(2) == quote)
        {
            _scanner.LongQuoted();
        }
        else
        {
            _scanner.Quoted();
        }
    }

    /// <summary>INTEGER, DECIMAL or DOUBLE. A dot belongs to the number when a digit or an exponent follows.</summary>
    private TerseToken ScanNumber()
    {
        var n = window.Peek() is '+' or '-' ? 1 : 0;
        var whole = Digits(n);
        n += whole;
        var fraction = window.Peek(n) == '.' ? Digits(n + 1) : 0;
        var exponent = Exponent(fraction > 0 ? n + 1 + fraction : n);
        if (exponent == 0 && fraction == 0 && whole > 0 && window.Peek(n) == '.')
        {
            exponent = Exponent(n + 1);
            n += exponent > 0 ? 1 : 0;
        }

        if (whole == 0 && fraction == 0)
        {
            throw window.Error(n, $"a number needs a digit, here is {RdfCharacters.Show(window.Peek(n))}");
        }

        n += (fraction > 0 ? 1 + fraction : 0) + exponent;
        return Mark(exponent > 0 ? TerseToken.Double : fraction > 0 ? TerseToken.Decimal : TerseToken.Integer, n);
    }

    private int Digits(int offset)
    {
        var n = offset;
        while (RdfCharacters.IsDigit(window.Peek(n)))
        {
            n++;
        }

        return n - offset;
    }

    private int Exponent(int offset)
    {
        if (window.Peek(offset) is not ('e' or 'E'))
        {
            return 0;
        }

        var sign = window.Peek(offset + 1) is '+' or '-' ? 1 : 0;
        var digits = Digits(offset + 1 + sign);
        return digits > 0 ? 1 + sign + digits : 0;
    }

    /// <summary>A prefixed name (PNAME_NS, PNAME_LN) or a word.</summary>
    private TerseToken ScanName(int first)
    {
        if (first != ':' && !RdfCharacters.IsNameBase(first))
        {
            throw window.Error(0, $"{RdfCharacters.Show(first)} starts no token");
        }

        var n = 0;
        while (RdfCharacters.IsName(window.Peek(n)) || window.Peek(n) == '.')
        {
            n++;
        }

        if (window.Peek(n) != ':')
        {
            return Mark(TerseToken.Word, WithoutDots(n, 1));
        }

        if (n > 0 && window.Peek(n - 1) == '.')
        {
            throw window.Error(n - 1, "a prefix cannot end with a dot");
        }

        _prefixLength = n;
        var length = ScanLocal(n + 1);
        _scanner.Plain(n + 1, length - n - 1, length);
        return TerseToken.PrefixedName;
    }

    /// <summary>PN_LOCAL, from an offset to the returned one.</summary>
    private int ScanLocal(int start)
    {
        var n = start;
        var last = start; // behind the last character that is no dot
        while (true)
        {
            var c = window.Peek(n);
            if (c == '%')
            {
                if (!RdfCharacters.IsHex(window.Peek(n + 1)) || !RdfCharacters.IsHex(window.Peek(n + 2)))
                {
                    throw window.Error(n, "in a local name '%' stands before two hexadecimal digits");
                }

                n += 3;
            }
            else if (c == '\\')
            {
                if (!RdfCharacters.IsLocalEscape(window.Peek(n + 1)))
                {
                    throw window.Error(n, $"in a local name there is no escape of a backslash and {RdfCharacters.Show(window.Peek(n + 1))}");
                }

                n += 2;
            }
            else if (c == ':' || (n == start ? RdfCharacters.IsNameStart(c) || RdfCharacters.IsDigit(c) : RdfCharacters.IsName(c)))
            {
                n++;
            }
            else if (c == '.' && n > start)
            {
                n++;
                continue;
            }
            else
            {
                return last;
            }

            last = n;
        }
    }

    private int WithoutDots(int length, int least)
    {
        while (length > least && window.Peek(length - 1) == '.')
        {
            length--;
        }

        return length;
    }
}
