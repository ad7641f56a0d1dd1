using System.Text;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>BASE and PREFIX, and the IRIs that tokens mean under them (SPARQL 1.1, section 4.1.1).</summary>
internal sealed class Prologue(TokenReader tokens, string? baseIri)
{
    /// <summary>The base in force; null when neither the caller nor the query gives one.</summary>
    public string? BaseIri { get; private set; } = baseIri;

    public PrefixMap Prefixes { get; } = new();

    /// <summary>Reads BASE and PREFIX declarations while there are any.</summary>
    public void Parse()
    {
        while (true)
        {
            if (tokens.TakeKeyword("BASE"))
            {
                BaseIri = Resolve(tokens.Expect(TokenKind.IriRef, "an IRI in angle brackets")).Value;
            }
            else if (tokens.TakeKeyword("PREFIX"))
            {
                var prefix = tokens.Expect(TokenKind.PrefixedName, "a prefix that ends with ':'");
                var name = tokens.Text(prefix);
                if (name.IndexOf(':') != name.Length - 1)
                {
                    throw tokens.Error(prefix, $"{tokens.Show(prefix)} stands where a prefix that ends with ':' is expected.");
                }

                Prefixes[name[..^1].ToString()] = Resolve(tokens.Expect(TokenKind.IriRef, "an IRI in angle brackets")).Value;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>The IRI of an <see cref="TokenKind.IriRef"/> or a <see cref="TokenKind.PrefixedName"/>.</summary>
    public Iri Resolve(Token token) => token.Kind == TokenKind.IriRef ? ResolveReference(token) : Expand(token);

    private Iri ResolveReference(Token token)
    {
        var reference = tokens.Text(token)[1..^1];
        if (IriReference.IsAbsolute(reference))
        {
            return new Iri(reference.ToString());
        }

        return BaseIri is null
            ? throw tokens.Error(token, $"The IRI {tokens.Show(token)} is relative, and the {tokens.Whole} has no BASE.")
            : new Iri(IriReference.Resolve(BaseIri, reference));
    }

    private Iri Expand(Token token)
    {
        var name = tokens.Text(token);
        var colon = name.IndexOf(':');
        return Prefixes.TryGetNamespace(name[..colon].ToString(), out var ns)
            ? new Iri(ns + WithoutEscapes(name[(colon + 1)..]))
            : throw tokens.Error(token, $"The prefix '{name[..(colon + 1)]}' is not declared.");
    }

    /// <summary>PN_LOCAL_ESC loses its backslash; percent signs stay as they are.</summary>
    private static string WithoutEscapes(ReadOnlySpan<char> local)
    {
        if (!local.Contains('\\'))
        {
            return local.ToString();
        }

        var text = new StringBuilder(local.Length);
        for (var i = 0; i < local.Length; i++)
        {
            i += local[i] == '\\' ? 1 : 0;
            text.Append(local[i]);
        }

        return text.ToString();
    }
}
