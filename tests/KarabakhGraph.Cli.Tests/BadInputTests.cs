using System.Text;

namespace KarabakhGraph.Cli.Tests;

/// <summary>Whatever comes in, there is one clear message, the right exit code, and the rest goes on.</summary>
[Collection(CorpusTests.Name)]
public sealed class BadInputTests(BuiltCorpus corpus) : IDisposable
{
    private const string Good = "Turkey supports Azerbaijan in the conflict, President Ilham Aliyev said on Monday.";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("empty.txt", "empty")]
    [InlineData("latin1.txt", "UTF-8")]
    [InlineData("picture.txt", "")]
    [InlineData("oneline.txt", "20")]
    public async Task ABrokenFileIsNamedAndTheRestGoesOn(string name, string reason)
    {
        _folder.Write("in/good.txt", Good);
        await File.WriteAllBytesAsync(_folder["in/" + name], Broken(name));

        var (exitCode, output, errors) = await Karabakh.RunAsync("build", _folder["in"], "--store", _folder["graph"]);

        Assert.Equal(6, exitCode);
        Assert.Contains("1 documents, 1 failed", output, StringComparison.Ordinal);
        var message = Assert.Single(errors.Split('\n'), line => line.StartsWith("error: ", StringComparison.Ordinal));
        Assert.StartsWith($"error: {name}: ", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALineOfEighteenMegabytesIsNoArticle()
    {
        _folder.Write("in/long.txt", string.Concat(Enumerable.Repeat("Baku accused Armenia of shelling Ganja and ", 18_000_000 / 43)));

        var (exitCode, _, errors) = await Karabakh.RunAsync("build", _folder["in"], "--store", _folder["graph"]);

        Assert.Equal(6, exitCode);
        Assert.Contains("error: long.txt: the text has ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatVanishesIsNamed()
    {
        _folder.Write("in/good.txt", Good);
        File.CreateSymbolicLink(_folder["in/gone.txt"], _folder["nowhere.txt"]);

        var (exitCode, _, errors) = await Karabakh.RunAsync("build", _folder["in"], "--store", _folder["graph"]);

        Assert.Equal(6, exitCode);
        Assert.Contains("error: gone.txt: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALinkToAFolderIsNotFollowedSoThatNoneLeadsRoundInACircle()
    {
        _folder.Write("in/more/good.txt", Good);
        Directory.CreateSymbolicLink(_folder["in/more/again"], _folder["in"]);

        var (exitCode, output, errors) = await Karabakh.RunAsync("build", _folder["in"], "--store", _folder["graph"]);

        Assert.Equal(0, exitCode);
        Assert.StartsWith("1 documents", output, StringComparison.Ordinal);
        Assert.Contains("warning: " + _folder["in/more/again"], errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheNameOfAFileCannotSteerTheTerminal()
    {
        _folder.Write("in/good.txt", Good);
        _folder.Write("in/bad\u001b[2J\nerror: all is lost.txt", "");

        var (_, _, errors) = await Karabakh.RunAsync("build", _folder["in"], "--store", _folder["graph"]);

        Assert.DoesNotContain('\u001b', errors);
        Assert.Single(errors.Split('\n'), line => line.StartsWith("error: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AQueryThatIsNoUtf8IsRefused()
    {
        var query = _folder["latin1.rq"];
        await File.WriteAllBytesAsync(query, Encoding.Latin1.GetBytes("ASK { ?s ?p 'Şuşa é' }"));

        var (exitCode, output, errors) = await Karabakh.RunAsync("query", "--store", corpus.Store, "--file", query);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("no valid UTF-8 at byte ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FiveThousandCopiesAreOneStory()
    {
        for (var copy = 0; copy < 5_000; copy++)
        {
            _folder.Write($"in/{copy:0000}.txt", Good);
        }

        var (exitCode, output, _) = await Karabakh.RunAsync("build", _folder["in"], "--store", _folder["graph"]);

        Assert.Equal(0, exitCode);
        Assert.Contains("5000 documents, 1 independent stories", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", "/nowhere/at/all", "--store", "x")]
    [InlineData("build", "--store", "x")]
    [InlineData("build", "{good}", "--store", "{good}")]
    [InlineData("build", "{good}", "--store", "x", "--export", "x.docx")]
    [InlineData("build", "{good}", "--store", "x", "--base", "no iri")]
    [InlineData("build", "{good}", "--store", "x", "--ontology", "/nowhere")]
    [InlineData("query", "--store", "/nowhere", "documents")]
    [InlineData("query", "--store", "{store}", "no-such-query")]
    [InlineData("query", "--store", "{store}", "documents", "-e", "ASK {}")]
    [InlineData("query", "--store", "{store}", "-e", "SELEKT * WHERE {}")]
    [InlineData("query", "--store", "{store}", "documents", "--format", "docx")]
    [InlineData("query", "--store", "{store}", "documents", "--format", "ttl")]
    [InlineData("query", "--store", "{store}", "documents", "--param", "nonsense")]
    [InlineData("query", "--store", "{store}", "documents", "--param", "nosuchvariable=1")]
    [InlineData("export", "--store", "{store}", "x.pdf")]
    [InlineData("frobnicate")]
    public async Task WrongUsageIsExitCodeTwoWithOneMessage(params string[] args)
    {
        var good = _folder.Write("good.txt", Good);
        args = [.. args.Select(arg => arg switch
        {
            "{good}" => good,
            "{store}" => corpus.Store,
            "x" or "x.docx" or "x.pdf" => _folder[arg],
            _ => arg,
        })];

        var (exitCode, output, errors) = await Karabakh.RunAsync(args);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith("error: ", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TenThousandNestedBracesAreOneMessage()
    {
        var query = _folder.Write("deep.rq", "SELECT * WHERE " + new string('{', 10_000) + new string('}', 10_000));

        var (exitCode, output, errors) = await Karabakh.RunAsync("query", "--store", corpus.Store, "--file", query);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("deep.rq:1:", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALongQueryIsStoppedAtItsDeadline()
    {
        var (exitCode, _, errors) = await Karabakh.RunAsync(
            "query", "--store", corpus.Store, "-e", "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "--timeout", "0.5");

        Assert.Equal(1, exitCode);
        Assert.Contains("--timeout", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/proc/karabakh")]
    [InlineData("/dev/null/graph")]
    public async Task AFolderThatCannotBeWrittenToIsNamed(string store)
    {
        var (exitCode, output, errors) = await Karabakh.RunAsync("build", _folder.Write("good.txt", Good), "--store", store);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith($"error: {store}: cannot write here", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExportThatCannotBeWrittenNamesItsTarget()
    {
        var (exitCode, output, errors) = await Karabakh.RunAsync("export", "--store", corpus.Store, "/dev/null/net.graphml");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith("error: /dev/null/net.graphml: cannot be written", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderOfOtherThingsIsLeftAlone()
    {
        _folder.Write("photos/wedding.jpg", "smile");

        var (exitCode, _, errors) = await Karabakh.RunAsync("build", _folder.Write("good.txt", Good), "--store", _folder["photos"]);

        Assert.Equal(2, exitCode);
        Assert.Contains("holds other files and no graph", errors, StringComparison.Ordinal);
        Assert.Equal(["wedding.jpg"], Directory.EnumerateFileSystemEntries(_folder["photos"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task AJournalThatWasTamperedWithIsFoundOut()
    {
        var store = _folder["graph"];
        await Karabakh.RunAsync("build", _folder.Write("good.txt", Good), "--store", store);
        await Karabakh.RunAsync("build", _folder.Write("other.txt", Good), "--store", store);
        var journal = Path.Combine(store, "journal");
        var bytes = await File.ReadAllBytesAsync(journal);
        bytes[bytes.Length / 4] ^= 1;
        await File.WriteAllBytesAsync(journal, bytes);

        var (exitCode, _, errors) = await Karabakh.RunAsync("verify", "--store", store);

        Assert.Equal(3, exitCode);
        Assert.Contains("journal", errors, StringComparison.Ordinal);
    }

    /// <summary>The bytes of a broken file; made here and not in the rows, which the runner would spell out.</summary>
    private static byte[] Broken(string name) => name switch
    {
        "empty.txt" => [],
        "latin1.txt" => Encoding.Latin1.GetBytes("Der Präsident sagte, dass Baku den Süden hält."),
        "picture.txt" => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52],
        "oneline.txt" => Encoding.UTF8.GetBytes(new string('a', 50_000_000)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no broken file"),
    };
}
