namespace KarabakhGraph.Rdf.Formats.Text;

/// <summary>A place in a text that moves on over what is read. Lines end with LF, CR or CR LF.</summary>
internal struct TextPosition()
{
    private bool _afterReturn;

    /// <summary>From 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>In UTF-16 code units, from 1.</summary>
    public long Column { get; private set; } = 1;

    public void Advance(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAny('\n', '\r'); i >= 0; i = text.IndexOfAny('\n', '\r'))
        {
            Line += text[i] == '\n' && _afterReturn && i == 0 ? 0 : 1;
            Column = 1;
            _afterReturn = text[i] == '\r';
            text = text[(i + 1)..];
        }

        Column += text.Length;
        _afterReturn &= text.IsEmpty;
    }
}
