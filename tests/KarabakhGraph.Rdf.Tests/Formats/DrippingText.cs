namespace KarabakhGraph.Rdf.Tests.Formats;

/// <summary>A text that comes one code unit at a time, as from a slow pipe.</summary>
internal sealed class DrippingText(string text) : TextReader
{
    private int _next;

    public override int Read() => _next < text.Length ? text[_next++] : -1;

    public override int Read(Span<char> buffer)
    {
        if (_next == text.Length || buffer.IsEmpty)
        {
            return 0;
        }

        buffer[0] = text[_next++];
        return 1;
    }
}
