using System.Text;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>Variables, IRIs, literals and blank nodes.</summary>
internal sealed class TermParser(TokenReader tokens, Prologue prologue, BlankNodeScope blankNodes, QueryVariables variables)
{
    /// <summary>What the text is inside of that may hold no variables, as messages name it: "INSERT DATA"; null where they may stand.</summary>
    public string? VariablesRefusedIn { get; set; }

    public bool AtIri => tokens.Is(TokenKind.IriRef) || tokens.Is(TokenKind.PrefixedName);

    public Iri Iri() => AtIri ? prologue.Resolve(tokens.Advance()) : throw tokens.Unexpected("an IRI");

    public Variable Variable()
    {
        var token = tokens.Expect(TokenKind.Variable, "a variable");
        if (VariablesRefusedIn is not null)
        {
            throw tokens.Error(token, $"{tokens.Show(token)} is a variable, which {VariablesRefusedIn} cannot hold.");
        }

        return variables.Named(tokens.Text(token)[1..].ToString(), token);
    }

    /// <summary>VarOrIri.</summary>
    public PatternTerm VariableOrIri() => tokens.Is(TokenKind.Variable) ? Variable() : AtIri ? Iri() : throw tokens.Unexpected("a variable or an IRI");

    /// <summary>VarOrTerm, but for <c>[]</c> and <c>()</c>, which belong to the triples; null, and nothing read, when something else stands here.</summary>
    public PatternTerm? TryVariableOrTerm()
    {
        if (tokens.Is(TokenKind.Variable))
        {
            return Variable();
        }

        if (tokens.Is(TokenKind.BlankNodeLabel))
        {
            return blankNodes.Labelled(tokens.Advance());
        }

        if (AtIri)
        {
            return Iri();
        }

        return TryLiteral() is { } literal ? literal : default(PatternTerm?);
    }

    /// <summary>RDFLiteral, NumericLiteral or BooleanLiteral; null, and nothing read, when something else stands here.</summary>
    public Literal? TryLiteral()
    {
        if (tokens.Is(TokenKind.String))
        {
            return StringLiteral();
        }

        if (tokens.TakeKeyword("true"))
        {
            return new Literal("true", Xsd.Boolean);
        }

        if (tokens.TakeKeyword("false"))
        {
            return new Literal("false", Xsd.Boolean);
        }

        return AtSignedNumber ? Number(tokens.Text(tokens.Advance()).ToString()) : IsNumber(tokens.Current) ? Number("") : null;
    }

    /// <summary>A sign and, right after it, a number, which together are one literal.</summary>
    public bool AtSignedNumber =>
        (tokens.IsSymbol("+") || tokens.IsSymbol("-")) && IsNumber(tokens.Following) && tokens.Following.Start == tokens.Current.End;

    /// <summary>The characters of a string.</summary>
    public string String() => Unquote(tokens.Text(tokens.Expect(TokenKind.String, "a string")));

    private static bool IsNumber(Token token) => token.Kind is TokenKind.Integer or TokenKind.Decimal or TokenKind.Double;

    private Literal Number(string sign)
    {
        var token = tokens.Advance();
        return new Literal(sign + tokens.Text(token).ToString(), token.Kind switch
        {
            TokenKind.Integer => Xsd.Integer,
            TokenKind.Decimal => Xsd.Decimal,
            _ => Xsd.Double,
        });
    }

    private Literal StringLiteral()
    {
        var text = String();
        if (tokens.Is(TokenKind.LanguageTag))
        {
            return Literal.WithLanguage(text, tokens.Text(tokens.Advance())[1..].ToString());
        }

        if (!tokens.TakeSymbol("^^"))
        {
            return new Literal(text);
        }

        var at = tokens.Current;
        var datatype = Iri();
        return datatype == RdfVocabulary.LangString
            ? throw tokens.Error(at, "A literal of datatype rdf:langString needs a language tag.")
            : new Literal(text, datatype);
    }

    private static string Unquote(ReadOnlySpan<char> token)
    {
        var quotes = token.Length >= 6 && token[1] == token[0] && token[2] == token[0] ? 3 : 1;
        var text = token[quotes..^quotes];
        if (!text.Contains('\\'))
        {
            return text.ToString();
        }

        var unescaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            unescaped.Append(text[i] != '\\' ? text[i] : text[++i] switch
            {
                't' => '\t',
                'b' => '\b',
                'n' => '\n',
                'r' => '\r',
                'f' => '\f',
                var same => same,
            });
        }

        return unescaped.ToString();
    }
}
