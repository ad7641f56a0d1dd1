namespace KarabakhGraph.Sparql.Parsing;

/// <summary>A token of the SPARQL grammar: its kind and where it stands in <see cref="QueryText.Characters"/>.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Start">Offset of the first UTF-16 code unit.</param>
/// <param name="End">Offset after the last.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End);

/// <summary>Kinds of tokens, under the names of the grammar's terminals.</summary>
internal enum TokenKind
{
    End,

    /// <summary>A bare word: a keyword, the name of a built-in function, <c>a</c>, <c>true</c> or <c>false</c>.</summary>
    Word,
    IriRef,
    PrefixedName,
    BlankNodeLabel,
    Variable,
    LanguageTag,
    Integer,
    Decimal,
    Double,
    String,

    /// <summary>Punctuation or an operator; the longest one.</summary>
    Symbol,
}
