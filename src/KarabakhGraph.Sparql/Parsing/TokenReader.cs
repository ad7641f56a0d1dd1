using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>The parser's view of the tokens: the current one, the one after it, and errors that name them.</summary>
internal sealed class TokenReader
{
    /// <summary>How deep groups, brackets, collections and paths may stand in one another.</summary>
    internal const int MaxNesting = 200;

    private const int MostShown = 40;
    private readonly QueryText _text;
    private readonly Lexer _lexer;
    private Token? _following;
    private int _nesting;

    /// <param name="text">The text.</param>
    /// <param name="whole">What the text is, as messages call it: "query" or "update".</param>
    public TokenReader(QueryText text, string whole = "query")
    {
        _text = text;
        Whole = whole;
        _lexer = new Lexer(text);
        Current = _lexer.Next();
    }

    public Token Current { get; private set; }

    /// <summary>What the text is, as messages call it.</summary>
    public string Whole { get; }

    /// <summary>The token after the current one.</summary>
    public Token Following => _following ??= _lexer.Next();

    /// <summary>Where the token before the current one ended.</summary>
    public int PreviousEnd { get; private set; }

    public ReadOnlySpan<char> Text(Token token) => _text.Characters.AsSpan(token.Start, token.End - token.Start);

    /// <summary>Goes one token on and returns the one left behind.</summary>
    public Token Advance()
    {
        var left = Current;
        PreviousEnd = left.End;
        Current = _following ?? _lexer.Next();
        _following = null;
        return left;
    }

    public bool Is(TokenKind kind) => Current.Kind == kind;

    public bool IsSymbol(string symbol) => IsSymbol(Current, symbol);

    public bool IsSymbol(Token token, string symbol) => token.Kind == TokenKind.Symbol && Text(token).SequenceEqual(symbol);

    public bool IsKeyword(string keyword) => IsKeyword(Current, keyword);

    /// <summary>Keywords are words in any case, except <c>a</c>.</summary>
    public bool IsKeyword(Token token, string keyword) =>
        token.Kind == TokenKind.Word && Text(token).Equals(keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>The keyword <c>a</c>, the one that is case-sensitive.</summary>
    public bool IsA => Is(TokenKind.Word) && Text(Current).SequenceEqual("a");

    public bool TakeSymbol(string symbol) => IsSymbol(symbol) && Take();

    public bool TakeKeyword(string keyword) => IsKeyword(keyword) && Take();

    public void ExpectSymbol(string symbol)
    {
        if (!TakeSymbol(symbol))
        {
            throw Unexpected($"'{symbol}'");
        }
    }

    public void ExpectKeyword(string keyword)
    {
        if (!TakeKeyword(keyword))
        {
            throw Unexpected(keyword);
        }
    }

    public Token Expect(TokenKind kind, string what) => Is(kind) ? Advance() : throw Unexpected(what);

    /// <summary>The current token is not what has to stand here.</summary>
    /// <param name="expected">What was expected, with its article or in quotes.</param>
    public SparqlSyntaxException Unexpected(string expected) => Error(Current, $"{Show(Current)} stands where {expected} is expected.");

    public SparqlSyntaxException Error(Token token, string problem) => _text.Error(token.Start, problem);

    /// <summary>One level deeper; pair with <see cref="Leave"/>.</summary>
    public void Enter()
    {
        // The bound is far below what threads of 1 MiB carry; a caller deep in calls already gets the same error earlier.
        if (++_nesting > MaxNesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error(Current, $"The {Whole} nests more than {MaxNesting} levels of groups, brackets, collections or paths.");
        }
    }

    public void Leave() => _nesting--;

    /// <summary>The token in quotes, as messages name it.</summary>
    [SuppressMessage("Performance", "CA1845", Justification = "Only for messages.")]
    public string Show(Token token)
    {
        if (token.Kind == TokenKind.End)
        {
            return $"The end of the {Whole}";
        }

        var text = Text(token);
        return $"'{(text.Length > MostShown ? text[..MostShown].ToString() + "..." : text.ToString())}'";
    }

    private bool Take()
    {
        Advance();
        return true;
    }
}
