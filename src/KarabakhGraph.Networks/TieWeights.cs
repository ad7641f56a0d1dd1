using KarabakhGraph.Networks.Projection;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Networks;

/// <summary>What counts as support and opposition, and how much: numbers from −1 to 1, the sign that of the tie; 0 and what is not named is no tie.</summary>
/// <param name="Relations">By predicate of a relation.</param>
/// <param name="Events">By event type, for an agent and its target.</param>
/// <param name="Kinds">By event kind; goes before the type.</param>
public sealed record TieWeights(IReadOnlyDictionary<Iri, double> Relations, IReadOnlyDictionary<Iri, double> Events, IReadOnlyDictionary<Iri, double> Kinds)
{
    /// <summary>What is said to be support or opposition in so many words, and no events.</summary>
    public static TieWeights RelationsOnly { get; } = new(
        new Dictionary<Iri, double> { [Vocabulary.Supports] = 1, [Vocabulary.Opposes] = -1 },
        new Dictionary<Iri, double>(),
        new Dictionary<Iri, double>());
}
