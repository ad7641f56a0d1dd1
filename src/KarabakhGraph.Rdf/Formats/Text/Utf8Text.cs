using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace KarabakhGraph.Rdf.Formats.Text;

/// <summary>Decodes UTF-8 strictly: everything before a wrong byte is delivered, then reading fails, so that the window knows the place.</summary>
internal sealed class Utf8Text(Stream stream) : TextReader
{
    private readonly byte[] _bytes = new byte[32 * 1024];
    private int _start;
    private int _end;
    private bool _ended;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <exception cref="DecoderFallbackException">The next byte starts no character.</exception>
    public override int Read(Span<char> buffer)
    {
        while (true)
        {
            var status = Utf8.ToUtf16(_bytes.AsSpan(_start, _end - _start), buffer, out var read, out var written, replaceInvalidSequences: false, _ended);
            _start += read;
            if (written > 0)
            {
                return written;
            }

            if (status == OperationStatus.InvalidData)
            {
                throw new DecoderFallbackException($"byte 0x{_bytes[_start]:X2} is not UTF-8 here; the text has to be saved as UTF-8");
            }

            if (_ended)
            {
                return 0;
            }

            Fetch();
        }
    }

    private void Fetch()
    {
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        _end -= _start;
        _start = 0;
        var got = stream.Read(_bytes, _end, _bytes.Length - _end);
        _ended = got == 0;
        _end += got;
    }
}
