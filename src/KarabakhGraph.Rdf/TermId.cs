namespace KarabakhGraph.Rdf;

/// <summary>The number by which one <see cref="IQuadSource"/> knows a term; ids of two sources have nothing in common.</summary>
/// <param name="Value">0 is no term (<see cref="None"/>), 1 the default graph (<see cref="DefaultGraph"/>); the rest belongs to the source.</param>
public readonly record struct TermId(ulong Value)
{
    /// <summary>No term: in a pattern "any", as an answer "the source has never seen it".</summary>
    public static TermId None => default;

    /// <summary>Stands for the default graph where a graph is named.</summary>
    public static TermId DefaultGraph => new(1);

    /// <summary>True for every id but <see cref="None"/>.</summary>
    public bool IsSome => Value != 0;
}
