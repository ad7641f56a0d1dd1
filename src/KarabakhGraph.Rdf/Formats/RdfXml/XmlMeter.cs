using System.Xml;

namespace KarabakhGraph.Rdf.Formats.RdfXml;

/// <summary>Counts what is fetched for one node of XML, because .NET's reader takes any length.</summary>
internal sealed class XmlMeter
{
    /// <summary>The longest document type, in characters: some content models cost .NET the cube of their length.</summary>
    private const int MaxDocumentType = 8192;

    private const string DocumentType = "<!DOCTYPE";
    private const int Portion = 1024;
    private readonly int _maxNode;
    private readonly CancellationToken _cancellation;
    private int _limit;
    private int _matched;
    private bool _inProlog = true;
    private long _fetched;

    /// <param name="maxNode">How many characters a node may have.</param>
    /// <param name="cancellation">Looked at whenever more is fetched.</param>
    public XmlMeter(int maxNode, CancellationToken cancellation)
    {
        _maxNode = maxNode;
        _cancellation = cancellation;
        _limit = maxNode;
    }

    /// <summary>Begins a node.</summary>
    public void Start() => _fetched = 0;

    /// <summary>Tells that no document type can come any more.</summary>
    public void LeaveProlog()
    {
        _inProlog = false;
        _limit = _maxNode;
    }

    /// <summary>How much of what is asked for may be fetched.</summary>
    /// <exception cref="XmlException">The node is too long.</exception>
    public int Allow(int asked)
    {
        _cancellation.ThrowIfCancellationRequested();
        return _fetched < _limit ? Math.Min(asked, _inProlog ? Portion : asked)
            : throw new XmlException($"what starts here is longer than {_limit} characters; is a closing tag or quote missing?");
    }

    /// <summary>Counts what was fetched; the limit falls when a document type begins in it.</summary>
    public void Count(ReadOnlySpan<char> fetched)
    {
        _fetched += fetched.Length;
        if (_inProlog && _limit == _maxNode && Begins(fetched))
        {
            (_fetched, _limit) = (0, Math.Min(_maxNode, MaxDocumentType));
        }
    }

    /// <summary>True when the name of a document type ends in the characters; it may have begun in those before.</summary>
    private bool Begins(ReadOnlySpan<char> fetched)
    {
        foreach (var c in fetched)
        {
            _matched = c == DocumentType[_matched] ? _matched + 1 : c == DocumentType[0] ? 1 : 0;
            if (_matched == DocumentType.Length)
            {
                _matched = 0;
                return true;
            }
        }

        return false;
    }
}

/// <summary>A text with a meter.</summary>
internal sealed class MeteredText(TextReader text, XmlMeter meter) : TextReader
{
    public override int Read(char[] buffer, int index, int count)
    {
        var fetched = text.Read(buffer, index, meter.Allow(count));
        meter.Count(buffer.AsSpan(index, fetched));
        return fetched;
    }
}
