namespace KarabakhGraph.Rdf;

/// <summary>A blank node (RDF 1.1 Concepts, section 3.4).</summary>
/// <param name="Label">A label unique within the dataset it lives in. Readers give every document labels of its own, so that equal labels of two documents stay two nodes.</param>
public sealed record BlankNode(string Label) : Term
{
    /// <summary>The node as N-Triples writes it.</summary>
    public override string ToString() => $"_:{Label}";
}
