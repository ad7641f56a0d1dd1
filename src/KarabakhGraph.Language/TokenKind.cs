namespace KarabakhGraph.Language;

/// <summary>What a token looks like.</summary>
public enum TokenKind
{
    /// <summary>Letters and digits, with inner apostrophes and hyphens.</summary>
    Word,

    /// <summary>Digits, with inner separators.</summary>
    Number,

    /// <summary>One mark of punctuation or symbol, or a row of full stops.</summary>
    Punctuation,

    /// <summary>A web address.</summary>
    Address,
}
