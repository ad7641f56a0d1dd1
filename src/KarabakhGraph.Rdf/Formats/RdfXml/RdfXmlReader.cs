using System.Text;
using System.Xml;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.RdfXml;

/// <summary>Reads RDF/XML (https://www.w3.org/TR/rdf-syntax-grammar/). What is nested in the text never nests in calls.</summary>
internal sealed class RdfXmlReader : QuadReader
{
    private readonly RdfReaderOptions _options;
    private readonly XmlSource _source;
    private readonly RdfXmlAttributes _attributes = new();
    private readonly RdfXmlTerms _terms;
    private readonly StringBuilder _text = new();
    private readonly List<Quad> _ready = [];
    private RdfXmlFrame[] _frames = new RdfXmlFrame[16];
    private int _depth;

    public RdfXmlReader(TextReader text, RdfReaderOptions? options)
        : this(() => text, options)
    {
    }

    public RdfXmlReader(Stream bytes, RdfReaderOptions? options)
        : this(() => XmlEncoding.Decode(bytes), options)
    {
    }

    private RdfXmlReader(Func<TextReader> open, RdfReaderOptions? options)
    {
        _options = options ?? RdfReaderOptions.Default;
        _source = new XmlSource(open, _options);
        _terms = new RdfXmlTerms(_source, _options);
    }

    private XmlReader Xml => _source.Xml;

    private ref RdfXmlFrame Top => ref _frames[_depth - 1];

    /// <inheritdoc/>
    public override IEnumerable<Quad> Read()
    {
        while (TryStep())
        {
            foreach (var quad in _ready)
            {
                yield return quad;
            }

            _ready.Clear();
        }
    }

    private bool TryStep()
    {
        try
        {
            return Step();
        }
        catch (XmlException error)
        {
            throw _source.Error(error);
        }
        catch (DecoderFallbackException error)
        {
            throw _source.Error(error);
        }
    }

    private bool Step()
    {
        if (!_source.Read())
        {
            return false;
        }

        switch (Xml.NodeType)
        {
            case XmlNodeType.Element:
                ReadElement();
                break;
            case XmlNodeType.EndElement:
                Close();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                ReadText();
                break;
        }

        return true;
    }

    private void ReadElement()
    {
        var isEmpty = Xml.IsEmptyElement;
        var name = Xml.NamespaceURI + Xml.LocalName;
        _attributes.Read(_source, Prefixes);
        if (_depth > 0 && Top.Content == RdfXmlContent.Properties)
        {
            isEmpty |= ReadProperty(name, isEmpty);
        }
        else if (_depth == 0 && name == RdfXmlNames.Root)
        {
            if (_attributes is not { Id: null, About: null, NodeId: null, Resource: null, ParseType: null, Datatype: null, Properties.Count: 0 })
            {
                throw _source.Error("the root element rdf:RDF can have no attributes but xml:base, xml:lang and namespaces");
            }

            Push(RdfXmlContent.Nodes);
        }
        else
        {
            ReadNode(name);
        }

        if (isEmpty)
        {
            Close();
        }
    }

    /// <summary>Section 7.2.11.</summary>
    private void ReadNode(string name)
    {
        if (_depth > 0 && Top.Content is RdfXmlContent.Text or RdfXmlContent.Nothing)
        {
            throw _source.Error($"the element '{Xml.Name}' stands where {(Top.Content == RdfXmlContent.Text ? "only text can stand, because there is a datatype" : "the property has its object already")}");
        }

        if (_depth > 0 && Top.Content == RdfXmlContent.TextOrNode && !IsBlank(_text.ToString()))
        {
            throw _source.Error($"the element '{Xml.Name}' stands behind text; a property has text or a node");
        }

        if (!RdfXmlNames.IsNodeElement(name))
        {
            throw _source.Error($"'{Xml.Name}' cannot be a node element");
        }

        Refuse(_attributes.Resource, "rdf:resource", "a node element");
        Refuse(_attributes.ParseType, "rdf:parseType", "a node element");
        Refuse(_attributes.Datatype, "rdf:datatype", "a node element");
        Push(RdfXmlContent.Properties);
        var subject = ReadSubject();
        Top.Subject = subject;
        if (_depth > 1)
        {
            Deliver(ref _frames[_depth - 2], subject);
        }

        if (name != RdfXmlNames.Description)
        {
            Say(subject, RdfVocabulary.Type, _terms.Iri(name));
        }

        SayAttributes(subject);
    }

    private Term ReadSubject() => _attributes switch
    {
        { Id: { } id, About: null, NodeId: null } => _terms.Id(id, Top.Base),
        { Id: null, About: { } about, NodeId: null } => _terms.Resolve(about, Top.Base),
        { Id: null, About: null, NodeId: { } label } => _terms.Node(label),
        { Id: null, About: null, NodeId: null } => _terms.Fresh(),
        _ => throw _source.Error("a node has more than one of rdf:ID, rdf:about and rdf:nodeID"),
    };

    /// <summary>Hands a node to the element it stands in.</summary>
    private void Deliver(ref RdfXmlFrame parent, Term node)
    {
        if (parent.Content == RdfXmlContent.TextOrNode)
        {
            parent.Content = RdfXmlContent.Nothing;
            SayProperty(parent, node);
        }
        else if (parent.Content == RdfXmlContent.Items)
        {
            var cell = _terms.Fresh();
            if (parent.Cell is null)
            {
                SayProperty(parent, cell);
            }
            else
            {
                Say(parent.Cell, RdfVocabulary.Rest, cell);
            }

            Say(cell, RdfVocabulary.First, node);
            parent.Cell = cell;
        }
    }

    /// <summary>Section 7.2.14. True when the element has been read to its end tag.</summary>
    private bool ReadProperty(string name, bool isEmpty)
    {
        if (!RdfXmlNames.IsPropertyElement(name))
        {
            throw _source.Error($"'{Xml.Name}' cannot be a property element");
        }

        Refuse(_attributes.About, "rdf:about", "a property element");
        var predicate = _terms.Iri(name == RdfXmlNames.Item ? Top.NextItem() : name);
        var subject = Top.Subject;
        Push(RdfXmlContent.TextOrNode);
        Top.Subject = subject;
        Top.Predicate = predicate;
        Top.Statement = _attributes.Id is null ? null : _terms.Id(_attributes.Id, Top.Base);
        if (_attributes.ParseType is null)
        {
            ReadPlainProperty();
            return false;
        }

        if (_attributes is not { NodeId: null, Resource: null, Datatype: null, Properties.Count: 0 })
        {
            throw _source.Error("a property with rdf:parseType can have no other attribute but rdf:ID");
        }

        return ReadParseType(isEmpty);
    }

    /// <summary>Sections 7.2.15, 7.2.16 and 7.2.21: the object is text, a node within, or what attributes say.</summary>
    private void ReadPlainProperty()
    {
        ref var property = ref Top;
        if (_attributes.Datatype is { } datatype)
        {
            property.Content = RdfXmlContent.Text;
            property.Datatype = _terms.Resolve(datatype, property.Base);
            if (property.Datatype == RdfVocabulary.LangString)
            {
                throw _source.Error("text of datatype rdf:langString is said by xml:lang alone");
            }
        }

        if (_attributes is { Resource: null, NodeId: null, Properties.Count: 0 })
        {
            return;
        }

        if (_attributes is { Resource: not null, NodeId: not null } or { Datatype: not null })
        {
            throw _source.Error("a property has more than one object: rdf:resource, rdf:nodeID and rdf:datatype exclude each other, and rdf:datatype all other properties");
        }

        var node = _attributes.Resource is { } reference ? _terms.Resolve(reference, property.Base)
            : _attributes.NodeId is { } label ? _terms.Node(label) : (Term)_terms.Fresh();
        property.Content = RdfXmlContent.Nothing;
        SayProperty(property, node);
        SayAttributes(node);
    }

    /// <summary>Sections 7.2.17 to 7.2.20. True when the element has been read to its end tag.</summary>
    private bool ReadParseType(bool isEmpty)
    {
        switch (_attributes.ParseType)
        {
            case "Resource":
                var node = _terms.Fresh();
                SayProperty(Top, node);
                Top.Subject = node;
                Top.Content = RdfXmlContent.Properties;
                return false;
            case "Collection":
                Top.Content = RdfXmlContent.Items;
                return false;
            default:
                SayProperty(Top, new Literal(isEmpty ? "" : new XmlLiteral(_source, _options.MaxTokenLength).Read(), RdfVocabulary.XmlLiteral));
                Top.Content = RdfXmlContent.Nothing;
                return true;
        }
    }

    private void ReadText()
    {
        if (_depth > 0 && Top.Content is RdfXmlContent.TextOrNode or RdfXmlContent.Text)
        {
            _text.Append(Xml.Value);
            if (_text.Length > _options.MaxTokenLength)
            {
                throw _source.Error($"the text of this element is longer than {_options.MaxTokenLength} characters");
            }
        }
        else if (!IsBlank(Xml.Value))
        {
            throw _source.Error("there is text where only elements can stand");
        }
    }

    /// <summary>The end of an element.</summary>
    private void Close()
    {
        ref var frame = ref Top;
        switch (frame.Content)
        {
            case RdfXmlContent.Text:
                SayProperty(frame, new Literal(_text.ToString(), frame.Datatype!)); // content Text comes with a datatype
                break;
            case RdfXmlContent.TextOrNode:
                SayProperty(frame, Text(_text.ToString(), frame.Language));
                break;
            case RdfXmlContent.Items when frame.Cell is null:
                SayProperty(frame, RdfVocabulary.Nil);
                break;
            case RdfXmlContent.Items:
                Say(frame.Cell, RdfVocabulary.Rest, RdfVocabulary.Nil);
                break;
        }

        _text.Clear();
        _depth--;
    }

    private void SayAttributes(Term subject)
    {
        foreach (var (property, value) in _attributes.Properties)
        {
            var predicate = _terms.Iri(property);
            Say(subject, predicate, predicate == RdfVocabulary.Type ? _terms.Resolve(value, Top.Base) : Text(value, Top.Language));
        }
    }

    /// <summary>Says the triple of a property element and, when it has a name, the four that describe it (section 7.3).</summary>
    private void SayProperty(in RdfXmlFrame property, Term @object)
    {
        var (subject, predicate) = (property.Subject!, property.Predicate!); // both stand in every frame of a property element
        Say(subject, predicate, @object);
        if (property.Statement is { } statement)
        {
            Say(statement, RdfVocabulary.Type, RdfVocabulary.Statement);
            Say(statement, RdfVocabulary.Subject, subject);
            Say(statement, RdfVocabulary.Predicate, predicate);
            Say(statement, RdfVocabulary.Object, @object);
        }
    }

    private void Say(Term subject, Iri predicate, Term @object) => _ready.Add(new Quad(subject, predicate, @object));

    private static Literal Text(string text, string? language) => language is null ? new Literal(text) : Literal.WithLanguage(text, language);

    /// <summary>True for nothing but XML's white space.</summary>
    private static bool IsBlank(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(" \t\r\n") < 0;

    private void Refuse(string? value, string attribute, string element)
    {
        if (value is not null)
        {
            throw _source.Error($"{attribute} cannot stand on {element}");
        }
    }

    /// <summary>Opens the current element, with the base and language it has by its own attributes or from the element around it.</summary>
    private void Push(RdfXmlContent content)
    {
        var (baseIri, language) = _depth == 0 ? (_options.BaseIri, null) : (Top.Base, Top.Language);
        if (_attributes.Base is { } reference)
        {
            baseIri = _terms.Resolve(reference, baseIri).Value;
        }

        if (_attributes.Language is { } tag)
        {
            language = tag.Length == 0 ? null : Literal.IsLanguageTag(tag) ? tag : throw _source.Error($"'{tag}' is no language tag");
        }

        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _depth * 2);
        }

        _frames[_depth++] = new RdfXmlFrame(content, baseIri, language);
        _text.Clear();
    }
}
