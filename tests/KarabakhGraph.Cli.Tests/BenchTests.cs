using System.Text.Json;

namespace KarabakhGraph.Cli.Tests;

/// <summary>Timing queries, and telling how they are answered.</summary>
public sealed class BenchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task EachLineIsOneJsonObjectAndGraphsAreMerged()
    {
        _folder.Write("queries/a.rq", "SELECT * { ?s ?p ?o }");
        _folder.Write("queries/b.rq", "CONSTRUCT WHERE { ?s <a:p> ?o }");
        _folder.Write("queries/c.rq", "SELECT * { ?s ?p }");

        var (exitCode, output, _) = await Karabakh.RunAsync(
            "bench", "--data", _folder.Write("a.trig", "<a:g> { <a:s> <a:p> <a:o> } <a:h> { <a:s> <a:p> <a:o> . <a:s> <a:q> 1 }"), "--queries", _folder["queries"], "--repeat", "2");

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal((0, 5), (exitCode, lines.Count));
        Assert.Equal(3, lines[0].GetProperty("quads").GetInt64());
        Assert.Equal([("a", 2, 3), ("b", 1, 3), ("c", -1, 0)], lines[1..4].Select(line =>
            (line.GetProperty("query").GetString()!, line.GetProperty("count").GetInt32(), line.GetProperty("ms").GetArrayLength())));
        Assert.Contains("c", lines[3].GetProperty("error").GetString()!, StringComparison.Ordinal);
        Assert.True(lines[4].GetProperty("peak_rss_mb").GetInt64() > 0);
    }

    [Theory]
    [InlineData("no.nq", "no such file")]
    [InlineData("data.txt", "the name tells no RDF syntax")]
    public async Task DataThatCannotBeLoadedIsOneMessage(string name, string problem)
    {
        _folder.Write("data.txt", "<a:s> <a:p> <a:o> .");
        _folder.Write("queries/a.rq", "ASK {}");

        var (exitCode, _, errors) = await Karabakh.RunAsync("bench", "--data", _folder[name], "--queries", _folder["queries"]);

        Assert.Equal((2, $"error: {_folder[name]}: {problem}\n"), (exitCode, errors));
    }

    [Fact]
    public async Task AQueryIsExplainedAsTextOrAsJson()
    {
        await Karabakh.RunAsync("load", "--store", _folder["store"], _folder.Write("a.nt", "<a:s> <a:p> <a:o> .\n"));

        var (_, text, _) = await Karabakh.RunAsync("query", "--store", _folder["store"], "-e", "SELECT ?o { ?s <a:p> ?o }", "--explain");
        var (_, json, _) = await Karabakh.RunAsync("query", "--store", _folder["store"], "-e", "SELECT ?o { ?s <a:p> ?o }", "--explain", "--format", "json");

        Assert.StartsWith("Projection ?o  (expected 1 rows, made 1, ", text, StringComparison.Ordinal);
        Assert.Equal("IndexScan Psog ?s <a:p> ?o", JsonDocument.Parse(json).RootElement.GetProperty("inputs")[0].GetProperty("operator").GetString());
    }
}
