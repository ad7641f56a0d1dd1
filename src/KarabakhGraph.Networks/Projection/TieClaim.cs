using KarabakhGraph.Rdf;

namespace KarabakhGraph.Networks.Projection;

/// <summary>One claim that one actor supports or opposes another.</summary>
/// <param name="From">The one who supports or opposes.</param>
/// <param name="To">The other.</param>
/// <param name="Sign">1 or -1.</param>
/// <param name="Kind">"supports", "opposes", or the event type or kind that counts as such, such as "aid".</param>
/// <param name="Weight">What one such claim counts for, above 0.</param>
/// <param name="Claim">The claim; null of a tie that rests on none.</param>
/// <param name="Document">Its document; null when there is none.</param>
/// <param name="Source">The story that the document tells, else its publisher, else the document: what counts as one source.</param>
/// <param name="Confidence">Above 0, up to 1; 1 when the graph does not say.</param>
/// <param name="Issued">Date of the document; null when unknown.</param>
/// <param name="Quote">The sentence.</param>
/// <param name="Url">Where the document says it came from; null when it says nothing.</param>
internal sealed record TieClaim(Iri From, Iri To, int Sign, string Kind, decimal Weight, Iri? Claim, Term? Document, Term? Source, decimal Confidence, string? Issued, string Quote, string? Url)
{
    /// <summary>Who published the document; null when unknown.</summary>
    public Iri? Publisher { get; init; }

    /// <summary>What the claim adds to its edge.</summary>
    public decimal Strength => Confidence * Weight;
}
