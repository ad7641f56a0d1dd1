using System.Text;
using System.Xml;
using KarabakhGraph.Networks.Projection;

namespace KarabakhGraph.Networks.Formats;

/// <summary>How the XML formats are written and read.</summary>
internal static class XmlText
{
    /// <summary>A writer of UTF-8 without byte order mark and with line feeds. Its callers hand it clean texts only, so that it need not look at each character again.</summary>
    public static XmlWriter Writer(Stream stream) => XmlWriter.Create(stream, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        CloseOutput = false,
        CheckCharacters = false,
    });

    /// <summary>A reader that fetches nothing, takes no document type and no more than so many characters.</summary>
    public static XmlReader Reader(Stream stream, NetworkReaderOptions options) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = options.MaxCharacters,
        CloseInput = false,
    });

    /// <summary>The id itself, when every reader of XML takes it.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static string Id(string id) => IdRegistry.IsWellFormed(id) ? id : throw new ArgumentException($"'{ValueText.Shortened(id)}' is no id that every tool takes: letters, digits, '_', '.' and '-'");

    /// <summary>Leads the errors of a reader, its own and those of its caller, into one that names file and place.</summary>
    public static T Guarded<T>(XmlReader xml, NetworkReaderOptions options, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException error)
        {
            throw new NetworkSyntaxException(options.SourceName, Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition), error.Message.Contains("DTD", StringComparison.Ordinal)
                ? "the file has a document type declaration (<!DOCTYPE ...>), which is not read: take that line out"
                : $"this is not XML: {error.Message}");
        }
        catch (FormatException error) when (error is not NetworkSyntaxException)
        {
            var (line, column) = Place(xml);
            throw new NetworkSyntaxException(options.SourceName, line, column, error.Message);
        }
    }

    /// <summary>Where the reader stands: line and column, from 1.</summary>
    public static (int Line, int Column) Place(XmlReader xml) => xml is IXmlLineInfo place && place.HasLineInfo() ? (place.LineNumber, place.LinePosition) : (1, 1);
}
