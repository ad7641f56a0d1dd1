using System.Xml;

namespace KarabakhGraph.Rdf.Formats.RdfXml;

/// <summary>Counts what is fetched for one node of XML, because .NET's reader takes any length.</summary>
/// <param name="limit">The limit to begin with.</param>
/// <param name="cancellation">Looked at whenever more is fetched.</param>
internal sealed class XmlMeter(int limit, CancellationToken cancellation)
{
    private const int Portion = 1024;
    private long _fetched;

    /// <summary>How many characters a node may take, the one that is being fetched included.</summary>
    public int Limit { get; set; } = limit;

    /// <summary>Begins a node.</summary>
    public void Start() => _fetched = 0;

    /// <summary>How much of what is asked for may be fetched; less than asked for near the limit.</summary>
    /// <exception cref="XmlException">The limit is reached.</exception>
    public int Allow(int asked)
    {
        cancellation.ThrowIfCancellationRequested();
        return _fetched < Limit ? Math.Min(asked, Limit < Portion * 16 ? Portion : asked) : throw new XmlException($"what starts here is longer than {Limit} characters; is a closing tag or quote missing?");
    }

    /// <summary>Counts what was fetched.</summary>
    public int Count(int fetched)
    {
        _fetched += fetched;
        return fetched;
    }
}

/// <summary>A text with a meter.</summary>
internal sealed class MeteredText(TextReader text, XmlMeter meter) : TextReader
{
    public override int Read(char[] buffer, int index, int count) => meter.Count(text.Read(buffer, index, meter.Allow(count)));
}
