using System.Xml;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Sparql.Results.Xml;

/// <summary>Writes SPARQL Query Results XML (https://www.w3.org/TR/rdf-sparql-XMLres/).</summary>
/// <remarks>XML 1.0 has no way to say most control characters: a term with one is an error, and the answer is to ask for JSON.</remarks>
internal sealed class XmlResultWriter(TextWriter output)
{
    private static readonly XmlWriterSettings Settings = new()
    {
        OmitXmlDeclaration = true, // ours names UTF-8; .NET's would name the encoding of the text writer
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize, // or carriage returns would be read back as line feeds
        CheckCharacters = false, // checked here, with a message
    };

    public void Write(BooleanResult result) => WriteDocument([], xml => xml.WriteElementString("boolean", XmlFormat.Namespace, result.Value ? "true" : "false"));

    public void Write(SolutionsResult result) => WriteDocument(result.Variables, xml =>
    {
        xml.WriteStartElement("results", XmlFormat.Namespace);
        foreach (var solution in result.Solutions)
        {
            xml.WriteStartElement("result", XmlFormat.Namespace);
            foreach (var variable in result.Variables)
            {
                if (solution[variable] is { } term)
                {
                    xml.WriteStartElement("binding", XmlFormat.Namespace);
                    xml.WriteAttributeString("name", variable.Name);
                    WriteTerm(xml, variable, term);
                    xml.WriteEndElement();
                }
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private void WriteDocument(IReadOnlyList<Variable> variables, Action<XmlWriter> writeAnswer)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("sparql", XmlFormat.Namespace);
            xml.WriteStartElement("head", XmlFormat.Namespace);
            foreach (var variable in variables)
            {
                xml.WriteStartElement("variable", XmlFormat.Namespace);
                xml.WriteAttributeString("name", variable.Name);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            writeAnswer(xml);
            xml.WriteEndElement();
        }

        output.Write('\n');
    }

    private static void WriteTerm(XmlWriter xml, Variable variable, Term term)
    {
        switch (term)
        {
            case Iri iri:
                xml.WriteElementString("uri", XmlFormat.Namespace, Checked(iri.Value, variable));
                break;
            case BlankNode node:
                xml.WriteElementString("bnode", XmlFormat.Namespace, Checked(node.Label, variable));
                break;
            case Literal literal:
                xml.WriteStartElement("literal", XmlFormat.Namespace);
                if (literal.Language is not null)
                {
                    xml.WriteAttributeString("xml", "lang", null, literal.Language);
                }
                else if (literal.Datatype != Xsd.String)
                {
                    xml.WriteAttributeString("datatype", Checked(literal.Datatype.Value, variable));
                }

                xml.WriteString(Checked(literal.LexicalForm, variable));
                xml.WriteEndElement();
                break;
        }
    }

    /// <summary>The text when all its characters are those of XML 1.0 (production 2).</summary>
    private static string Checked(string text, Variable variable)
    {
        foreach (var c in Characters.Checked(text))
        {
            if (!XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c))
            {
                throw new ArgumentException($"{variable} holds U+{(int)c:X4}, which XML cannot carry; take JSON.");
            }
        }

        return text;
    }
}
