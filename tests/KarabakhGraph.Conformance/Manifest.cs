using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Conformance;

/// <summary>A list of test cases as the W3C writes it, with those that it includes.</summary>
internal sealed class Manifest
{
    private const string Mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static readonly Dictionary<string, Manifest> Known = new(StringComparer.Ordinal);
    private readonly Dataset _graph;
    private readonly List<ManifestEntry> _entries = [];

    private Manifest(Iri file)
    {
        _graph = W3cFiles.Read(file);
        var name = new Iri(Path.ChangeExtension(file.Value, null)); // some manifests name themselves without the extension
        var manifest = Values(name, RdfVocabulary.Type).Any() ? name : file;
        foreach (var entry in ListsOf(manifest, "entries"))
        {
            _entries.Add(new ManifestEntry(this, entry));
        }

        foreach (var included in ListsOf(manifest, "include"))
        {
            _entries.AddRange(Read((Iri)included).Entries);
        }
    }

    /// <summary>The entries, in the manifest's order.</summary>
    public IReadOnlyList<ManifestEntry> Entries => _entries;

    /// <summary>Reads a manifest by its path below the suites' folder.</summary>
    public static Manifest Read(string path) => Read(new Iri(W3cFiles.IriOf(path)));

    /// <summary>The object of the only quad with a subject and a predicate; null when there is none.</summary>
    public Term? Value(Term subject, Iri predicate) => Values(subject, predicate).SingleOrDefault();

    /// <summary>The objects of all quads with a subject and a predicate.</summary>
    public IEnumerable<Term> Values(Term subject, Iri predicate)
    {
        var pattern = new EncodedQuad(_graph.Find(subject), _graph.Find(predicate), default, default);
        return pattern.Subject.IsSome && pattern.Predicate.IsSome ? _graph.Match(pattern).Select(quad => _graph.Resolve(quad.Object)) : [];
    }

    private static Manifest Read(Iri file)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(file.Value, out var manifest))
            {
                manifest = new Manifest(file);
                Known.Add(file.Value, manifest);
            }

            return manifest;
        }
    }

    private IEnumerable<Term> ListsOf(Term manifest, string property) => Values(manifest, new Iri(Mf + property)).SelectMany(Items);

    private IEnumerable<Term> Items(Term list)
    {
        for (var cell = list; cell != RdfVocabulary.Nil; cell = Value(cell, RdfVocabulary.Rest)!) // W3C lists are well formed
        {
            yield return Value(cell, RdfVocabulary.First)!;
        }
    }
}
