namespace KarabakhGraph.Knowledge;

/// <summary>A standing relation between two entities.</summary>
/// <param name="Subject">Id of the one who supports, opposes, lies in.</param>
/// <param name="Type">Local name of the predicate: "supports", "opposes", "controls", "claimsTerritory", "partOf", "locatedIn", "mediatesBetween".</param>
/// <param name="Object">Id of the other.</param>
public sealed record Relation(string Subject, string Type, string Object) : ClaimContent;
