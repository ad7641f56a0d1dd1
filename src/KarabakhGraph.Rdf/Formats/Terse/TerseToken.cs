namespace KarabakhGraph.Rdf.Formats.Terse;

/// <summary>The kinds of tokens in Turtle and TriG.</summary>
internal enum TerseToken
{
    End,
    IriRef,
    PrefixedName,
    BlankNodeLabel,
    String,

    /// <summary>A language tag, or <c>@prefix</c> or <c>@base</c>.</summary>
    AtWord,
    Integer,
    Decimal,
    Double,

    /// <summary>Letters without a colon: <c>a</c>, <c>true</c>, <c>PREFIX</c> or a mistake.</summary>
    Word,
    DatatypeMark,
    Dot,
    Comma,
    Semicolon,
    OpenBracket,
    CloseBracket,
    OpenParenthesis,
    CloseParenthesis,
    OpenBrace,
    CloseBrace,
}
