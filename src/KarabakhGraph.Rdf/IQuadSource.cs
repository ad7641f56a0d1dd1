namespace KarabakhGraph.Rdf;

/// <summary>What a query needs of a dataset: terms by id, quads in order, and counts. The in-memory <see cref="Dataset"/> and the store implement it.</summary>
/// <remarks>
/// A source does not change while it is read: implementations over changing data hand out snapshots. All members are safe for several readers at once.
/// </remarks>
public interface IQuadSource
{
    /// <summary>The id of a term. A literal that its id carries (<see cref="InlineLiteral"/>) always has one; of the others, those that no quad holds have none (<see cref="TermId.None"/>) or an id that no quad has.</summary>
    TermId Find(Term term);

    /// <summary>The term of an id that this source gave out, or of an inlined one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The id is not of this source, or stands for no term.</exception>
    Term Resolve(TermId id);

    /// <summary>The quads that have the terms of a prefix, each once, sorted.</summary>
    /// <param name="order">The order.</param>
    /// <param name="prefix">The bound terms must be the first of the order, without a gap (<see cref="KeyOrders.PrefixLength"/>); <see cref="TermId.None"/> everywhere scans all quads.</param>
    /// <exception cref="ArgumentException">A bound term stands behind one that is not.</exception>
    QuadCursor Scan(KeyOrder order, EncodedQuad prefix);

    /// <summary>How many quads <see cref="Scan"/> would yield, exactly, without a walk over them.</summary>
    /// <inheritdoc cref="Scan"/>
    long CountMatches(KeyOrder order, EncodedQuad prefix);

    /// <summary>Counts for a predicate; zeros for a term that is none.</summary>
    PredicateStatistics Statistics(TermId predicate);

    /// <summary>The graphs that hold at least one quad, without the default graph, ascending by the id of their name.</summary>
    IReadOnlyList<GraphEntry> Graphs { get; }
}
