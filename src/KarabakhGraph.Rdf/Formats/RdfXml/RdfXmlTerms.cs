using KarabakhGraph.Rdf.Formats.Text;

namespace KarabakhGraph.Rdf.Formats.RdfXml;

/// <summary>Turns names and attribute values into terms; knows the identifiers and blank node labels of the document.</summary>
internal sealed class RdfXmlTerms(XmlSource source, RdfReaderOptions options)
{
    private readonly IriCache _iris = new();
    private readonly BlankNodeLabels _blankNodes = new(options.BlankNodes ?? new BlankNodeIssuer());
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>A blank node without a label.</summary>
    public BlankNode Fresh() => _blankNodes.Next();

    /// <summary>The blank node of an <c>rdf:nodeID</c>.</summary>
    public BlankNode Node(string label) => _blankNodes.Get(Named(label, "rdf:nodeID"));

    /// <summary>The IRI of an <c>rdf:ID</c>, which no other element of the same base has (section 7.2.31).</summary>
    public Iri Id(string id, string? baseIri)
    {
        var iri = Resolve("#" + Named(id, "rdf:ID"), baseIri);
        return _ids.Add(iri.Value) ? iri : throw source.Error($"the rdf:ID '{id}' stands in the document already");
    }

    /// <summary>The IRI that a reference stands for.</summary>
    public Iri Resolve(string reference, string? baseIri)
    {
        Check(reference);
        return IriReference.IsAbsolute(reference) ? _iris.Get(reference)
            : baseIri is null ? throw source.Error($"'{reference}' is relative, and the document has no base IRI")
            : _iris.Get(IriReference.Resolve(baseIri, reference));
    }

    /// <summary>The IRI of an element or attribute: its namespace and local name in one.</summary>
    public Iri Iri(string name)
    {
        Check(name);
        return IriReference.IsAbsolute(name) ? _iris.Get(name) : throw source.Error($"'{name}' is no absolute IRI; elements need a namespace that makes them one");
    }

    private string Named(string name, string attribute) =>
        RdfXmlNames.IsNCName(name) ? name : throw source.Error($"'{name}' cannot be an {attribute}: it is no XML name without colon");

    private void Check(string iri)
    {
        if (iri.AsSpan().IndexOfAny(RdfCharacters.OutsideIri) is >= 0 and var i)
        {
            throw source.Error($"the IRI '{iri}' holds {RdfCharacters.Show(iri[i])}, which cannot stand in an IRI");
        }
    }
}
