using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace KarabakhGraph.Extraction.Documents;

/// <summary>Reads the article out of a web page: one line per block, blank lines between; menus, scripts, advertisements and footers left out.</summary>
internal static class HtmlPage
{
    private const int DeepestNesting = 250;

    private static readonly HashSet<string> Dropped = new(
        ["script", "style", "nav", "footer", "aside", "form", "noscript", "template", "svg", "button", "iframe", "select", "head", "object", "video", "audio", "math"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Inline = new(
        ["a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong",
            "sub", "sup", "time", "u", "var", "wbr"],
        StringComparer.OrdinalIgnoreCase);

    public static SourceDocument Read(string html, string identifier, string hash)
    {
        using var page = Parse(html, identifier);
        var text = Text(Main(page));
        return text.Length == 0
            ? throw new DocumentException(identifier, "the page has no text")
            : new SourceDocument(
                identifier,
                text,
                text,
                hash,
                NullIfBlank(page.Title),
                FrontMatter.Date(Meta(page, "article:published_time", "datePublished", "date", "dcterms.date", "dc.date", "pubdate") ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime")),
                NullIfBlank(page.DocumentElement.GetAttribute("lang")),
                Meta(page, "og:site_name", "publisher", "dcterms.publisher", "application-name"),
                NullIfBlank(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Meta(page, "og:url"));
    }

    /// <summary>Refuses pages without end in their nesting: for every element the parser looks through all that are open, so that they take time without end too.</summary>
    private static IDocument Parse(string html, string identifier)
    {
        IElement? last = null;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            OnCreated = (element, _) =>
            {
                var depth = 0;
                for (var ancestor = last; ancestor is not null; ancestor = ancestor.ParentElement)
                {
                    depth++;
                }

                // The parser has put the element before this one in its place by now, and not yet this one.
                last = depth <= DeepestNesting ? element : throw new DocumentException(identifier, FormattableString.Invariant(
                    $"its elements are nested more than {DeepestNesting} deep, as those of no article are; save its text as .txt"));
            },
        });
        return parser.ParseDocument(html);
    }

    private static INode Main(IDocument page)
    {
        var articles = page.QuerySelectorAll("article");
        return (articles.Length == 1 ? articles[0] : null) ?? page.QuerySelector("main, [role=main]") ?? (INode?)page.Body ?? page;
    }

    private static string? Meta(IDocument page, params ReadOnlySpan<string> names)
    {
        var metas = page.QuerySelectorAll("meta[content]");
        foreach (var name in names)
        {
            foreach (var meta in metas)
            {
                if (string.Equals(meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop"), name, StringComparison.OrdinalIgnoreCase)
                    && NullIfBlank(meta.GetAttribute("content")) is { } content)
                {
                    return content;
                }
            }
        }

        return null;
    }

    /// <summary>Walks the children by their index: a node finds its next sibling only by counting through all before it.</summary>
    private static string Text(INode root)
    {
        var text = new StringBuilder();
        var open = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                Break(text, at.Node as IElement);
                continue;
            }

            open.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            if (child is IText words)
            {
                Add(text, words.Data);
            }
            else if (child is IElement element)
            {
                Break(text, element);
                if (!IsDropped(element))
                {
                    open.Push((element, 0));
                }
            }
        }

        return text.ToString().Trim();
    }

    private static bool IsDropped(IElement element) =>
        Dropped.Contains(element.LocalName) || element.HasAttribute("hidden") || (element.LocalName == "header" && element.QuerySelector("h1") is null);

    private static void Break(StringBuilder text, IElement? element)
    {
        var mark = element is null || Inline.Contains(element.LocalName) ? "" : element.LocalName is "br" or "tr" ? "\n" : element.LocalName is "td" or "th" ? " " : "\n\n";
        if (mark.Length == 0 || text.Length == 0)
        {
            return;
        }

        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        var have = text.Length == 0 || text[^1] != '\n' ? 0 : text.Length > 1 && text[^2] == '\n' ? 2 : 1;
        text.Append(mark, 0, Math.Max(0, mark[0] == '\n' ? mark.Length - have : have > 0 ? 0 : 1));
    }

    private static void Add(StringBuilder text, string words)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }

    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
