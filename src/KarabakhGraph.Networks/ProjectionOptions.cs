namespace KarabakhGraph.Networks;

/// <summary>What <see cref="GraphProjection"/> takes out of a knowledge graph.</summary>
public sealed record ProjectionOptions
{
    /// <summary>How claims become edges.</summary>
    public EdgeMode Edges { get; init; } = EdgeMode.Signed;

    /// <summary>Whom the nodes stand for.</summary>
    public ActorLevel Level { get; init; } = ActorLevel.States;

    /// <summary>Whose claims count.</summary>
    public ClaimScope Claims { get; init; } = ClaimScope.Own;

    /// <summary>What counts as support and opposition.</summary>
    public TieWeights Ties { get; init; } = TieWeights.RelationsOnly;

    /// <summary>The first day; claims whose date may lie before it, or is not known, do not count. Null for no limit.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; claims whose date may lie after it, or is not known, do not count. Null for no limit.</summary>
    public DateOnly? To { get; init; }

    /// <summary>One sign of a pair that fewer claims give is left out, whatever the mode of edges.</summary>
    public int MinimumClaims { get; init; } = 1;

    /// <summary>So is what stands in fewer documents.</summary>
    public int MinimumDocuments { get; init; } = 1;

    /// <summary>So is what has fewer independent sources, copies of one story counting once.</summary>
    public int MinimumSources { get; init; } = 1;

    /// <summary>With <see cref="EdgeMode.Net"/>: a pair whose support and opposition weigh the same becomes an edge of sign 0, its weight that of either; otherwise it is left out.</summary>
    public bool KeepAmbivalent { get; init; }

    /// <summary>Language of the labels (BCP 47, lower case), where there is one of it.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The title of the graph.</summary>
    public string Title { get; init; } = "Who supports whom";
}
