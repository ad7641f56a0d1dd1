using System.Text;
using KarabakhGraph.Rdf.Formats.Text;

namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>The JSON texts of one reading, the document first and then its contexts, laid end to end: a place is a byte of all of them.</summary>
internal sealed class JsonTexts
{
    private readonly List<(long Start, string? Name, ReadOnlyMemory<byte> Utf8)> _texts = [];

    /// <summary>The number of bytes of all texts.</summary>
    public long Length { get; private set; }

    /// <summary>Takes up a text and gives the place of its first byte.</summary>
    public long Add(string? name, ReadOnlyMemory<byte> utf8)
    {
        var start = Length;
        _texts.Add((start, name, utf8));
        Length += utf8.Length + 1L; // the end of each text is a place, too
        return start;
    }

    /// <summary>The error as whoever reads the document sees it.</summary>
    public RdfSyntaxException Locate(JsonLdException error)
    {
        var (start, name, utf8) = _texts.FindLast(text => text.Start <= error.Place);
        var before = utf8.Span[..(int)Math.Min(error.Place - start, utf8.Length)];
        var position = new TextPosition();
        position.Advance(Encoding.UTF8.GetString(before));
        return new RdfSyntaxException(name, position.Line, position.Column, $"{error.Code}: {error.Message}", error.Code);
    }
}
