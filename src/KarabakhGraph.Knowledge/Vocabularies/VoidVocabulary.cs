using KarabakhGraph.Rdf;

namespace KarabakhGraph.Knowledge.Vocabularies;

/// <summary>Terms of VoID, the vocabulary of interlinked datasets (W3C Interest Group Note, 2011).</summary>
public static class VoidVocabulary
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://rdfs.org/ns/void#";

    /// <summary>What all IRIs of a dataset begin with.</summary>
    public static Iri UriSpace { get; } = new(Namespace + "uriSpace");
}
