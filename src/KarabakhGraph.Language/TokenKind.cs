namespace KarabakhGraph.Language;

/// <summary>What a token looks like.</summary>
public enum TokenKind
{
    /// <summary>Letters, with inner apostrophes and hyphens.</summary>
    Word,

    /// <summary>Digits, with inner separators.</summary>
    Number,

    /// <summary>Everything else: one mark of punctuation or symbol.</summary>
    Punctuation,
}
