namespace KarabakhGraph.Networks;

/// <summary>What <see cref="GraphProjection"/> takes out of a knowledge graph.</summary>
public sealed record ProjectionOptions
{
    /// <summary>How claims become edges.</summary>
    public EdgeMode Edges { get; init; } = EdgeMode.Signed;

    /// <summary>Whom the nodes stand for.</summary>
    public ActorLevel Level { get; init; } = ActorLevel.States;

    /// <summary>Language of the labels (BCP 47, lower case), where there is one of it.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The title of the graph.</summary>
    public string Title { get; init; } = "Who supports whom";
}
