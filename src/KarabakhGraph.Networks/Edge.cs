namespace KarabakhGraph.Networks;

/// <summary>A tie of one actor to another, resting on claims.</summary>
/// <param name="Id">Unique within the graph, nodes included; of the same characters as <see cref="Node.Id"/>.</param>
/// <param name="Source">Id of the node that supports or opposes.</param>
/// <param name="Target">Id of the node that is supported or opposed.</param>
/// <param name="Sign">1 supports, -1 opposes, 0 does as much of both.</param>
/// <param name="Weight">Above 0. Of a projection: the confidences of the claims, summed (for net edges: less those of the opposite sign).</param>
public sealed record Edge(string Id, string Source, string Target, int Sign, double Weight)
{
    /// <summary>"supports", "opposes" or "ambivalent".</summary>
    public string Relation => Sign > 0 ? "supports" : Sign < 0 ? "opposes" : "ambivalent";

    /// <summary>What the tie consists of; "supports" or "opposes" when nothing finer is known.</summary>
    public string Interaction { get => field ?? Relation; init; }

    /// <summary>The weight, negative for opposition.</summary>
    public double SignedWeight => Sign * Weight;

    /// <summary>That of the surest claim, above 0 and up to 1; null when unknown.</summary>
    public double? Confidence { get; init; }

    /// <summary>The number of claims.</summary>
    public int EvidenceCount { get; init; }

    /// <summary>The number of independent sources: copies of one report count once, and so do the reports of one publisher.</summary>
    public int SourceCount { get; init; }

    /// <summary>True when there are claims of the opposite sign between the two.</summary>
    public bool Contested { get; init; }

    /// <summary>Date of the earliest dated document, in ISO 8601, maybe without day or month; null when there is none.</summary>
    public string? Start { get; init; }

    /// <summary>Date of the latest.</summary>
    public string? End { get; init; }

    /// <summary>The times of a tie that comes and goes; empty when it lasts from <see cref="Start"/> to <see cref="End"/>.</summary>
    public IReadOnlyList<Spell> Spells { get; init; } = [];

    /// <summary>The claims: first the surest of the edge's own sign, then the others sorted by IRI.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The sentence of the surest claim.</summary>
    public string Quote => Evidence.Count > 0 ? Evidence[0].Sentence : "";

    /// <summary>The IRI of its document; null when unknown.</summary>
    public string? Document => Evidence.Count > 0 ? Evidence[0].Document : null;

    /// <summary>Where that document says it came from; null when it says nothing.</summary>
    public string? SourceUrl => Evidence.Count > 0 ? Evidence[0].Url : null;

    /// <summary>Blue for support, orange for opposition: told apart by the colour-blind too.</summary>
    public string Color => Sign > 0 ? "#0077bb" : Sign < 0 ? "#ee7733" : "#888888";

    /// <summary>The values of <see cref="NetworkHeader.EdgeAttributes"/>: bool, int, long, double, string, or null when unknown.</summary>
    public IReadOnlyList<object?> Values { get; init; } = [];
}
