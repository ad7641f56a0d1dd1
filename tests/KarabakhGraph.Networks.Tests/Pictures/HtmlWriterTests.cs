using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KarabakhGraph.Networks.Formats;
using KarabakhGraph.Networks.Tests.Formats;

namespace KarabakhGraph.Networks.Tests.Pictures;

public class HtmlWriterTests
{
    private const string Attack = "</title></script></style><script>alert(1)</script><img src=x onerror=alert(2)>\"'--><svg onload=alert(3)>]]>{{7*7}}";

    private static readonly Network _attack = new Network(Attack, Attack, Attack, [new Node("a", Attack) { ActorType = Attack, Color = Attack }, new Node("b", "b") { Aliases = [Attack] }], [
        new Edge("e", "a", "b", 1, 1) { Interaction = Attack, Start = Attack, End = Attack, Evidence = [new(Attack, 1, Attack, Attack, Attack, "javascript:alert(4)"), new(Attack, 1, "two", Attack, "2020-09-27", "https://paper.example/?a=\"><script>")] },
    ]).WithNodeAttribute(new Attribute("bloc", AttributeType.String), _ => Attack);

    [Fact]
    public void HostileTextsStayTexts()
    {
        var page = Page(_attack);

        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Single(page.QuerySelectorAll("svg"));
        Assert.Empty(page.QuerySelectorAll("img, iframe, object, embed, link, base, form"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "src");
        Assert.Equal(Attack, page.Title);
        Assert.Contains(Attack, page.QuerySelector("#t1 blockquote bdi")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyWebAddressesAndLinesAreLinks() => Assert.Equal(
        ["#t1", "https://paper.example/?a=\"><script>"],
        Page(_attack).QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")));

    [Fact]
    public void ThePolicyForbidsAllButThePagesOwnStyleAndScript()
    {
        var page = Page(_attack);

        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{Hash(page.QuerySelector("style"))}'; script-src 'sha256-{Hash(page.QuerySelector("script"))}'; base-uri 'none'; form-action 'none'",
            page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"));
    }

    [Fact]
    public void EveryLineHasItsTieWithItsSentences()
    {
        var page = Page(GraphProjection.Project(Some.Quads));

        Assert.Equal(["Turkey supports Azerbaijan", "Armenia opposes Azerbaijan", "Turkey opposes Azerbaijan"], page.QuerySelectorAll("#ties h3").Select(title => title.TextContent));
        Assert.Equal(["#t1", "#t2", "#t3"], page.QuerySelectorAll("svg a").Select(line => line.GetAttribute("href")));
        Assert.Equal(2, page.QuerySelectorAll("#t1 blockquote").Length);
        Assert.Contains("https://w3id.org/karabakhgraph/doc/a · 2020-11-08 · https://paper.example/a", page.QuerySelector("#t1 footer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Turkey", page.QuerySelectorAll("tbody th")[1].TextContent);
    }

    private static IDocument Page(Network network) => new HtmlParser().ParseDocument(Written.As(NetworkFormat.Html, network));

    private static string Hash(IElement? element) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element!.TextContent)));
}
