namespace KarabakhGraph.Knowledge;

/// <summary>A place in the text that names an entity.</summary>
/// <param name="Range">The shortest stretch that carries the name.</param>
/// <param name="Entity">Id of the entity.</param>
/// <param name="Confidence">How sure the link is, 0 to 1.</param>
/// <param name="NameOf">For a metonym ("Baku" for the government) the id of the place whose name it is; else null.</param>
public sealed record Mention(CharRange Range, string Entity, decimal Confidence, string? NameOf = null);
