using BenchmarkDotNet.Attributes;
using KarabakhGraph.Extraction;
using KarabakhGraph.Extraction.Documents;
using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Language;
using KarabakhGraph.Language.Segmentation;

namespace KarabakhGraph.Benchmarks.Articles;

/// <summary>Reading the sample articles into claims, against cutting them into tokens and sentences. Times are for one document.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class ArticleBenchmarks
{
    private const int Documents = 18;

    private List<(SourceDocument Document, Segmenter Segmenter)> _articles = [];
    private ExtractionPipeline? _pipeline;

    [GlobalSetup]
    public void Setup()
    {
        var ontology = Path.Combine(Repository.Root, "ontology");
        var packs = LanguagePack.ReadAll(Path.Combine(ontology, "languages"));
        var segmenters = packs.ToDictionary(pack => pack.Code, pack => new Segmenter(pack), StringComparer.Ordinal);
        var identifier = new LanguageIdentifier(packs);
        var reader = new DocumentReader();
        _articles = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "corpus"))
            .Where(file => Path.GetFileName(file) != "README.md").Order(StringComparer.Ordinal)
            .Select(file => reader.Read(file, Path.GetFileName(file)))
            .Select(document => (document, segmenters[identifier.Identify(document.Prose)!.Code]))]; // the samples are in languages that have a pack
        if (_articles.Count != Documents)
        {
            throw new InvalidOperationException($"the corpus has {_articles.Count} articles; times are divided by {Documents}");
        }

        _pipeline = new ExtractionPipeline(LexiconReader.Read(Path.Combine(ontology, "lexicon")), packs);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Documents)]
    public int Segment() => _articles.Sum(article => article.Segmenter.Segment(article.Document.Prose).Sentences.Count);

    [Benchmark(OperationsPerInvoke = Documents)]
    public int Read() => _articles.Sum(article => _pipeline!.Read(article.Document).Claims.Count); // made by the setup
}
