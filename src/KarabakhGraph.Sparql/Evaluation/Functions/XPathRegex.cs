using System.Text;
using System.Text.RegularExpressions;

namespace KarabakhGraph.Sparql.Evaluation.Functions;

/// <summary>A regular expression as XPath defines it (Functions and Operators 3.1, section 5.6), carried out by .NET's.</summary>
/// <remarks>
/// Runs in time linear in the text wherever .NET can (no back-references, not too many states); elsewhere a match may take <see cref="Patience"/>.
/// Once that was not enough the expression answers with an error from then on, so a hostile pattern costs a query this time once and not once a row.
/// </remarks>
internal sealed class XPathRegex
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Regex _regex;
    private readonly int _groups;
    private readonly bool _isLiteral;
    private bool _isTooSlow;

    private XPathRegex(Regex regex, bool isLiteral)
    {
        _regex = regex;
        _isLiteral = isLiteral;
        _groups = regex.GetGroupNumbers().Length - 1;
    }

    /// <summary>Null when the pattern or a flag is not valid.</summary>
    /// <param name="pattern">The pattern in XPath's syntax.</param>
    /// <param name="flags">Any of <c>s</c>, <c>m</c>, <c>i</c>, <c>x</c> and <c>q</c>.</param>
    public static XPathRegex? Parse(string pattern, string flags)
    {
        if (flags.AsSpan().ContainsAnyExcept("smixq"))
        {
            return null;
        }

        var isLiteral = flags.Contains('q', StringComparison.Ordinal);
        var translated = isLiteral ? Regex.Escape(pattern) : XPathRegexTranslator.Translate(pattern, flags);
        return translated is not null && Compile(translated, Options(flags)) is { } regex ? new XPathRegex(regex, isLiteral) : null;
    }

    /// <summary>Whether the text holds a match; null when that took too long.</summary>
    public bool? IsMatch(string text) => Patiently(() => (bool?)_regex.IsMatch(text));

    /// <summary>The text with every match replaced; null when that took too long, became too long, the replacement is not valid or the pattern matches the empty string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="replacement"><c>$1</c> stands for a group, <c>\$</c> and <c>\\</c> for themselves.</param>
    /// <param name="cancellation">Asked after every match.</param>
    public string? Replace(string text, string replacement, CancellationToken cancellation)
    {
        if ((_isLiteral ? [new Part(replacement, -1)] : Parse(replacement)) is not { } parts)
        {
            return null;
        }

        return Patiently(() => _regex.IsMatch("") ? null : Build(text, parts, cancellation));
    }

    private string? Build(string text, List<Part> parts, CancellationToken cancellation)
    {
        var built = new StringBuilder();
        var end = 0;
        for (var match = _regex.Match(text); match.Success; match = match.NextMatch())
        {
            cancellation.ThrowIfCancellationRequested();
            built.Append(text, end, match.Index - end);
            foreach (var part in parts)
            {
                built.Append(part.Group < 0 ? part.Text : match.Groups[part.Group].Value);
            }

            end = match.Index + match.Length;
            if (built.Length > StringFunctions.MaxLength)
            {
                return null;
            }
        }

        return built.Append(text, end, text.Length - end).ToString();
    }

    private T? Patiently<T>(Func<T?> work)
    {
        if (_isTooSlow)
        {
            return default;
        }

        try
        {
            return work();
        }
        catch (RegexMatchTimeoutException)
        {
            _isTooSlow = true;
            return default;
        }
    }

    /// <summary>Text and group references; after <c>$</c> as many digits as name a group that exists, but at least one. Null when not valid.</summary>
    private List<Part>? Parse(string replacement)
    {
        var parts = new List<Part>();
        var text = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            var next = i + 1 < replacement.Length ? replacement[i + 1] : '\0';
            if (replacement[i] == '\\')
            {
                if (next is not ('\\' or '$'))
                {
                    return null;
                }

                text.Append(next);
                i++;
            }
            else if (replacement[i] == '$')
            {
                if (!char.IsAsciiDigit(next))
                {
                    return null;
                }

                var group = next - '0';
                for (i++; i + 1 < replacement.Length && char.IsAsciiDigit(replacement[i + 1]) && (group * 10) + replacement[i + 1] - '0' <= _groups; i++)
                {
                    group = (group * 10) + replacement[i + 1] - '0';
                }

                parts.Add(new Part(text.ToString(), -1));
                text.Clear();
                parts.Add(new Part("", group)); // the value of a group that does not exist is empty
            }
            else
            {
                text.Append(replacement[i]);
            }
        }

        parts.Add(new Part(text.ToString(), -1));
        return parts;
    }

    private static Regex? Compile(string translated, RegexOptions options)
    {
        try
        {
            return new Regex(translated, options | RegexOptions.NonBacktracking, Patience);
        }
        catch (NotSupportedException)
        {
            return CompileBacktracking(translated, options);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Regex? CompileBacktracking(string translated, RegexOptions options)
    {
        try
        {
            return new Regex(translated, options, Patience);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static RegexOptions Options(string flags)
    {
        var options = RegexOptions.CultureInvariant;
        options |= flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : RegexOptions.None;
        options |= flags.Contains('m', StringComparison.Ordinal) ? RegexOptions.Multiline : RegexOptions.None;
        return options;
    }

    /// <summary>A piece of a replacement: text, or, with a group that is not negative, what that group matched.</summary>
    private readonly record struct Part(string Text, int Group);
}
