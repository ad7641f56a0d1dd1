namespace KarabakhGraph.Networks;

/// <summary>Whom the nodes stand for.</summary>
public enum ActorLevel
{
    /// <summary>States, and actors that act for none: the ties of the derived graph.</summary>
    States,

    /// <summary>The actors just as the claims name them.</summary>
    Actors,
}
