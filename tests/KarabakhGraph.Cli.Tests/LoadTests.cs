using System.IO.Compression;

namespace KarabakhGraph.Cli.Tests;

/// <summary>Adding RDF files to a store.</summary>
public sealed class LoadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task FilesOfAnySyntaxGoInAsOneCommit()
    {
        var packed = _folder["c.nq.gz"];
        using (var gzip = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
        {
            gzip.Write("<a:s> <a:p> \"gz\" <a:g> .\n"u8);
        }

        var (exitCode, output, errors) = await Karabakh.RunAsync(
            "load", "--store", _folder["store"], "--graph", "a:g",
            _folder.Write("a.ttl", "<a:s> <a:p> 'turtle' ."),
            _folder.Write("b.trig", "<a:h> { <a:s> <a:p> 'trig' }"),
            packed,
            _folder.Write("d.rdf", "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:a=\"a:\"><rdf:Description rdf:about=\"a:s\"><a:p>xml</a:p></rdf:Description></rdf:RDF>"),
            _folder.Write("e.jsonld", """{"@id": "a:s", "a:p": "json"}"""));
        var (_, dump, _) = await Karabakh.RunAsync("dump", "--store", _folder["store"]);

        Assert.Equal((0, ""), (exitCode, output));
        Assert.StartsWith("commit 1: 5 quads added; 5 read in ", errors, StringComparison.Ordinal);
        Assert.Equal("<a:s> <a:p> \"gz\" <a:g> .\n<a:s> <a:p> \"json\" <a:g> .\n<a:s> <a:p> \"turtle\" <a:g> .\n<a:s> <a:p> \"xml\" <a:g> .\n<a:s> <a:p> \"trig\" <a:h> .\n", dump);
    }

    [Fact]
    public async Task LoadingTheSameAgainIsNoCommit()
    {
        var file = _folder.Write("a.nt", "<a:s> <a:p> <a:o> .\n");
        await Karabakh.RunAsync("load", "--store", _folder["store"], file);

        var (exitCode, _, errors) = await Karabakh.RunAsync("load", "--store", _folder["store"], file);

        Assert.Equal(0, exitCode);
        Assert.StartsWith("nothing new; 1 read in ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWrongLineIsNamedAndNothingIsLoaded()
    {
        await Karabakh.RunAsync("load", "--store", _folder["store"], _folder.Write("a.nq", "<a:s> <a:p> <a:o> .\n"));
        var broken = _folder.Write("b.nq", "<a:s> <a:p> <a:new> .\n<a:s> <a:p> .\n");

        var (exitCode, output, errors) = await Karabakh.RunAsync("load", "--store", _folder["store"], broken);
        var (_, dump, _) = await Karabakh.RunAsync("dump", "--store", _folder["store"]);

        Assert.Equal((3, ""), (exitCode, output));
        Assert.StartsWith($"error: {broken}:2:", errors, StringComparison.Ordinal);
        Assert.Equal("<a:s> <a:p> <a:o> .\n", dump);
    }

    [Theory]
    [InlineData("none.nq", "no such file")]
    [InlineData("a.txt", "say it with --format")]
    [InlineData("broken.nt.gz", "cannot be unpacked")]
    public async Task AFileThatCannotBeLoadedIsNamed(string name, string message)
    {
        _folder.Write("a.txt", "");
        _folder.Write("broken.nt.gz", "no gzip");

        var (exitCode, _, errors) = await Karabakh.RunAsync("load", "--store", _folder["store"], _folder[name]);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.Contains(name, errors, StringComparison.Ordinal);
    }
}
