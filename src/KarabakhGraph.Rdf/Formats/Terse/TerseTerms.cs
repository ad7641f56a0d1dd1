using KarabakhGraph.Rdf.Formats.Text;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.Terse;

/// <summary>Turns tokens of Turtle and TriG into terms; knows the prefixes, the base and the blank node labels of the document.</summary>
internal sealed class TerseTerms(TerseLexer lexer, PrefixMap prefixes, RdfReaderOptions options)
{
    private readonly IriCache _iris = new();
    private readonly BlankNodeLabels _blankNodes = new(options.BlankNodes ?? new BlankNodeIssuer());
    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal);
    private string? _base = options.BaseIri;
    private char[] _joined = new char[256];

    /// <summary>True for tokens that can stand where a subject stands.</summary>
    public static bool IsSubject(TerseToken token) => token is TerseToken.IriRef or TerseToken.PrefixedName or TerseToken.BlankNodeLabel;

    /// <summary>A blank node without a label.</summary>
    public BlankNode Fresh() => _blankNodes.Next();

    /// <summary>Reads a term of one or, for literals, up to three tokens; null when the current token starts none.</summary>
    public Term? Read()
    {
        Term? term = lexer.Token switch
        {
            TerseToken.IriRef => Resolve(),
            TerseToken.PrefixedName => Expand(),
            TerseToken.BlankNodeLabel => _blankNodes.Get(lexer.Value),
            TerseToken.Integer => new Literal(lexer.Value.ToString(), Xsd.Integer),
            TerseToken.Decimal => new Literal(lexer.Value.ToString(), Xsd.Decimal),
            TerseToken.Double => new Literal(lexer.Value.ToString(), Xsd.Double),
            TerseToken.Word when lexer.Value is "true" or "false" => new Literal(lexer.Value.ToString(), Xsd.Boolean),
            _ => null,
        };
        if (lexer.Token == TerseToken.String)
        {
            return ReadString();
        }

        if (term is not null)
        {
            lexer.Next();
        }

        return term;
    }

    /// <summary>The rest of a prefix declaration, without the dot.</summary>
    public void DeclarePrefix()
    {
        lexer.Next();
        if (lexer.Token != TerseToken.PrefixedName || !lexer.Value.IsEmpty)
        {
            throw lexer.Expected("a prefix with its colon");
        }

        var prefix = lexer.Prefix.ToString();
        lexer.Next();
        var ns = lexer.Token == TerseToken.IriRef ? Resolve().Value : throw lexer.Expected("the prefix's IRI in angle brackets");
        _namespaces[prefix] = ns;
        prefixes[prefix] = ns;
        lexer.Next();
    }

    /// <summary>The rest of a base declaration, without the dot.</summary>
    public void DeclareBase()
    {
        lexer.Next();
        _base = lexer.Token == TerseToken.IriRef ? Resolve().Value : throw lexer.Expected("the base IRI in angle brackets");
        lexer.Next();
    }

    private Literal ReadString()
    {
        var text = lexer.Value.ToString();
        lexer.Next();
        if (lexer.Token == TerseToken.AtWord)
        {
            var literal = Literal.WithLanguage(text, lexer.Value.ToString());
            lexer.Next();
            return literal;
        }

        if (lexer.Token != TerseToken.DatatypeMark)
        {
            return new Literal(text);
        }

        lexer.Next();
        var datatype = lexer.Token switch
        {
            TerseToken.IriRef => Resolve(),
            TerseToken.PrefixedName => Expand(),
            _ => throw lexer.Expected("a datatype"),
        };
        if (datatype == RdfVocabulary.LangString)
        {
            throw lexer.Error("a literal of datatype rdf:langString needs a language tag");
        }

        lexer.Next();
        return new Literal(text, datatype);
    }

    private Iri Resolve()
    {
        if (IriReference.IsAbsolute(lexer.Value))
        {
            return _iris.Get(lexer.Value);
        }

        return _base is null
            ? throw lexer.Error($"'{lexer.Value}' is relative, and the document has no base IRI")
            : _iris.Get(IriReference.Resolve(_base, lexer.Value));
    }

    private Iri Expand()
    {
        if (!_namespaces.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lexer.Prefix, out var ns))
        {
            throw lexer.Error($"the prefix '{lexer.Prefix}:' is not declared");
        }

        var local = lexer.Value;
        if (_joined.Length < ns.Length + local.Length)
        {
            _joined = new char[(ns.Length + local.Length) * 2];
        }

        ns.CopyTo(_joined);
        var length = ns.Length;
        foreach (var c in local)
        {
            _joined[length] = c;
            length += c == '\\' ? 0 : 1; // PN_LOCAL_ESC: the character behind the backslash stays
        }

        return _iris.Get(_joined.AsSpan(0, length));
    }
}
