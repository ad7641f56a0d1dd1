using System.Globalization;
using System.Text;
using System.Xml;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Results.Xml;

/// <summary>Reads SPARQL Query Results XML (https://www.w3.org/TR/rdf-sparql-XMLres/). Document type declarations are refused; elements it does not know are passed over.</summary>
internal sealed class XmlResultReader(BlankNodeIssuer? blankNodes)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly BlankNodeLabels _labels = new(blankNodes);
    private readonly List<Variable> _variables = [];
    private readonly List<Solution> _solutions = [];
    private QueryResult? _result;

    public QueryResult Read(Stream input)
    {
        try
        {
            using var xml = XmlReader.Create(XmlEncoding.Decode(input), Settings);
            xml.MoveToContent();
            if (!Is(xml, "sparql"))
            {
                throw Error(xml, $"The document is a '{xml.LocalName}', not a 'sparql' of {XmlFormat.Namespace}.");
            }

            ReadChildren(xml, ReadPart);
            return _result ?? throw Error(xml, "There is neither 'results' nor 'boolean'.");
        }
        catch (XmlException e)
        {
            throw new ResultSyntaxException($"{e.LineNumber}:{e.LinePosition}", e.Message);
        }
        catch (DecoderFallbackException e)
        {
            throw new ResultSyntaxException("XML", e.Message);
        }
    }

    private void ReadPart(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "head":
                ReadChildren(xml, ReadVariable);
                break;
            case "results":
                var bindings = new ResultRow(_variables);
                ReadChildren(xml, result => ReadSolution(result, bindings));
                _result = new SolutionsResult(_variables, _solutions);
                break;
            case "boolean":
                _result = new BooleanResult(xml.ReadElementContentAsString().Trim() switch
                {
                    "true" => true,
                    "false" => false,
                    _ => throw Error(xml, "A boolean is true or false."),
                });
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private void ReadVariable(XmlReader xml)
    {
        if (Is(xml, "variable"))
        {
            _variables.Add(new Variable(xml.GetAttribute("name") ?? throw Error(xml, "A variable has no name.")));
        }

        xml.Skip();
    }

    private void ReadSolution(XmlReader xml, ResultRow bindings)
    {
        if (!Is(xml, "result"))
        {
            xml.Skip();
            return;
        }

        ReadChildren(xml, binding =>
        {
            var variable = new Variable(binding.GetAttribute("name") ?? "");
            if (!Is(binding, "binding") || !bindings.IsFree(variable))
            {
                throw Error(binding, $"'{binding.LocalName}' of {variable} is no binding, of no variable of the head, or the second of its variable.");
            }

            Term? term = null;
            ReadChildren(binding, value => term = term is null ? ReadTerm(value) : throw Error(value, $"{variable} has two values."));
            bindings.Bind(variable, term ?? throw Error(binding, $"{variable} has no value."));
        });
        _solutions.Add(bindings.Take());
    }

    private Term ReadTerm(XmlReader xml)
    {
        var place = Place(xml);
        switch (xml.LocalName)
        {
            case "uri":
                return new Iri(xml.ReadElementContentAsString());
            case "bnode":
                return _labels[xml.ReadElementContentAsString()];
            case "literal":
                var language = xml.GetAttribute("xml:lang") ?? "";
                var datatype = xml.GetAttribute("datatype") is { } iri ? new Iri(iri) : null;
                return ResultLiteral.Of(xml.ReadElementContentAsString(), language, datatype, place);
            default:
                throw Error(xml, $"A value is a uri, a literal or a bnode, not a '{xml.LocalName}'.");
        }
    }

    /// <summary>Walks the child elements of the current element and moves behind it; the action has to move behind its child.</summary>
    private static void ReadChildren(XmlReader xml, Action<XmlReader> read)
    {
        if (xml.IsEmptyElement)
        {
            xml.Skip();
            return;
        }

        xml.ReadStartElement();
        while (xml.MoveToContent() != XmlNodeType.EndElement)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                throw Error(xml, "There is text between the elements.");
            }

            read(xml);
        }

        xml.ReadEndElement();
    }

    private static bool Is(XmlReader xml, string name) => xml.NodeType == XmlNodeType.Element && xml.LocalName == name && xml.NamespaceURI == XmlFormat.Namespace;

    private static ResultSyntaxException Error(XmlReader xml, string problem) => new(Place(xml), problem);

    private static string Place(XmlReader xml) => xml is IXmlLineInfo line
        ? string.Create(CultureInfo.InvariantCulture, $"{line.LineNumber}:{line.LinePosition}")
        : "XML";
}
