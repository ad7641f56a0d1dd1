namespace KarabakhGraph.Cli.Tests;

public class CanonicalizeTests
{
    private const string Canonical = "_:c14n0 <http://example/p> <http://example/> .\n_:c14n0 <http://example/p> _:c14n1 .\n";

    [Theory]
    [InlineData("graph.ttl", "@prefix : <http://example/> . _:x :p :, [] .")]
    [InlineData("graph.nq", "_:b <http://example/p> _:a .\n_:b <http://example/p> <http://example/> .\n_:b <http://example/p> _:a .\n")]
    [InlineData("graph.rdf", "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://example/'><r:Description><p r:resource=''/><p><r:Description/></p></r:Description></r:RDF>")]
    public async Task FilesThatSayTheSameComeOutTheSame(string name, string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder[name], text);

        Assert.Equal((0, Canonical, ""), await Karabakh.RunAsync("canonicalize", folder[name], "--base", "http://example/"));
        Assert.Equal((0, "e40884b99401264b086c5bf7f15e633fa279eb7b769c3878a2efd3dcadb16081\n", ""), await Karabakh.RunAsync("canonicalize", folder[name], "--base", "http://example/", "--hash"));
    }

    [Theory]
    [InlineData("graph.txt", "", 2, "the name tells no syntax of RDF")]
    [InlineData("graph.ttl", "<a> <b> <c> .", 3, "graph.ttl:1:1: 'a' is relative, and the document has no base IRI")]
    [InlineData("graph.nq", "what", 3, "graph.nq:1:1: ")]
    public async Task WhatCannotBeReadIsOneMessage(string name, string text, int exitCode, string message)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder[name], text);

        var run = await Karabakh.RunAsync("canonicalize", folder[name]);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NodesThatAreTooAlikeAreOneMessage()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder["clique.nt"], from i in Enumerable.Range(0, 10) from j in Enumerable.Range(0, 10) where i != j select $"_:x{i} <http://example/p> _:x{j} .");

        var (exitCode, output, errors) = await Karabakh.RunAsync("canonicalize", folder["clique.nt"]);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("too alike", errors, StringComparison.Ordinal);
    }
}
