namespace KarabakhGraph.Sparql.Evaluation.Functions;

/// <summary>The regular expressions of one query by pattern and flags. Keeps a bounded number; a query that makes up patterns as it goes translates them again.</summary>
/// <remarks>Not safe for several threads.</remarks>
internal sealed class XPathRegexCache
{
    private const int Capacity = 256;
    private readonly Dictionary<(string Pattern, string Flags), XPathRegex?> _regexes = [];

    /// <summary>The regular expression, or null when pattern or flags are not valid.</summary>
    public XPathRegex? Find(string pattern, string flags)
    {
        if (!_regexes.TryGetValue((pattern, flags), out var regex))
        {
            regex = XPathRegex.Parse(pattern, flags);
            if (_regexes.Count == Capacity)
            {
                _regexes.Clear();
            }

            _regexes.Add((pattern, flags), regex);
        }

        return regex;
    }
}
