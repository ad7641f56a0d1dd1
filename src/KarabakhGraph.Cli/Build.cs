using System.Collections.Concurrent;
using KarabakhGraph.Extraction;
using KarabakhGraph.Extraction.Documents;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Knowledge.Quads;
using KarabakhGraph.Language;
using KarabakhGraph.Networks;
using KarabakhGraph.Networks.Formats;
using KarabakhGraph.Store;

namespace KarabakhGraph.Cli;

/// <summary>One run of <c>karabakh build</c>: reads the articles, joins them with what the store holds already, derives what follows, writes.</summary>
internal sealed class Build(Session session, DataIris iris, int jobs, bool quiet, CancellationToken cancellation)
{
    public int Run(IReadOnlyList<string> paths, string store, string? ontology, string? export)
    {
        if (export is not null)
        {
            GraphExport.CheckFormat(export);
        }

        var ontologyFolder = OntologyFolder.Find(ontology);
        var lexicon = LexiconReader.Read(Path.Combine(ontologyFolder, "lexicon"));
        var packs = LanguagePack.ReadAll(Path.Combine(ontologyFolder, "languages"));
        var finder = new ArticleFinder(session);
        var articles = finder.Find(paths);
        if (articles.Count == 0)
        {
            finder.Failures.ToList().ForEach(session.Complain);
            throw new CommandException(ExitCode.WrongUsage, $"{string.Join(", ", paths)}: no article (.txt, .md, .html) found");
        }

        using var stored = StoredGraph.Write(store);
        CheckBase(stored);
        var (readings, unread) = ReadAll(articles, new ExtractionPipeline(lexicon, packs));
        List<string> failures = [.. finder.Failures.Order(StringComparer.Ordinal), .. unread];
        var kept = Keep(stored.Snapshot, readings);
        var all = readings.Concat(kept).OrderBy(reading => reading.Identifier, StringComparer.Ordinal).ToList();
        cancellation.ThrowIfCancellationRequested();
        var graph = new BuiltGraph(lexicon, all, iris);
        Commit(stored.Store, graph);
        if (export is not null)
        {
            GraphExport.Write(session, GraphProjection.Project(stored.Store.Snapshot), export, new NetworkWriterOptions());
        }

        failures.ForEach(session.Complain);

        if (!quiet)
        {
            BuildSummary.Write(session, graph, stored.Store.Snapshot.Count, kept.Count, failures.Count);
            session.Errors.WriteLine($"the graph is in {store}{(export is null ? "" : $", {export} is written")}; next: karabakh explain --store {store} \"... supports ...\"");
        }

        return failures.Count == 0 ? ExitCode.Done : ExitCode.Partial;
    }

    /// <summary>Refuses to mix two bases in one graph, before any article is read.</summary>
    private void CheckBase(StoredGraph stored)
    {
        if (DataIris.BaseOf(stored.Snapshot) is { } known && known != iris.Base)
        {
            throw new CommandException(ExitCode.WrongUsage, $"the graph's base is {known}, not {iris.Base}: name that one with --base, or another folder");
        }
    }

    /// <summary>Puts every graph in the place of what it was, all in one commit; the analyst's own graph and others are not touched.</summary>
    private void Commit(QuadStore store, BuiltGraph graph)
    {
        using var transaction = store.BeginWrite(cancellation);
        foreach (var (name, quads) in graph.Graphs())
        {
            cancellation.ThrowIfCancellationRequested();
            transaction.ReplaceGraph(name, quads);
        }

        transaction.Commit();
    }

    /// <summary>Reads the articles on several threads; the result does not depend on their number.</summary>
    private (List<DocumentReading> Readings, IReadOnlyList<string> Failures) ReadAll(IReadOnlyList<Article> articles, ExtractionPipeline pipeline)
    {
        var reader = new DocumentReader();
        var progress = new Progress(session, "reading", articles.Count, quiet);
        var readings = new DocumentReading?[articles.Count];
        var failures = new ConcurrentDictionary<int, string>();
        Parallel.For(0, articles.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, jobs), CancellationToken = cancellation }, index =>
        {
            var article = articles[index];
            try
            {
                readings[index] = pipeline.Read(reader.Read(article.Path, article.Identifier), cancellation);
            }
            catch (DocumentException error)
            {
                failures[index] = error.Message;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                failures[index] = $"{article.Identifier}: cannot be read ({error.Message})";
            }
            catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
            {
                failures[index] = $"{article.Identifier}: cannot be read ({error.GetType().Name}: {error.Message}; unexpected: please report it)";
            }

            progress.Step();
        });
        return ([.. readings.OfType<DocumentReading>()], [.. failures.OrderBy(pair => pair.Key).Select(pair => pair.Value)]);
    }

    /// <summary>What stays of an earlier build: documents that were not read again.</summary>
    private List<DocumentReading> Keep(Snapshot before, List<DocumentReading> fresh)
    {
        var replaced = fresh.Select(reading => reading.Identifier).ToHashSet(StringComparer.Ordinal);
        return [.. ReadingQuads.ReadAll(before, iris).Where(reading => !replaced.Contains(reading.Identifier))];
    }
}
