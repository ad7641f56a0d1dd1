namespace KarabakhGraph.Networks;

/// <summary>Whose claims make edges.</summary>
public enum ClaimScope
{
    /// <summary>What a document says in its own voice, and what an actor, or its side, says of itself.</summary>
    Own,

    /// <summary>Also what others say of an actor.</summary>
    All,
}
