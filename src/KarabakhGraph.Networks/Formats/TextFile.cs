using System.Text;

namespace KarabakhGraph.Networks.Formats;

/// <summary>How the plain text formats are written.</summary>
internal static class TextFile
{
    /// <summary>A writer of UTF-8 with line feeds; the stream stays open.</summary>
    public static StreamWriter Writer(Stream stream, bool byteOrderMark = false) => new(stream, new UTF8Encoding(byteOrderMark), 1 << 16, leaveOpen: true) { NewLine = "\n" };
}
