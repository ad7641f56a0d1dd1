namespace KarabakhGraph.Cli.Tests;

/// <summary>Changing a store by SPARQL Update from the command line.</summary>
public sealed class UpdateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder["store"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AnUpdateIsOneCommitThatADumpShows()
    {
        Assert.Equal(
            (0, "", "commit 1: quads removed: 0, added: 3; graphs changed: 2\n"),
            await Update("INSERT DATA { <a:s> <a:p> 1 . GRAPH <a:g> { <a:s> <a:p> 2, _:b } }"));
        Assert.Equal(
            (0, "", "commit 2: quads removed: 1, added: 1; graphs changed: 1\n"),
            await Update("WITH <a:g> DELETE { ?s ?p 2 } INSERT { ?s ?p 3 } WHERE { ?s ?p 2 }"));

        var (exitCode, output, errors) = await Karabakh.RunAsync("dump", "--store", Store);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal(
            [
                "<a:s> <a:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
                "<a:s> <a:p> \"3\"^^<http://www.w3.org/2001/XMLSchema#integer> <a:g> .",
                "<a:s> <a:p> _: <a:g> .",
            ],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => System.Text.RegularExpressions.Regex.Replace(line, "_:[^ ]+", "_:")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WhatChangesNothingIsNoCommit()
    {
        await Update("INSERT DATA { <a:s> <a:p> 1 }");

        Assert.Equal((0, "", "nothing has changed\n"), await Update("DELETE { ?s ?p ?o } INSERT { ?s ?p ?o } WHERE { ?s ?p ?o }"));
    }

    [Theory]
    [InlineData("INSERT DATA { <a:s> <a:p> 2 } ; COPY <a:none> TO DEFAULT", 1, "error: COPY: the graph <a:none> is not there.\n")]
    [InlineData("CLEAR ALL ; LOAD <doc>", 2, "error: The update fetches <https://w3id.org/karabakhgraph/doc> by LOAD; updates stay within the given data, and no document may be fetched.\n")]
    [InlineData("CLEAR ALL ;\nDROP", 2, "error: -e:2:5: The end of the update stands where GRAPH, DEFAULT, NAMED or ALL is expected.\n")]
    public async Task AnUpdateThatFailsSaysWhyAndChangesNothing(string update, int exitCode, string message)
    {
        await Update("INSERT DATA { <a:s> <a:p> <a:o> }");

        Assert.Equal((exitCode, "", message), await Update(update));

        Assert.Equal("<a:s> <a:p> <a:o> .\n", (await Karabakh.RunAsync("dump", "--store", Store)).Output);
    }

    [Fact]
    public async Task AnUpdateComesFromAFileToo()
    {
        var file = _folder.Write("change.ru", "BASE <a:> INSERT DATA { <a:s> <a:p> 'x' }");

        Assert.Equal((0, "", "commit 1: quads removed: 0, added: 1; graphs changed: 1\n"), await Karabakh.RunAsync("update", "--store", Store, "--file", file));
    }

    [Fact]
    public async Task AFolderOfOtherThingsIsNotMadeAStore()
    {
        _folder.Write("letters/dear.txt", "Dear");

        var (exitCode, _, errors) = await Karabakh.RunAsync("update", "--store", _folder["letters"], "-e", "CLEAR ALL");

        Assert.Equal(2, exitCode);
        Assert.Contains("holds other files and no graph", errors, StringComparison.Ordinal);
        Assert.Equal([_folder["letters/dear.txt"]], Directory.GetFileSystemEntries(_folder["letters"]));
    }

    [Theory]
    [InlineData]
    [InlineData("-e", "CLEAR ALL", "--file", "x")]
    public async Task ExactlyOneUpdateIsGiven(params string[] options)
    {
        var (exitCode, _, errors) = await Karabakh.RunAsync(["update", "--store", Store, .. options]);

        Assert.Equal((2, "error: give a file with --file, or the update itself with -e (exactly one of them)\n"), (exitCode, errors));
        Assert.False(Directory.Exists(Store));
    }

    private Task<(int ExitCode, string Output, string Errors)> Update(string update) => Karabakh.RunAsync("update", "--store", Store, "-e", update);
}
