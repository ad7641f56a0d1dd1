namespace KarabakhGraph.Extraction.Mentions;

/// <summary>Finds phrases of one or more words at a place of a sentence, the longest first, in time that depends on the phrase alone.</summary>
internal sealed class PhraseTrie<T>
{
    private static readonly IReadOnlyList<(int End, List<T> Values)> None = [];

    private readonly Node _root = new();

    /// <summary>Adds a phrase; several values may share one.</summary>
    public void Add(IReadOnlyList<string> keys, T value)
    {
        var node = _root;
        foreach (var key in keys)
        {
            node.Next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(key, out var next))
            {
                node.Next.Add(key, next = new Node());
            }

            node = next;
        }

        if (keys.Count > 0)
        {
            (node.Values ??= []).Add(value);
        }
    }

    /// <summary>All phrases that begin at a token, the longest first; the last word may be inflected.</summary>
    public IReadOnlyList<(int End, List<T> Values)> Match(SentenceView sentence, int start)
    {
        List<(int End, List<T> Values)>? found = null;
        var node = _root;
        for (var i = start; i < sentence.Count && node.Next is not null; i++)
        {
            if (sentence.Stems[i] is { } stem && node.Next.TryGetValue(stem, out var inflected) && inflected.Values is { } values)
            {
                (found ??= []).Add((i + 1, values));
            }

            if (!node.Next.TryGetValue(sentence.Keys[i], out var next))
            {
                break;
            }

            node = next;
            if (node.Values is not null)
            {
                (found ??= []).Add((i + 1, node.Values));
            }
        }

        found?.Reverse();
        return found ?? None;
    }

    /// <summary>The end of the longest phrase that begins at a token; -1 when there is none.</summary>
    public int LongestEnd(SentenceView sentence, int start) => start < 0 || start >= sentence.Count ? -1 : Match(sentence, start) is [var (end, _), ..] ? end : -1;

    /// <summary>True when some phrase of at most four words ends just before a token.</summary>
    public bool EndsBefore(SentenceView sentence, int end)
    {
        for (var start = end - 1; start >= 0 && start >= end - 4; start--)
        {
            if (Match(sentence, start).Any(match => match.End == end))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Next { get; set; }

        public List<T>? Values { get; set; }
    }
}
