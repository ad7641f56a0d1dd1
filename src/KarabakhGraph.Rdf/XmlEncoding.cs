using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using KarabakhGraph.Rdf.Formats.Text;

namespace KarabakhGraph.Rdf;

/// <summary>Decodes XML by its first bytes (XML 1.0, appendix F): UTF-8, UTF-16 and ISO 8859-1.</summary>
/// <remarks>.NET's own reader of bytes fails with any exception on documents that declare another encoding than they have; its reader of text does not.</remarks>
public static partial class XmlEncoding
{
    /// <summary>Longer than any declaration of an encoding.</summary>
    private const int StartLength = 256;

    /// <summary>The text of a document, without byte order mark. While it is read, wrong bytes are a <see cref="DecoderFallbackException"/>.</summary>
    /// <param name="bytes">The document; stays open.</param>
    /// <exception cref="XmlException">The document declares an encoding that it is not in, or that is not known here.</exception>
    public static TextReader Decode(Stream bytes)
    {
        var start = new byte[StartLength];
        var length = bytes.ReadAtLeast(start, StartLength, throwOnEndOfStream: false);
        var mark = start is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var stream = new StartedStream(start.AsMemory(mark, length - mark), bytes);
        return start switch
        {
            [0xFE, 0xFF, ..] or [0x00, 0x3C, ..] => Utf16(bigEndian: true),
            [0xFF, 0xFE, ..] or [0x3C, 0x00, ..] => Utf16(bigEndian: false),
            _ => Declared(Encoding.Latin1.GetString(start, mark, length - mark)) switch
            {
                "UTF-8" or "US-ASCII" => new Utf8Text(stream),
                "ISO-8859-1" => new StreamReader(stream, Encoding.Latin1, detectEncodingFromByteOrderMarks: false),
                var other => throw new XmlException($"the document declares the encoding {other}, but is not in it, or it is not known here; save it as UTF-8", null, 1, 1),
            },
        };

        StreamReader Utf16(bool bigEndian) => new(stream, new UnicodeEncoding(bigEndian, byteOrderMark: true, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
    }

    /// <summary>The encoding that the XML declaration names, in upper case; UTF-8 when it names none.</summary>
    private static string Declared(string start) => Declaration().Match(start) is { Success: true } match ? match.Groups["name"].Value.ToUpperInvariant() : "UTF-8";

    [GeneratedRegex("""^<\?xml\s[^>]*?\bencoding\s*=\s*["'](?<name>[A-Za-z][\w.-]*)["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    /// <summary>A stream of which the first bytes have been looked at already; reading is all it can.</summary>
    private sealed class StartedStream(ReadOnlyMemory<byte> start, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> _start = start;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_start.IsEmpty)
            {
                return rest.Read(buffer, offset, count);
            }

            var length = Math.Min(count, _start.Length);
            _start[..length].CopyTo(buffer.AsMemory(offset));
            _start = _start[length..];
            return length;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
