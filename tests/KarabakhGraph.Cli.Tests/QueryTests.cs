namespace KarabakhGraph.Cli.Tests;

/// <summary>The ready-made queries, queries of one's own, and explanations, on the graph of the sample articles.</summary>
[Collection(CorpusTests.Name)]
public class QueryTests(BuiltCorpus corpus)
{
    public static TheoryData<string> ReadyMade => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "queries"), "*.rq").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(ReadyMade))]
    public async Task EveryReadyMadeQueryHasAQuestionOnTopAndAnAnswer(string name)
    {
        var (exitCode, output, errors) = await Karabakh.RunAsync("query", "--store", corpus.Store, name, "--exit-code");

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.True(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > 1, "no row");
        Assert.Matches(@"\A# .*\?", File.ReadAllText(Path.Combine(Repository.Root, "queries", name + ".rq")));
    }

    [Fact]
    public async Task AParameterNarrowsAQuery()
    {
        var (exitCode, output, _) = await Karabakh.RunAsync("query", "--store", corpus.Store, "evidence-for-a-tie", "--param", "from=id:turkey", "--param", "to=id:azerbaijan", "--param", "sign=1");

        Assert.Equal(0, exitCode);
        Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..], row => Assert.StartsWith("\"Turkey\"\t\"Azerbaijan\"\t1\t", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AParameterIsAValueAndNeverQueryText()
    {
        var (exitCode, output, _) = await Karabakh.RunAsync("query", "--store", corpus.Store, "-e", "SELECT ?x WHERE { }", "--param", "x=1 } # \" ?y");

        Assert.Equal(0, exitCode);
        Assert.Equal("?x\n\"1 } # \\\" ?y\"\n", output);
    }

    [Theory]
    [InlineData("json", "{\"head\":{\"vars\":[\"n\"]}")]
    [InlineData("xml", "<?xml")]
    [InlineData("csv", "n\r\n18\r\n")]
    [InlineData("tsv", "?n\n18\n")]
    public async Task SolutionsGoOutInEveryFormat(string format, string start)
    {
        var (exitCode, output, _) = await Karabakh.RunAsync(
            "query", "--store", corpus.Store, "-e", "SELECT (COUNT(?d) AS ?n) WHERE { ?d a <https://w3id.org/karabakhgraph/ontology#Document> }", "--format", format);

        Assert.Equal(0, exitCode);
        Assert.StartsWith(start, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EvidenceTellsTheDocumentsThatARowRestsOn()
    {
        var (exitCode, output, _) = await Karabakh.RunAsync(
            "query", "--store", corpus.Store, "--evidence", "-e", "SELECT DISTINCT ?d WHERE { ?d a <https://w3id.org/karabakhgraph/ontology#Document> }");

        Assert.Equal(0, exitCode);
        var rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("?d\t?evidence\t?evidenceCount", rows[0]);
        Assert.Equal(18, rows[1..].Count(row => row.EndsWith("\t1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task EvidenceNeedsItsVariables()
    {
        var (exitCode, _, errors) = await Karabakh.RunAsync("query", "--store", corpus.Store, "--evidence", "-e", "SELECT ?evidence WHERE { ?evidence ?p ?o }");

        Assert.Equal(2, exitCode);
        Assert.Contains("?evidence", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TablesAreNeverSqueezedWhenRedirected()
    {
        var (_, output, _) = await Karabakh.RunAsync("query", "--store", corpus.Store, "evidence-for-a-tie", "--format", "table");

        Assert.Contains(output.Split('\n'), line => line.Length > 200);
        Assert.DoesNotContain('…', output);
    }

    [Fact]
    public async Task GraphsGoOutAsTurtle()
    {
        var (exitCode, output, _) = await Karabakh.RunAsync("query", "--store", corpus.Store, "-e", "CONSTRUCT WHERE { <id/turkey> <https://w3id.org/karabakhgraph/ontology#supports> ?x }");

        Assert.Equal(0, exitCode);
        Assert.Contains("id:turkey kg:supports", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExplanationShowsTheSentenceTheWordsTheSpeakerAndTheRule()
    {
        var (exitCode, output, _) = await Karabakh.RunAsync("explain", "--store", corpus.Store, "turkey supports azerbaijan");

        Assert.Equal(0, exitCode);
        Assert.Matches(@"\*\*.+\*\*", output);
        Assert.Matches(@"asserted by .+; rule (en|nl)/\S+, confidence [01]\.\d+", output);
        var claim = System.Text.RegularExpressions.Regex.Match(output, "<(https://[^>]+#claim=[0-9]+)>").Groups[1].Value;
        Assert.StartsWith(claim + ": 1 claim in 1 document", (await Karabakh.RunAsync("explain", "--store", corpus.Store, claim)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("turkey supports", "is neither a statement nor a claim's IRI")]
    [InlineData("turky supports azerbaijan", "did you mean 'turkey'?")]
    public async Task AnUnclearQuestionIsRefusedWithAHint(string question, string hint)
    {
        var (exitCode, output, errors) = await Karabakh.RunAsync("explain", "--store", corpus.Store, question);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(hint, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEndlessStatementIsRefusedWithoutRepeatingIt()
    {
        var (exitCode, _, errors) = await Karabakh.RunAsync("explain", "--store", corpus.Store, new string(' ', 60_000) + "supports");

        Assert.Equal(2, exitCode);
        Assert.True(errors.Length < 200, errors);
    }

    [Fact]
    public async Task WhatNobodySaysHasNoProof()
    {
        var (exitCode, output, errors) = await Karabakh.RunAsync("explain", "--store", corpus.Store, "iceland supports bhutan", "--exit-code");

        Assert.Equal((5, "", "nothing in the graph says so\n"), (exitCode, output, errors));
    }
}
