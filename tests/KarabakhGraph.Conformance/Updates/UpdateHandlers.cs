using KarabakhGraph.Sparql;
using KarabakhGraph.Store;

namespace KarabakhGraph.Conformance.Updates;

/// <summary>The test types of SPARQL 1.1 Update. Updates are carried out on a dataset in memory and on a store.</summary>
internal static class UpdateHandlers
{
    private const string Mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private const string Ut = "http://www.w3.org/2009/sparql/tests/test-update#";
    private static readonly QuadStoreOptions Options = new() { Durability = Durability.Async };
    private static readonly Iri Label = new("http://www.w3.org/2000/01/rdf-schema#label");

    public static IReadOnlyDictionary<string, Action<ManifestEntry>> ByTestType { get; } = new Dictionary<string, Action<ManifestEntry>>(StringComparer.Ordinal)
    {
        [Mf + "PositiveUpdateSyntaxTest11"] = entry => Parse((Iri)entry.Action),
        [Mf + "NegativeUpdateSyntaxTest11"] = entry => Assert.Throws<SparqlSyntaxException>(() => Parse((Iri)entry.Action)),
        [Mf + "UpdateEvaluationTest"] = Evaluate,
    };

    /// <summary>Reads an update; relative IRIs stand against its file.</summary>
    public static SparqlUpdate Parse(Iri file) => SparqlUpdate.Parse(File.ReadAllText(W3cFiles.PathOf(file)), file.Value);

    private static void Evaluate(ManifestEntry entry)
    {
        var update = Parse((Iri)entry.Manifest.Value(entry.Action, new Iri(Ut + "request"))!); // every entry has a request
        var before = State(entry.Manifest, entry.Action);
        var expected = State(entry.Manifest, entry.Result!); // and a result, if an empty one
        foreach (var (after, changes) in new[] { InMemory(before, update), InStore(before, update) })
        {
            Assert.Equal(after.Count, before.Count + changes.Added - changes.Removed);
            Assert.True(DatasetIsomorphism.Holds(expected.Quads, after.Quads), $"Expected:\n{Show(expected)}\n\nThere is:\n{Show(after)}");
        }
    }

    private static (Dataset After, QuadChanges Changes) InMemory(Dataset before, SparqlUpdate update)
    {
        var dataset = new Dataset(before.Quads);
        var transaction = dataset.Begin();
        var changes = new UpdateEngine(transaction).Evaluate(update);
        transaction.Commit();
        return (dataset, changes);
    }

    /// <summary>As an update of a store that was filled and closed before; what it holds is read after it was opened again.</summary>
    private static (Dataset After, QuadChanges Changes) InStore(Dataset before, SparqlUpdate update)
    {
        var folder = Directory.CreateTempSubdirectory("karabakh-conformance-").FullName;
        try
        {
            using (var store = QuadStore.Create(folder, Options))
            using (var transaction = store.BeginWrite())
            {
                transaction.Add(before.Quads);
                transaction.Commit();
            }

            QuadChanges changes;
            using (var store = QuadStore.Open(folder, Options))
            using (var transaction = store.BeginWrite())
            {
                changes = new UpdateEngine(transaction).Evaluate(update);
                transaction.Commit();
            }

            using var reopened = QuadStore.Open(folder, Options);
            var state = reopened.Snapshot;
            return (new Dataset(state.Match(default).Select(quad => Decode(state, quad))), changes);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Quad Decode(Snapshot state, EncodedQuad quad) => new(
        state.Resolve(quad.Subject), (Iri)state.Resolve(quad.Predicate), state.Resolve(quad.Object), quad.Graph == TermId.DefaultGraph ? null : state.Resolve(quad.Graph));

    /// <summary>The graphs before or after the update.</summary>
    private static Dataset State(Manifest manifest, Term node)
    {
        var state = new Dataset();
        var blankNodes = new BlankNodeIssuer();
        foreach (var file in manifest.Values(node, new Iri(Ut + "data")))
        {
            Add(file, null);
        }

        foreach (var graph in manifest.Values(node, new Iri(Ut + "graphData")))
        {
            // Every graph has a file and a label, which is its name.
            Add(manifest.Value(graph, new Iri(Ut + "graph"))!, new Iri(((Literal)manifest.Value(graph, Label)!).LexicalForm));
        }

        return state;

        void Add(Term file, Iri? graph)
        {
            foreach (var quad in W3cFiles.Read((Iri)file, blankNodes).Quads)
            {
                state.Add(quad with { Graph = graph });
            }
        }
    }

    private static string Show(Dataset dataset) => string.Join('\n', dataset.Quads);
}
