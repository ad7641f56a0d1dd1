using KarabakhGraph.Extraction.Mentions;
using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Clauses;

/// <summary>The smallest part of a sentence that clauses are made of: a word, a name of several words, a compound grammatical word, a mark.</summary>
internal sealed class Unit(int index, string lower, TextSpan span, TokenKind kind)
{
    /// <summary>Position in the sentence.</summary>
    public int Index { get; } = index;

    public string Lower { get; } = lower;

    public TextSpan Span { get; } = span;

    public TokenKind Kind { get; } = kind;

    public WordClass Class { get; set; }

    /// <summary>The name it carries, or null.</summary>
    public EntityMention? Name { get; init; }

    /// <summary>The state whose adjective it is ("Azerbaijani"), or null.</summary>
    public string? Attribute { get; init; }

    /// <summary>True when the word begins with a capital.</summary>
    public bool Capitalized { get; init; }

    public IReadOnlyList<VerbReading> Readings { get; init; } = [];

    /// <summary>True when the tagger takes it for a lexical verb here.</summary>
    public bool IsVerb { get; set; }

    /// <summary>The form that the tagger takes it for.</summary>
    public VerbForm Form { get; set; }

    /// <summary>True within quotation marks.</summary>
    public bool Quoted { get; set; }

    public bool Is(WordClass flag) => (Class & flag) != 0;

    /// <summary>True when some reading has one of the forms.</summary>
    public bool MayBe(VerbForm form)
    {
        foreach (var reading in Readings)
        {
            if ((reading.Form & form) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsMark(char mark) => Kind == TokenKind.Punctuation && Lower.Length == 1 && Lower[0] == mark;

    public override string ToString() => Lower;
}
