using System.Xml.Linq;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Vocabularies;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Cli.Tests;

/// <summary>The main job: the README's first command, on the sample articles.</summary>
[Collection(CorpusTests.Name)]
public class BuildTests(BuiltCorpus corpus)
{
    [Fact]
    public void TheSampleArticlesSayThatTurkeySupportsAzerbaijanAndRussiaArmenia()
    {
        Assert.Equal(0, corpus.Build.ExitCode);
        var supporters = corpus.Build.Output.Split("who opposes whom")[0];
        Assert.Matches(@"Turkey\s+Azerbaijan\s+\d", supporters);
        Assert.Matches(@"Russia\s+Armenia\s+\d", supporters);
    }

    [Fact]
    public void TheExportHoldsTheSameTies()
    {
        var graphml = XDocument.Load(corpus.GraphMl);
        var ns = graphml.Root!.Name.Namespace; // a document has a root
        var edges = graphml.Descendants(ns + "edge").Select(edge => $"{edge.Attribute("source")!.Value} {edge.Attribute("label")!.Value} {edge.Attribute("target")!.Value}").ToList();

        Assert.Contains("turkey supports azerbaijan", edges);
        Assert.Contains("russia supports armenia", edges);
    }

    [Fact]
    public void EveryAnchorIsTheTextBetweenItsIndexes()
    {
        var graph = new Dataset(corpus.Quads());
        var texts = graph.Quads.Where(quad => quad.Predicate == Nif.IsString).ToDictionary(quad => quad.Subject, quad => new CodePoints(((Literal)quad.Object).LexicalForm));
        var anchors = 0;
        foreach (var span in graph.Quads.Where(quad => quad.Predicate == Nif.AnchorOf))
        {
            var range = new CharRange(Index(graph, span.Subject, Nif.BeginIndex), Index(graph, span.Subject, Nif.EndIndex));
            var document = graph.Quads.First(quad => quad.Subject.Equals(span.Subject) && quad.Predicate == Nif.ReferenceContext).Object;
            Assert.Equal(((Literal)span.Object).LexicalForm, texts[document][range]);
            anchors++;
        }

        Assert.True(anchors > 100, $"only {anchors} anchors");
    }

    [Fact]
    public async Task TheSameInputGivesTheSameBytes()
    {
        using var folder = new TemporaryFolder();

        await Karabakh.RunAsync("build", Repository.Corpus, "--store", folder["again"], "--export", folder["again.graphml"], "--jobs", "3");

        Assert.Equal(corpus.Quads(), BuiltCorpus.QuadsOf(folder["again"]));
        Assert.Equal(File.ReadAllText(corpus.GraphMl), File.ReadAllText(folder["again.graphml"]));
    }

    [Fact]
    public async Task BuildingAgainIntoTheSameFolderChangesNothing()
    {
        using var folder = new TemporaryFolder();
        var (article, store) = (Path.Combine(Repository.Corpus, "2020-10-04-ganja-shelling.en.txt"), folder["graph"]);

        await Karabakh.RunAsync("build", Repository.Corpus, "--store", store);
        var (exitCode, output, _) = await Karabakh.RunAsync("build", article, "--store", store);

        Assert.Equal(0, exitCode);
        Assert.Contains("(17 of them kept from before)", output, StringComparison.Ordinal);
        Assert.Equal(corpus.Quads(), BuiltCorpus.QuadsOf(store));
        Assert.Equal(1, LastCommit(store));
    }

    [Fact]
    public async Task AnAnalystsCorrectionsOutliveARebuild()
    {
        using var folder = new TemporaryFolder();
        var store = folder["graph"];
        var article = folder.Write("a.txt", "Turkey supports Azerbaijan, officials in Ankara said on Monday.");
        await Karabakh.RunAsync("build", article, "--store", store);
        var correction = new Quad(new Iri("https://w3id.org/karabakhgraph/id/turkey"), Skos.AltLabel, new Literal("Türkiye ours"), new Iri("https://w3id.org/karabakhgraph/graph/curation"));
        using (var opened = StoredGraph.Write(store))
        {
            using var transaction = opened.Store.BeginWrite();
            transaction.Add([correction]);
            transaction.Commit();
        }

        File.WriteAllText(article, "Turkey and Azerbaijan held drills, officials in Ankara said on Monday.");
        await Karabakh.RunAsync("build", article, "--store", store);

        Assert.Equal(3, LastCommit(store));
        Assert.Contains(correction, BuiltCorpus.QuadsOf(store));
    }

    [Fact]
    public void EveryDocumentReadsAsItsGoldenGraph()
    {
        var different = new List<string>();
        foreach (var part in corpus.Quads().GroupBy(quad => ((Iri)quad.Graph!).Value, StringComparer.Ordinal).Where(part => !part.Key.EndsWith("graph/reference", StringComparison.Ordinal)))
        {
            using var text = new StringWriter { NewLine = "\n" };
            RdfFormat.TriG.Writer(text, KarabakhPrefixes.For(KarabakhVocabulary.DefaultBase)).WriteAll(part);
            var name = part.Key[(part.Key.LastIndexOf('/') + 1)..];
            if (!Golden.Matches(Path.Combine("tests", "corpus", "expected", name + ".trig"), text.ToString()))
            {
                different.Add(name);
            }
        }

        Assert.True(different.Count == 0, $"other than tests/corpus/expected/*.trig: {string.Join(", ", different)}; what was read stands beside them as *.received.trig");
    }

    private static int Index(Dataset graph, Term span, Iri predicate)
    {
        var quad = graph.Match(new EncodedQuad(graph.Find(span), graph.Find(predicate), default, default)).First();
        return int.Parse(((Literal)graph.Resolve(quad.Object)).LexicalForm, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static long LastCommit(string store)
    {
        using var stored = StoredGraph.Read(store);
        return stored.Snapshot.Commit;
    }
}
