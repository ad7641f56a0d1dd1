using System.Text;

namespace KarabakhGraph.Rdf.Formats.Text;

/// <summary>The part of a text that a scanner looks at: starts at the current token and grows until the token is whole, up to a bound.</summary>
/// <remarks>Offsets count from the current place and outlive growing; spans do not. Surrogates always come in pairs.</remarks>
internal sealed class TextWindow(TextReader text, RdfReaderOptions options)
{
    private char[] _buffer = new char[32 * 1024];
    private int _start;
    private int _end;
    private bool _fresh = true;
    private bool _ended;
    private string? _broken;
    private TextPosition _position = new();

    /// <summary>What is loaded, from the current place on.</summary>
    public ReadOnlySpan<char> Loaded => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The code unit at an offset, or -1 behind the end of the text.</summary>
    public int Peek(int offset = 0) => (uint)(_start + offset) < (uint)_end ? _buffer[_start + offset] : PeekFurther(offset);

    /// <summary>A part of what is loaded.</summary>
    public ReadOnlySpan<char> Slice(int offset, int length) => _buffer.AsSpan(_start + offset, length);

    /// <summary>What is loaded from an offset on; empty only at the end of the text.</summary>
    public ReadOnlySpan<char> From(int offset) => Peek(offset) < 0 ? [] : Loaded[offset..];

    public void Advance(int count) => _start += count;

    /// <summary>Moves on to the end of the line, as over a comment; the line end itself stays, and the window does not grow.</summary>
    public void AdvanceToLineEnd()
    {
        for (var rest = From(0); !rest.IsEmpty && rest[0] is not ('\n' or '\r'); rest = From(0))
        {
            var end = rest.IndexOfAny('\n', '\r');
            Advance(end < 0 ? rest.Length : end);
        }
    }

    /// <summary>An error at an offset.</summary>
    public RdfSyntaxException Error(int offset, string problem)
    {
        var place = _position;
        place.Advance(_buffer.AsSpan(0, Math.Min(_start + offset, _end)));
        return new RdfSyntaxException(options.SourceName, place.Line, place.Column, problem);
    }

    private int PeekFurther(int offset)
    {
        while (_start + offset >= _end)
        {
            if (!Load())
            {
                return -1;
            }
        }

        return _buffer[_start + offset];
    }

    private bool Load()
    {
        options.Cancellation.ThrowIfCancellationRequested();
        MakeRoom();
        if (_broken is not null)
        {
            throw Error(_end, _broken);
        }

        if (_ended)
        {
            return false;
        }

        var got = Fetch(_buffer.AsSpan(_end, _buffer.Length - _end - 1));
        if (got > 0 && char.IsHighSurrogate(_buffer[_end + got - 1]))
        {
            got += Fetch(_buffer.AsSpan(_end + got, 1));
        }

        _ended = got == 0;
        var loaded = _buffer.AsSpan(_end, got);
        if (_fresh && loaded.StartsWith('\uFEFF'))
        {
            loaded[1..].CopyTo(loaded);
            loaded = loaded[..^1];
        }

        _fresh &= got == 0;
        _end += Paired(loaded);
        return !_ended;
    }

    private int Fetch(Span<char> free)
    {
        try
        {
            return text.Read(free);
        }
        catch (DecoderFallbackException broken)
        {
            throw Error(_end, broken.Message);
        }
    }

    /// <summary>Moves the current place to the start of the buffer, and doubles the buffer when that does not help.</summary>
    private void MakeRoom()
    {
        if (_start > 0)
        {
            _position.Advance(_buffer.AsSpan(0, _start));
            Loaded.CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end < _buffer.Length / 2)
        {
            return;
        }

        if (_end >= options.MaxTokenLength)
        {
            throw Error(0, $"the token that starts here is longer than {options.MaxTokenLength} characters; is a closing quote or bracket missing?");
        }

        Array.Resize(ref _buffer, _buffer.Length * 2);
    }

    /// <summary>Length of the part without a lone surrogate; the error comes when the place is reached.</summary>
    private int Paired(ReadOnlySpan<char> loaded)
    {
        for (var i = loaded.IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < loaded.Length; i++)
        {
            if (char.IsHighSurrogate(loaded[i]) && i + 1 < loaded.Length && char.IsLowSurrogate(loaded[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(loaded[i]))
            {
                _broken = $"half a surrogate pair (U+{(int)loaded[i]:X4}), which is no character";
                return i;
            }
        }

        return loaded.Length;
    }
}
