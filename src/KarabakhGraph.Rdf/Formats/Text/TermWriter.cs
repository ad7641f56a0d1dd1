using System.Buffers;
using System.Globalization;

namespace KarabakhGraph.Rdf.Formats.Text;

/// <summary>Writes the terminals that all four syntaxes share. What has no form in the grammar is refused, never repaired.</summary>
/// <remarks>Strings are escaped as canonical N-Quads has it (RDFC-1.0, section 5): what has a letter by its letter, other controls by number, nothing else.</remarks>
internal sealed class TermWriter(TextWriter output)
{
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', '\x7F', '\uFFFE', '\uFFFF']);

    public void Iri(string value)
    {
        RefuseRelative(value);
        IriRef(value);
    }

    /// <summary>An absolute or relative reference in angle brackets.</summary>
    public void IriRef(string value)
    {
        RefuseOutsideIri(value);
        output.Write('<');
        output.Write(value);
        output.Write('>');
    }

    public void BlankNode(BlankNode node)
    {
        RefuseNoLabel(node.Label);
        output.Write("_:");
        output.Write(node.Label);
    }

    /// <summary>A string between double quotes.</summary>
    public void Quoted(string text)
    {
        RefuseHalfPairs(text);
        output.Write('"');
        var rest = text.AsSpan();
        for (var i = rest.IndexOfAny(Escaped); i >= 0; i = rest.IndexOfAny(Escaped))
        {
            output.Write(rest[..i]);
            Escape(rest[i]);
            rest = rest[(i + 1)..];
        }

        output.Write(rest);
        output.Write('"');
    }

    public void LanguageTag(string tag)
    {
        RefuseNoLanguageTag(tag);
        output.Write('@');
        output.Write(tag);
    }

    /// <exception cref="ArgumentException">The IRI has no scheme.</exception>
    public static void RefuseRelative(string iri)
    {
        if (!IriReference.IsAbsolute(iri))
        {
            throw new ArgumentException($"'{iri}' is no absolute IRI and cannot be written.");
        }
    }

    /// <exception cref="ArgumentException">The IRI or reference holds what cannot stand in one.</exception>
    public static void RefuseOutsideIri(string iri)
    {
        if (iri.AsSpan().IndexOfAny(RdfCharacters.OutsideIri) is >= 0 and var i)
        {
            throw new ArgumentException($"The IRI '{iri}' holds {RdfCharacters.Show(iri[i])}, which cannot stand in an IRI.");
        }

        RefuseHalfPairs(iri);
    }

    /// <exception cref="ArgumentException">The label is none by the grammar (BLANK_NODE_LABEL).</exception>
    public static void RefuseNoLabel(string label)
    {
        if (label.Length == 0 || !(RdfCharacters.IsNameStart(label[0]) || RdfCharacters.IsDigit(label[0])) || label[^1] == '.'
            || !label.All(c => RdfCharacters.IsName(c) || c == '.'))
        {
            throw new ArgumentException($"'{label}' is no label that a blank node can be written with.");
        }

        RefuseHalfPairs(label);
    }

    /// <exception cref="ArgumentException">The tag is none by the grammar (LANGTAG).</exception>
    public static void RefuseNoLanguageTag(string tag)
    {
        if (!Rdf.Literal.IsLanguageTag(tag))
        {
            throw new ArgumentException($"'{tag}' is no language tag.");
        }
    }

    /// <exception cref="ArgumentException">The text holds half a surrogate pair.</exception>
    public static void RefuseHalfPairs(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                throw new ArgumentException($"The text holds half a surrogate pair (U+{(int)text[i]:X4}), which is no character.");
            }
        }
    }

    private void Escape(char c)
    {
        var letter = c switch
        {
            '\b' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\f' => 'f',
            '\r' => 'r',
            '"' or '\\' => c,
            _ => 'u',
        };
        output.Write('\\');
        output.Write(letter);
        if (letter == 'u')
        {
            output.Write(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
    }
}
