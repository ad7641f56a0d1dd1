namespace KarabakhGraph.Extraction.Mentions;

/// <summary>A body that every state may have, such as its ministry of defence.</summary>
/// <param name="Id">What is joined to the state's id: "defense-ministry".</param>
/// <param name="Label">Its name with <c>{state}</c> in it.</param>
internal sealed record BodyPattern(string Id, string Label);
