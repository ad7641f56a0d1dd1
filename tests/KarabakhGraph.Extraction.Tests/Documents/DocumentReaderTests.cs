using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Extraction.Documents;

namespace KarabakhGraph.Extraction.Tests.Documents;

public class DocumentReaderTests
{
    private static SourceDocument Read(string name, string text) => new DocumentReader().Read(Encoding.UTF8.GetBytes(text), name);

    private static string Refusal(string name, byte[] bytes) => Assert.Throws<DocumentException>(() => new DocumentReader().Read(bytes, name)).Message;

    [Theory]
    [InlineData(" date 2020-11-08 Baku (dpa) – It fell.", "2020-11-08", "                 Baku (dpa) – It fell.")]
    [InlineData("[ad_1]\n date 2020-11 It fell.", "2020-11", "      \n              It fell.")]
    [InlineData("They set a date 2020-11-08 for it.", null, "They set a date 2020-11-08 for it.")]
    [InlineData("\uFEFFIt fell.", null, "It fell.")]
    public void ALeadingDateIsReadAndBlanked(string text, string? issued, string prose)
    {
        var document = Read("a.txt", text);

        Assert.Equal((issued, prose), (document.Issued, document.Prose));
    }

    [Fact]
    public void FrontMatterIsReadAndBlanked()
    {
        var document = Read("nl/a.md", "---\r\ntitle: \"Karabach: een bestand\"\r\ndate: 2020-10-10\r\npublisher: De Bode\r\nlanguage: nl\r\nurl: https://bode.example/a\r\ntags: [*x\r\n---\r\nHet viel.\r\n");

        Assert.Equal(("Karabach: een bestand", "2020-10-10", "De Bode", "nl", "https://bode.example/a"), (document.Title, document.Issued, document.Publisher, document.DeclaredLanguage, document.Source));
        Assert.Equal("Het viel.", document.Prose.Trim());
        Assert.Equal(document.Text.IndexOf("Het", StringComparison.Ordinal), document.Prose.IndexOf("Het", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# Truce in Moscow\n\nIt *holds*.", "  Truce in Moscow\n\nIt  holds .")]
    [InlineData("Both [Baku](https://a.example/(b) and Ankara.", "Both  Baku                        and Ankara.")]
    [InlineData("![Tanks in Hadrut](x.png) [1] (sic)", "  Tanks in Hadrut         [1] (sic)")]
    [InlineData("> - one<br>two\n***\n-5 degrees, F-16 and a_b", "    one    two\n   \n-5 degrees, F-16 and a_b")]
    public void MarkupIsBlankedAndIndexesStay(string text, string prose) => Assert.Equal(prose, Read("a.md", text).Prose);

    [Theory]
    [InlineData("2020-10-10T09:12:00Z", "2020-10-10")]
    [InlineData("October 9, 2020", "2020-10-09")]
    [InlineData("9 Oct 2020", "2020-10-09")]
    [InlineData("2020-10", "2020-10")]
    [InlineData("2020", "2020")]
    [InlineData("yesterday", null)]
    [InlineData("2020-13-40", null)]
    public void DatesOfHeadsAreReadOrUnknown(string value, string? date) => Assert.Equal(date, FrontMatter.Date(value));

    [Fact]
    public void APageIsReadWithoutItsFurniture()
    {
        var document = Read("a.html", """
            <!DOCTYPE html><html lang="en"><head><title>Truce | Mail</title><meta property="article:published_time" content="2020-10-10T09:12:00Z">
            <meta property="og:site_name" content="The Mail"><link rel="canonical" href="https://mail.example/a"><style>p {}</style></head>
            <body><nav>Home</nav><article><h1>Truce</h1><p>Armenia &amp; Azerbaijan
            <b>agreed</b>.<br>It holds.</p><aside>Subscribe</aside><ul><li>One</li><li>Two</li></ul></article><footer>&copy;</footer><script>var x;</script></body></html>
            """);

        Assert.Equal("Truce\n\nArmenia & Azerbaijan agreed.\nIt holds.\n\nOne\n\nTwo", document.Text);
        Assert.Equal(("Truce | Mail", "2020-10-10", "en", "The Mail", "https://mail.example/a"), (document.Title, document.Issued, document.DeclaredLanguage, document.Publisher, document.Source));
    }

    [Fact]
    public void ADeeplyNestedPageIsRead() => Assert.Equal("deep", Read("a.html", string.Concat(Enumerable.Repeat("<div>", 200)) + "deep").Text);

    [Theory]
    [InlineData("<p>")]
    [InlineData("<table>")]
    [InlineData("<br>")]
    public void APageOfManySiblingsIsRead(string tag) => Assert.EndsWith("wide", Read("a.html", string.Concat(Enumerable.Repeat(tag, 100_000)) + "wide").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<table><tr><td>")]
    public void APageNestedWithoutEndIsRefused(string tags) =>
        Assert.Contains("nested more than 250 deep", Refusal("a.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(tags, 100_000)) + "deep")), StringComparison.Ordinal);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    public void ATextLongerThanAnyArticleIsRefused(string name) =>
        Assert.Contains("split it into its articles", Refusal(name, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("and so on ", 150_000)))), StringComparison.Ordinal);

    [Fact]
    public void APipeIsRefusedWithoutWaitingForItsWriter()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // it has no named files that are pipes
        }

        var folder = Directory.CreateTempSubdirectory("karabakh-tests-");
        var pipe = Path.Combine(folder.FullName, "a.txt");
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", pipe))
        {
            mkfifo.WaitForExit();
        }

        Assert.Contains("no ordinary file", Assert.Throws<DocumentException>(() => new DocumentReader().Read(pipe, "a.txt")).Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void WhatIsNoTextIsRefusedWithItsReason()
    {
        Assert.Equal("a.txt: the file is empty", Refusal("a.txt", [0xEF, 0xBB, 0xBF, 0x20]));
        Assert.Contains("no valid UTF-8 at byte 3", Refusal("a.txt", [0x61, 0xC3, 0xA9, 0xE9, 0x20]), StringComparison.Ordinal);
        Assert.Contains("UTF-16", Refusal("a.txt", [0xFF, 0xFE, 0x61, 0]), StringComparison.Ordinal);
        Assert.Contains("binary", Refusal("a.txt", [0x61, 0, 0x61]), StringComparison.Ordinal);
        Assert.Contains("not a kind of file that is read; known are .txt", Refusal("a.pdf", "text"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("more than the limit of 3", Assert.Throws<DocumentException>(() => new DocumentReader(3).Read("text"u8, "a.txt")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ProseIsAsLongAsItsTextAndDiffersByBlanksOnly() =>
        Prop.ForAll(Gen.Elements("[", "](", ")", "*", "_", "#", "# ", "<b", ">", "!", "\n", "\r\n", "---\n", "- ", "x", " ", " date 2020-11", "[ad_1]", "`", "😀").ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return true;
            }

            var document = Read("a.md", text);
            return document.Prose.Length == document.Text.Length && document.Text.Zip(document.Prose).All(pair => pair.First == pair.Second || pair.Second == ' ');
        }).QuickCheckThrowOnFailure();
}
