using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Networks.Pictures;

/// <summary>
/// Writes a page with the picture of a network beside all its ties and their sentences, and a table of its actors. It is one file that fetches nothing: a content security policy
/// forbids all but its own style and script, which it names by their hashes. Without scripts everything is there but the search.
/// </summary>
internal sealed class HtmlWriter
{
    private const int MostSentences = 20;
    private static readonly string Style = Resource("page.css");
    private static readonly string Script = Resource("page.js");
    private static readonly string[] ActorColumns = ["name", "type", "weight of ties", "documents"];
    private readonly TextWriter _html;
    private readonly Picture _picture;
    private readonly TextCleaner _cleaner = new();

    private HtmlWriter(TextWriter html, Picture picture)
    {
        _html = html;
        _picture = picture;
    }

    /// <inheritdoc cref="NetworkFormat.Write(NetworkHeader, IEnumerable{Node}, IEnumerable{Edge}, Stream, NetworkWriterOptions?)"/>
    public static int Write(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges, Stream stream, NetworkWriterOptions options)
    {
        using var html = TextFile.Writer(stream);
        var writer = new HtmlWriter(html, Picture.Of(network, nodes, edges));
        writer.Write();
        return writer._cleaner.Replaced;
    }

    private void Write()
    {
        _html.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{Hash(Style)}'; script-src 'sha256-{Hash(Script)}'; base-uri 'none'; form-action 'none'">
            <meta name="referrer" content="no-referrer">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Escaped(_picture.Network.Title)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <h1>{Escaped(_picture.Network.Title)}</h1>
            {string.Concat(_picture.Description.Select(line => $"<p class=\"about\">{Escaped(line)}</p>"))}
            <main>
            <figure>

            """);
        WriteSvg();
        _html.Write("""

            </figure>
            <section id="list" aria-label="Ties">
            <div id="controls" hidden>
            <label>Find <input id="find" type="search"></label>
            <label><input id="fit" type="checkbox"> whole picture</label><br>
            <label><input name="kind" value="supports" type="checkbox" checked> support</label>
            <label><input name="kind" value="opposes" type="checkbox" checked> opposition</label>
            <label><input name="kind" value="ambivalent" type="checkbox" checked> both</label>
            </div>
            <ol id="ties">

            """);
        foreach (var (at, edge) in _picture.Edges.Index())
        {
            WriteTie(edge, at + 1);
        }

        _html.Write("</ol>\n</section>\n</main>\n");
        WriteActors();
        _html.Write($"<script>{Script}</script>\n</body>\n</html>\n");
    }

    private void WriteSvg()
    {
        using var xml = XmlWriter.Create(_html, new XmlWriterSettings { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment, Indent = true, NewLineChars = "\n", CloseOutput = false });
        SvgWriter.Write(_picture, xml, _cleaner, inPage: true);
    }

    private void WriteTie(PictureEdge edge, int number)
    {
        _html.Write(string.Create(CultureInfo.InvariantCulture, $"""
            <li id="t{number}" class="{edge.Relation}" data-relation="{edge.Relation}">
            <h3><bdi>{Escaped(edge.Say(_picture.Nodes))}</bdi></h3>
            <p class="facts">{Escaped(edge.Facts)}</p>

            """));
        var sentences = edge.Evidence.ToList();
        foreach (var evidence in sentences.Take(MostSentences))
        {
            var other = evidence.Sign * edge.Sign < 0 ? "against it: " : "";
            _html.Write($"<blockquote>{other}“<bdi>{Escaped(evidence.Sentence)}</bdi>”<footer>{Source(evidence)}</footer></blockquote>\n");
        }

        if (sentences.Count > MostSentences)
        {
            _html.Write($"<p class=\"facts\">and {Plural.Of(sentences.Count - MostSentences, "sentence")} more</p>\n");
        }

        _html.Write("</li>\n");
    }

    /// <summary>Where a sentence stands; only what is a web address becomes a link.</summary>
    private string Source(Evidence evidence)
    {
        var document = evidence.Document is null ? "" : Escaped(evidence.Document);
        var date = evidence.Date is null ? "" : Escaped(evidence.Date);
        var url = evidence.Url ?? "";
        var isWeb = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        var link = isWeb ? $"<a href=\"{Escaped(url)}\" rel=\"noopener noreferrer\">{Escaped(url)}</a>" : Escaped(url);
        return string.Join(" · ", new[] { document, date, link }.Where(part => part.Length > 0));
    }

    private void WriteActors()
    {
        var attributes = _picture.Network.NodeAttributes;
        _html.Write("<h2>Actors</h2>\n<div class=\"actors\"><table>\n<thead><tr>");
        foreach (var name in ActorColumns.Concat(attributes.Select(attribute => attribute.Name)))
        {
            _html.Write($"<th scope=\"col\">{Escaped(name)}</th>");
        }

        _html.Write("</tr></thead>\n<tbody>\n");
        foreach (var node in _picture.Nodes)
        {
            _html.Write($"<tr><th scope=\"row\"><bdi>{Escaped(node.Node.Name)}</bdi></th>");
            string[] cells = [node.Node.ActorType, node.Strength.ToString("0.##", CultureInfo.InvariantCulture), node.Node.Mentions.ToString(CultureInfo.InvariantCulture)];
            foreach (var cell in cells.Concat(attributes.Select((attribute, at) => ValueText.Write(node.Node.Values[at], attribute.Name) ?? "")))
            {
                _html.Write($"<td><bdi>{Escaped(cell)}</bdi></td>");
            }

            _html.Write("</tr>\n");
        }

        _html.Write("</tbody>\n</table></div>\n");
    }

    private string Escaped(string text) => _cleaner.Clean(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlWriter).Assembly.GetManifestResourceStream(typeof(HtmlWriter), name)!; // it is embedded by the project
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
