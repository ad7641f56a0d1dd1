using System.Globalization;
using System.Text;

namespace KarabakhGraph.Sparql.Evaluation.Functions;

/// <summary>Turns a regular expression of XPath (Functions and Operators 3.1, section 5.6.1; XSD 1.1 part 2, appendix G) into one of .NET's.</summary>
/// <remarks>
/// .NET works on UTF-16 units and has a richer syntax with other meanings: so everything is spelled out, code points above U+FFFF become
/// pairs of surrogates, and what XPath does not know (look-around, inline options, <c>\b</c>) is refused. Categories such as <c>\p{L}</c>
/// know characters up to U+FFFF; above, <c>\w</c> and all negated escapes match every character, <c>\p{...}</c> none.
/// </remarks>
internal sealed class XPathRegexTranslator
{
    private const int MaxLength = 1 << 14;
    private const int MaxDepth = 250;
    private readonly string _pattern;
    private readonly bool _dotMatchesNewlines;
    private readonly bool _isMultiline;
    private readonly StringBuilder _output = new();
    private readonly Stack<int> _open = new();
    private readonly HashSet<int> _closed = [];
    private int _groups;
    private int _at;

    private XPathRegexTranslator(string pattern, string flags)
    {
        _dotMatchesNewlines = flags.Contains('s', StringComparison.Ordinal);
        _isMultiline = flags.Contains('m', StringComparison.Ordinal);
        _pattern = flags.Contains('x', StringComparison.Ordinal) ? WithoutSpace(pattern) : pattern;
    }

    private bool AtEnd => _at >= _pattern.Length;

    /// <summary>The pattern in .NET's syntax, to be used with at most the options for case and lines; null when it is not valid.</summary>
    public static string? Translate(string pattern, string flags)
    {
        if (pattern.Length > MaxLength)
        {
            return null;
        }

        var translator = new XPathRegexTranslator(pattern, flags);
        return translator.Run() ? translator._output.ToString() : null;
    }

    private bool Run()
    {
        var quantifiable = false;
        while (!AtEnd)
        {
            var next = _pattern[_at];
            if (next is '*' or '+' or '?' or '{')
            {
                if (!quantifiable || !TryQuantifier())
                {
                    return false;
                }

                quantifiable = false;
                continue;
            }

            quantifiable = next is not ('(' or '|');
            if (!TryAtom(next))
            {
                return false;
            }
        }

        return _open.Count == 0;
    }

    private bool TryAtom(char next)
    {
        switch (next)
        {
            case '(':
                return TryOpen();
            case ')':
                return TryClose();
            case '|' or '^':
                _output.Append(next);
                _at++;
                return true;
            case '$':
                _output.Append(_isMultiline ? "$" : @"\z"); // .NET's $ also stands before a last newline
                _at++;
                return true;
            case '.':
                Write(_dotMatchesNewlines ? CharacterSet.Everything : CharacterSet.EverythingButNewlines);
                _at++;
                return true;
            case '[':
                return CharacterClassReader.Read(_pattern, ref _at) is { } set && Write(set);
            case '\\':
                return TryEscape();
            case ']' or '}':
                return false;
            default:
                return Write(CharacterSet.Of(CharacterClassReader.TakeCodePoint(_pattern, ref _at)));
        }
    }

    private bool TryOpen()
    {
        var isCapturing = !_pattern.AsSpan(_at).StartsWith("(?:", StringComparison.Ordinal);
        _at += isCapturing ? 1 : 3;
        if (_open.Count == MaxDepth)
        {
            return false;
        }

        _output.Append(isCapturing ? "(" : "(?:");
        _open.Push(isCapturing ? ++_groups : 0);
        return true;
    }

    private bool TryClose()
    {
        if (!_open.TryPop(out var group))
        {
            return false;
        }

        _closed.Add(group);
        _output.Append(')');
        _at++;
        return true;
    }

    private bool TryEscape()
    {
        if (_at + 1 < _pattern.Length && _pattern[_at + 1] is >= '1' and <= '9')
        {
            _at++;
            return TryBackReference();
        }

        return CharacterClassReader.TakeEscape(_pattern, ref _at) is { } set && Write(set);
    }

    /// <summary>As many digits as name a group that is closed already, but at least one.</summary>
    private bool TryBackReference()
    {
        var group = _pattern[_at++] - '0';
        while (!AtEnd && char.IsAsciiDigit(_pattern[_at]) && (group * 10) + _pattern[_at] - '0' <= _groups)
        {
            group = (group * 10) + _pattern[_at++] - '0';
        }

        _output.Append(CultureInfo.InvariantCulture, $@"\k<{group}>");
        return _closed.Contains(group);
    }

    private bool TryQuantifier()
    {
        var start = _at;
        if (_pattern[_at++] == '{')
        {
            var end = _pattern.IndexOf('}', start);
            if (end < 0 || !IsQuantity(_pattern.AsSpan(start + 1, end - start - 1)))
            {
                return false;
            }

            _at = end + 1;
        }

        if (!AtEnd && _pattern[_at] == '?')
        {
            _at++;
        }

        _output.Append(_pattern, start, _at - start);
        return true;
    }

    /// <summary>Digits, perhaps a comma, perhaps digits again.</summary>
    private static bool IsQuantity(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        var least = comma < 0 ? text : text[..comma];
        var most = comma < 0 ? default : text[(comma + 1)..];
        return !least.IsEmpty && !least.ContainsAnyExceptInRange('0', '9') && !most.ContainsAnyExceptInRange('0', '9');
    }

    private bool Write(CharacterSet set)
    {
        _output.Append(set.ToPattern());
        return true;
    }

    /// <summary>Flag x: white space goes, except inside character classes.</summary>
    private static string WithoutSpace(string pattern)
    {
        var kept = new StringBuilder(pattern.Length);
        var depth = 0;
        var isEscaped = false;
        foreach (var c in pattern)
        {
            depth += isEscaped ? 0 : c == '[' ? 1 : c == ']' ? -1 : 0;
            isEscaped = c == '\\' && !isEscaped;
            if (depth > 0 || c is not (' ' or '\t' or '\n' or '\r'))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }
}
