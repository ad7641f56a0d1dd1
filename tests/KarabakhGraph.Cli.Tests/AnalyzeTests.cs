using System.Text.Json;
using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Cli.Tests;

/// <summary>What is measured on the network of the sample articles, and what can be asked of it.</summary>
[Collection(CorpusTests.Name)]
public class AnalyzeTests(BuiltCorpus corpus)
{
    [Theory]
    [InlineData("balance", "measures")]
    [InlineData("centrality", "actors")]
    [InlineData("blocs", "actors")]
    [InlineData("changes", "slices")]
    public async Task EveryAnalysisGoesOutAsTableJsonAndCsvWithItsLimits(string analysis, string main)
    {
        var table = await Karabakh.RunAsync("analyze", analysis, "--store", corpus.Store);
        var json = await Karabakh.RunAsync("analyze", analysis, "--store", corpus.Store, "--format", "json");
        var csv = await Karabakh.RunAsync("analyze", analysis, "--store", corpus.Store, "--format", "csv");

        Assert.Equal((0, 0, 0), (table.ExitCode, json.ExitCode, csv.ExitCode));
        Assert.Contains("\nlimits\n  - Ties are what publishers say", table.Output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json.Output);
        Assert.Equal("karabakh-analysis/1", document.RootElement.GetProperty("schema").GetString());
        Assert.NotEmpty(document.RootElement.GetProperty("limits").EnumerateArray());
        var rows = csv.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(document.RootElement.GetProperty(main).GetArrayLength() + 1, rows.Length);
        Assert.Contains("note: Ties are what publishers say", csv.Errors, StringComparison.Ordinal);
        Assert.Equal(json.Output, (await Karabakh.RunAsync("analyze", analysis, "--store", corpus.Store, "--format", "json")).Output);
    }

    [Fact]
    public async Task TheSidesOfTheWarAreTwoBlocs()
    {
        var (_, output, _) = await Karabakh.RunAsync("analyze", "blocs", "--store", corpus.Store, "--format", "csv");

        var blocs = output.Split("\r\n").Select(line => line.Split(',')).Where(cells => cells.Length == 2).ToDictionary(cells => cells[0], cells => cells[1]);
        Assert.Equal(blocs["Azerbaijan"], blocs["Turkey"]);
        Assert.Equal(blocs["Armenia"], blocs["Russia"]);
        Assert.NotEqual(blocs["Armenia"], blocs["Azerbaijan"]);
    }

    [Fact]
    public async Task WhatIsFoundGoesOutAsAttributes()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, _) = await Karabakh.RunAsync("analyze", "centrality", "--store", corpus.Store, "--export", folder["net.graphml"]);

        Assert.Equal(0, exitCode);
        Assert.Contains("pn_index", NetworkFile.Read(folder["net.graphml"]).NodeAttributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public async Task AChainOfSupportShowsItsSentences()
    {
        var (exitCode, output, _) = await Karabakh.RunAsync("analyze", "path", "Turkey", "azerbaijan", "--store", corpus.Store, "--format", "csv");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("Turkey,Azerbaijan,", output.Split("\r\n")[1], StringComparison.Ordinal);
        Assert.Contains("claim=", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnalysisTakesANetworkOfAFile()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["own.edges.csv"], "Source,Target,Sign\na,b,1\nb,c,-1\na,c,1\n");
        File.WriteAllText(folder["own.nodes.csv"], "Id,Label\na,A\nb,B\nc,C\n");

        var (exitCode, output, errors) = await Karabakh.RunAsync("analyze", "balance", "--network", folder["own.csv"], "--format", "csv");

        Assert.True(exitCode == 0, errors);
        Assert.Contains("\"frustration, at least\",1\r\n\"frustration, at most\",1\r\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SlicesAreFilesOfTheirOwnAndInGexfTimesOfEdges()
    {
        using var folder = new TemporaryFolder();

        var files = await Karabakh.RunAsync("export", folder["net.graphml"], "--store", corpus.Store, "--slice", "month");
        var spells = await Karabakh.RunAsync("export", folder["net.gexf"], "--store", corpus.Store, "--slice", "week");

        Assert.Equal((0, 0), (files.ExitCode, spells.ExitCode));
        Assert.True(File.Exists(folder["net.2020-09.graphml"]) && File.Exists(folder["net.2020-10.graphml"]));
        Assert.Contains(NetworkFile.Read(folder["net.gexf"]).Edges, edge => edge.Spells.Count > 0);
    }

    [Theory]
    [InlineData("PREFIX kg: <https://w3id.org/karabakhgraph/ontology#> CONSTRUCT { ?a kg:supports ?b } WHERE { ?t a kg:Tie ; kg:from ?a ; kg:to ?b ; kg:sign 1 }")]
    [InlineData("PREFIX kg: <https://w3id.org/karabakhgraph/ontology#> SELECT ?from ?to ?sign ?claim WHERE { ?t a kg:Tie ; kg:from ?from ; kg:to ?to ; kg:sign ?sign ; kg:basedOn ?claim FILTER(?sign = 1) }")]
    public async Task AQueryOfOnesOwnIsTheProjection(string query)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["own.rq"], query);

        var (exitCode, _, errors) = await Karabakh.RunAsync("export", folder["net.graphml"], "--store", corpus.Store, "--query", folder["own.rq"]);

        Assert.True(exitCode == 0, errors);
        var edges = NetworkFile.Read(folder["net.graphml"]).Edges;
        Assert.Contains(edges, edge => edge is { Source: "turkey", Target: "azerbaijan" });
        Assert.All(edges, edge => Assert.Equal(1, edge.Sign));
    }

    [Fact]
    public async Task EventsCountWhenAskedFor()
    {
        using var folder = new TemporaryFolder();

        await Karabakh.RunAsync("export", folder["without.csv"], "--store", corpus.Store);
        await Karabakh.RunAsync("export", folder["with.csv"], "--store", corpus.Store, "--events", "--claims", "all");

        Assert.True(NetworkFile.Read(folder["with.csv"]).Edges.Sum(edge => edge.Weight) > NetworkFile.Read(folder["without.csv"]).Edges.Sum(edge => edge.Weight));
    }

    [Theory]
    [InlineData(2, "is none of day, week, month", "export", "x.graphml", "--slice", "fortnight")]
    [InlineData(2, "is no day", "export", "x.graphml", "--from", "01.10.2020")]
    [InlineData(2, "must be at least 1", "export", "x.graphml", "--min-claims", "0")]
    [InlineData(2, "no such file", "export", "x.graphml", "--query", "nowhere.rq")]
    [InlineData(2, "no such file", "export", "x.graphml", "--ties", "nowhere.yaml")]
    [InlineData(2, "did you mean 'turkey'?", "analyze", "path", "turky", "azerbaijan")]
    [InlineData(2, "Unrecognized command or argument '--slice'", "analyze", "balance", "--slice", "month")]
    [InlineData(2, "from 1 to 100", "analyze", "blocs", "--most", "0")]
    [InlineData(2, "name one actor, or two", "analyze", "changes", "--actor", "a", "--actor", "b", "--actor", "c")]
    [InlineData(2, "the format is told by the extension", "analyze", "blocs", "--export", "x.doc")]
    public async Task WhatCannotBeDoneIsRefused(int expected, string message, params string[] args)
    {
        var (exitCode, output, errors) = await Karabakh.RunAsync([.. args, "--store", corpus.Store]);

        Assert.Equal((expected, ""), (exitCode, output));
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("events: {Ayd: 1}", "did you mean 'Aid'?")]
    [InlineData("events: {Aid: 2}", "'2' is not from -1 to 1")]
    public async Task AMistakeInTheTiesIsNamedWithItsPlace(string yaml, string message)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["ties.yaml"], yaml);

        var (exitCode, _, errors) = await Karabakh.RunAsync("export", folder["net.graphml"], "--store", corpus.Store, "--ties", folder["ties.yaml"]);

        Assert.Equal(2, exitCode);
        Assert.Contains("ties.yaml", errors, StringComparison.Ordinal);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }
}
