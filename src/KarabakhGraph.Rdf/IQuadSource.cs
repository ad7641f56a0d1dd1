namespace KarabakhGraph.Rdf;

/// <summary>What a query needs of a dataset: terms by id and quads by pattern. The in-memory <see cref="Dataset"/> and the store implement it.</summary>
/// <remarks>A source does not change while it is read: implementations over changing data hand out snapshots.</remarks>
public interface IQuadSource
{
    /// <summary>The id of a term, or <see cref="TermId.None"/> when no quad of the source holds it.</summary>
    TermId Find(Term term);

    /// <summary>The term of an id that this source gave out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The id is not of this source, or stands for no term.</exception>
    Term Resolve(TermId id);

    /// <summary>All quads that match the pattern, each once, in an order that is the same every time.</summary>
    /// <param name="pattern"><see cref="TermId.None"/> matches any term; as graph it matches every graph, the default graph included.</param>
    IEnumerable<EncodedQuad> Match(EncodedQuad pattern);

    /// <summary>The names of the graphs that hold at least one quad, without the default graph, in an order that is the same every time.</summary>
    IEnumerable<TermId> GraphNames { get; }
}
