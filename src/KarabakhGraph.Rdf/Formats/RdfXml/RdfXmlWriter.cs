using System.Xml;
using KarabakhGraph.Rdf.Formats.Text;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.RdfXml;

/// <summary>Writes RDF/XML (https://www.w3.org/TR/rdf-syntax-grammar/): quads that follow each other share their subject.</summary>
/// <remarks>
/// The syntax cannot say everything: a predicate has to be a namespace and an XML name, and a literal has to be of characters that XML 1.0 knows.
/// Labels of blank nodes that are no XML names are escaped, each into a label of its own.
/// </remarks>
internal sealed class RdfXmlWriter : QuadWriter
{
    private readonly TextWriter _output;
    private readonly RdfXmlPrefixes _prefixes;
    private readonly string? _base;
    private bool _headed;
    private Quad? _last;

    public RdfXmlWriter(TextWriter output, PrefixMap? prefixes, string? baseIri)
    {
        if (baseIri is not null && !IriReference.IsAbsolute(baseIri))
        {
            throw new ArgumentException($"The base '{baseIri}' is no absolute IRI.", nameof(baseIri));
        }

        _output = output;
        _prefixes = new RdfXmlPrefixes(prefixes ?? new PrefixMap());
        _base = baseIri;
    }

    /// <inheritdoc/>
    public override void Write(Quad quad)
    {
        if (quad.Graph is not null)
        {
            throw new ArgumentException($"RDF/XML has no graphs, and this quad stands in {quad.Graph}.", nameof(quad));
        }

        WriteHead();
        if (_last?.Subject != quad.Subject)
        {
            CloseNode();
            _output.Write("  <rdf:Description");
            WriteReference(quad.Subject, "rdf:about");
            _output.Write(">\n");
        }

        _last = quad;
        WriteProperty(quad);
    }

    /// <inheritdoc/>
    public override void Finish()
    {
        WriteHead();
        CloseNode();
        _last = null;
        _output.Write("</rdf:RDF>\n");
        _output.Flush();
    }

    private void WriteHead()
    {
        if (_headed)
        {
            return;
        }

        _headed = true;
        _output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rdf:RDF");
        WriteAttribute("xmlns:rdf", RdfVocabulary.Namespace);
        foreach (var (prefix, ns) in _prefixes.Declared)
        {
            WriteAttribute(prefix.Length == 0 ? "xmlns" : "xmlns:" + prefix, ns);
        }

        if (_base is not null)
        {
            TermWriter.RefuseOutsideIri(_base);
            WriteAttribute("xml:base", _base);
        }

        _output.Write(">\n");
    }

    private void CloseNode() => _output.Write(_last is null ? "" : "  </rdf:Description>\n");

    private void WriteProperty(Quad quad)
    {
        var (name, ns) = _prefixes.NameOf(quad.Predicate.Value);
        _output.Write("    <");
        _output.Write(name);
        if (ns is not null)
        {
            WriteAttribute("xmlns", ns);
        }

        if (quad.Object is not Literal literal)
        {
            WriteReference(quad.Object, "rdf:resource");
            _output.Write("/>\n");
            return;
        }

        if (literal.Language is not null)
        {
            TermWriter.RefuseNoLanguageTag(literal.Language);
            WriteAttribute("xml:lang", literal.Language);
        }
        else if (literal.Datatype != Xsd.String)
        {
            WriteReference(literal.Datatype, "rdf:datatype");
        }

        _output.Write('>');
        XmlText.Write(_output, literal.LexicalForm);
        _output.Write("</");
        _output.Write(name);
        _output.Write(">\n");
    }

    private void WriteReference(Term node, string attribute)
    {
        if (node is BlankNode { Label: var label })
        {
            TermWriter.RefuseNoLabel(label);
            WriteAttribute("rdf:nodeID", XmlConvert.EncodeLocalName(label)!); // null only for null
        }
        else if (node is Iri { Value: var iri })
        {
            TermWriter.RefuseRelative(iri);
            TermWriter.RefuseOutsideIri(iri);
            WriteAttribute(attribute, IriReference.Shorten(_base, iri));
        }
    }

    private void WriteAttribute(string name, string value)
    {
        _output.Write(' ');
        _output.Write(name);
        _output.Write("=\"");
        XmlText.Write(_output, value);
        _output.Write('"');
    }
}
