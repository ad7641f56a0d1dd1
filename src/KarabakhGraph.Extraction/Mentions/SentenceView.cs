using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Mentions;

/// <summary>A sentence with the keys of its words and the mentions found in it so far.</summary>
internal sealed class SentenceView
{
    private readonly MentionDraft?[] _cover;

    public SentenceView(int index, Sentence sentence, LanguagePack pack)
    {
        Index = index;
        Sentence = sentence;
        Keys = [.. sentence.Tokens.Select(token => NameKey.Of(token.Lower))];
        Stems = [.. Keys.Select(key => Stem(key, pack))];
        _cover = new MentionDraft?[Keys.Length];
        Spellings = new IReadOnlyList<(int, List<LexiconName>)>?[Keys.Length];
    }

    public int Index { get; }

    public Sentence Sentence { get; }

    /// <summary>The key of each token.</summary>
    public string[] Keys { get; }

    /// <summary>The key of each token without the ending that a name may take; null when it has none.</summary>
    public string?[] Stems { get; }

    /// <summary>What the lexicon has at each token, once looked up.</summary>
    public IReadOnlyList<(int End, List<LexiconName> Names)>?[] Spellings { get; }

    /// <summary>In no order.</summary>
    public List<MentionDraft> Drafts { get; } = [];

    public int Count => Keys.Length;

    public Token this[int token] => Sentence.Tokens[token];

    /// <summary>The mention that a token belongs to.</summary>
    public MentionDraft? At(int token) => token >= 0 && token < Count ? _cover[token] : null;

    /// <summary>The key of a token, or nothing beyond the sentence.</summary>
    public string KeyAt(int token) => token >= 0 && token < Count ? Keys[token] : "";

    public bool IsWord(int token) => token >= 0 && token < Count && this[token].Kind == TokenKind.Word;

    /// <summary>True for a word with a capital letter in front.</summary>
    public bool IsCapitalized(int token) => IsWord(token) && char.IsUpper(this[token].Text[0]);

    public void Add(MentionDraft draft)
    {
        for (var i = draft.First; i < draft.End; i++)
        {
            if (_cover[i] is { } old)
            {
                Remove(old);
            }
        }

        Drafts.Add(draft);
        Array.Fill(_cover, draft, draft.First, draft.Count);
    }

    public void Remove(MentionDraft draft)
    {
        Drafts.Remove(draft);
        Array.Fill(_cover, null, draft.First, draft.Count);
    }

    private static string? Stem(string key, LanguagePack pack)
    {
        foreach (var suffix in pack.NameSuffixes)
        {
            if (key.Length > suffix.Length + 2 && key.EndsWith(suffix, StringComparison.Ordinal))
            {
                return key[..^suffix.Length];
            }
        }

        return null;
    }
}
