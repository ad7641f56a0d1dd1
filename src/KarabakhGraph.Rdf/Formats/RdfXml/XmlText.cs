using System.Buffers;
using KarabakhGraph.Rdf.Formats.Text;

namespace KarabakhGraph.Rdf.Formats.RdfXml;

/// <summary>Writes characters so that XML reads the same ones back.</summary>
internal static class XmlText
{
    /// <summary>What has to be escaped, and what XML 1.0 has no way to say (production 2).</summary>
    private static readonly SearchValues<char> Special =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n')), '&', '<', '>', '\uFFFE', '\uFFFF']);

    /// <summary>Writes the text of an element, or of an attribute without tabs, line ends and quotes.</summary>
    /// <exception cref="ArgumentException">The text holds a character that XML 1.0 cannot say.</exception>
    public static void Write(TextWriter output, string text)
    {
        TermWriter.RefuseHalfPairs(text);
        var rest = text.AsSpan();
        for (var i = rest.IndexOfAny(Special); i >= 0; i = rest.IndexOfAny(Special))
        {
            output.Write(rest[..i]);
            output.Write(rest[i] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\r' => "&#xD;",
                var c => throw new ArgumentException($"The text holds {RdfCharacters.Show(c)}, which XML 1.0 cannot say; take another syntax, such as Turtle."),
            });
            rest = rest[(i + 1)..];
        }

        output.Write(rest);
    }
}
