using KarabakhGraph.Rdf;

namespace KarabakhGraph.Networks;

/// <summary>A tie that somebody's own query found.</summary>
/// <param name="From">The one who supports or opposes.</param>
/// <param name="To">The other.</param>
/// <param name="Sign">1 or -1.</param>
/// <param name="Weight">Above 0; of a claim, its confidence is multiplied by this.</param>
/// <param name="Claim">The claim that it rests on; null for none: then the tie has no date, document or sentence.</param>
public sealed record TieRow(Iri From, Iri To, int Sign, double Weight = 1, Iri? Claim = null);
