using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Conformance;

/// <summary>A test case of a manifest.</summary>
internal sealed class ManifestEntry(Manifest manifest, Term node)
{
    private const string Mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    /// <summary>The manifest that the case stands in, for what else it says about the case.</summary>
    public Manifest Manifest => manifest;

    /// <summary>The IRI of the case.</summary>
    public string Id => ((Iri)node).Value;

    /// <summary>The node of the case in its manifest.</summary>
    public Term Node => node;

    public string Name => Text("name");

    /// <summary>IRIs of the test types, by one of which a handler is found.</summary>
    public IEnumerable<string> Types => manifest.Values(node, RdfVocabulary.Type).OfType<Iri>().Select(type => type.Value);

    /// <summary>What to test: a file, or a blank node that tells more.</summary>
    public Term Action => Required(new Iri(Mf + "action"));

    /// <summary>What is expected; null for syntax tests.</summary>
    public Term? Result => manifest.Value(node, new Iri(Mf + "result"));

    private string Text(string property) => ((Literal)Required(new Iri(Mf + property))).LexicalForm;

    private Term Required(Iri property) => manifest.Values(node, property).FirstOrDefault() ?? throw new InvalidDataException($"{node} has no {property}.");
}
