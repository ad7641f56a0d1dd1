using System.Globalization;
using System.Text;
using System.Xml;

namespace KarabakhGraph.Rdf.Formats.RdfXml;

/// <summary>A document's XML, node by node. Nothing outside the document is ever fetched, and what a document can cost has bounds.</summary>
/// <remarks>
/// An external document type is passed over, as processors that do not validate may; a reference to an external entity is an error.
/// Declarations inside the document count, within the bound of <see cref="XmlMeter"/>; what entities and default attributes add to
/// a document is bounded like its longest token.
/// </remarks>
/// <param name="open">Gives the text, when it is first read.</param>
/// <param name="options">Bounds and names.</param>
internal sealed class XmlSource(Func<TextReader> open, RdfReaderOptions options)
{
    private readonly XmlMeter _meter = new(options.MaxTokenLength, options.Cancellation);
    private readonly NothingOutside _outside = new();
    private XmlReader? _xml;
    private bool _hasDeclarations;
    private long _defaults;

    /// <summary>The reader at its current node.</summary>
    public XmlReader Xml => _xml ??= XmlReader.Create(new MeteredText(open(), _meter), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = _outside,
        MaxCharactersFromEntities = options.MaxTokenLength,
    });

    /// <summary>Moves to the next node; false behind the last.</summary>
    /// <exception cref="XmlException">The text is no XML; <see cref="Error(XmlException)"/> tells where.</exception>
    public bool Read()
    {
        _meter.Start();
        if (!Xml.Read())
        {
            return false;
        }

        switch (Xml.NodeType)
        {
            case XmlNodeType.DocumentType:
                _hasDeclarations = true;
                _meter.LeaveProlog();
                break;
            case XmlNodeType.Element:
                _outside.IsRefused = true;
                _meter.LeaveProlog();
                Check();
                break;
        }

        return true;
    }

    /// <summary>An error at the current node.</summary>
    public RdfSyntaxException Error(string problem) => _xml is IXmlLineInfo { LineNumber: > 0 } place
        ? new RdfSyntaxException(options.SourceName, place.LineNumber, place.LinePosition, problem)
        : new RdfSyntaxException(options.SourceName, 1, 1, problem);

    /// <summary>The error of a text that is no XML.</summary>
    public RdfSyntaxException Error(XmlException error)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $" Line {error.LineNumber}, position {error.LinePosition}.");
        var message = (error.InnerException ?? error).Message;
        var problem = message.EndsWith(place, StringComparison.Ordinal) ? message[..^place.Length] : message;
        return error.LineNumber > 0 ? new RdfSyntaxException(options.SourceName, error.LineNumber, Math.Max(1, error.LinePosition), problem) : Error(problem);
    }

    /// <summary>The error of bytes or characters that are no text.</summary>
    public RdfSyntaxException Error(DecoderFallbackException error) => Error(error.Message);

    private void Check()
    {
        if (Xml.Depth >= options.MaxNesting)
        {
            throw Error($"elements are nested more than {options.MaxNesting} deep");
        }

        for (var more = _hasDeclarations && Xml.MoveToFirstAttribute(); more; more = Xml.MoveToNextAttribute())
        {
            _defaults += Xml.IsDefault ? 1 : 0;
        }

        Xml.MoveToElement();
        if (_defaults > options.MaxTokenLength)
        {
            throw Error($"the document type adds more than {options.MaxTokenLength} attributes to the document");
        }
    }

    /// <summary>Before the root, where a document type may name others, they are empty; after it they are refused.</summary>
    private sealed class NothingOutside : XmlResolver
    {
        private static readonly Uri Anything = new("urn:");

        public bool IsRefused { get; set; }

        public override Uri ResolveUri(Uri? baseUri, string? relativeUri) => Anything;

        public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
            IsRefused ? throw new XmlException("an entity stands outside the document, and nothing outside is read") : Stream.Null;
    }
}
