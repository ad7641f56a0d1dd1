namespace KarabakhGraph.Rdf;

/// <summary>The number by which an <see cref="IQuadSource"/> knows a term: four bits of <see cref="TermKind"/> above 60 bits of payload.</summary>
/// <remarks>
/// Ids of IRIs, blank nodes and looked-up literals belong to the source that gave them out; those of two sources have nothing in common.
/// Ids of inlined literals (<see cref="InlineLiteral"/>) carry their value and mean the same everywhere.
/// Ids are ordered as numbers; inside an inlined kind that is the order of the values.
/// </remarks>
/// <param name="Value">0 is no term (<see cref="None"/>), 1 the default graph (<see cref="DefaultGraph"/>).</param>
public readonly record struct TermId(ulong Value) : IComparable<TermId>
{
    /// <summary>How many low bits are payload.</summary>
    public const int PayloadBits = 60;

    /// <summary>The greatest payload, 2^60 - 1.</summary>
    public const ulong MaxPayload = (1ul << PayloadBits) - 1;

    /// <summary>An id of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="payload">At most <see cref="MaxPayload"/>.</param>
    public TermId(TermKind kind, ulong payload)
        : this(((ulong)kind << PayloadBits) | payload)
    {
    }

    /// <summary>No term: in a pattern "any", as an answer "the source has never seen it", in a solution "unbound".</summary>
    public static TermId None => default;

    /// <summary>Stands for the default graph where a graph is named.</summary>
    public static TermId DefaultGraph => new(1);

    /// <summary>True for every id but <see cref="None"/>.</summary>
    public bool IsSome => Value != 0;

    /// <summary>What sort of term it is.</summary>
    public TermKind Kind => (TermKind)(Value >> PayloadBits);

    /// <summary>The low 60 bits.</summary>
    public ulong Payload => Value & MaxPayload;

    /// <summary>True for literals that the id itself carries.</summary>
    public bool IsInline => Kind is >= TermKind.Integer and <= TermKind.ShortString;

    /// <inheritdoc/>
    public int CompareTo(TermId other) => Value.CompareTo(other.Value);

    /// <summary>Order as numbers.</summary>
    public static bool operator <(TermId left, TermId right) => left.Value < right.Value;

    /// <summary>Order as numbers.</summary>
    public static bool operator >(TermId left, TermId right) => left.Value > right.Value;

    /// <summary>Order as numbers.</summary>
    public static bool operator <=(TermId left, TermId right) => left.Value <= right.Value;

    /// <summary>Order as numbers.</summary>
    public static bool operator >=(TermId left, TermId right) => left.Value >= right.Value;
}
