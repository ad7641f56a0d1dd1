namespace KarabakhGraph.Networks;

/// <summary>An actor.</summary>
/// <param name="Id">Unique within the graph; letters, digits, '_', '.' and '-' of ASCII only, since many tools take no more.</param>
/// <param name="Iri">The IRI of the actor.</param>
/// <param name="Label">Its name, for display.</param>
/// <param name="Name">Its name made unique within the graph: "Ministry of Defence (Armenia)".</param>
/// <param name="ActorType">"state", "organization", "person", "group" or "place".</param>
/// <param name="Aliases">Its other names, sorted.</param>
/// <param name="Mentions">The number of documents that name it.</param>
/// <param name="Start">Date of the earliest dated document that names it, in ISO 8601; null when there is none.</param>
/// <param name="End">Date of the latest.</param>
/// <param name="Color">By actor type, as #rrggbb.</param>
/// <param name="Size">From 10 to 40, by mentions.</param>
public sealed record Node(
    string Id,
    string Iri,
    string Label,
    string Name,
    string ActorType,
    IReadOnlyList<string> Aliases,
    int Mentions,
    string? Start,
    string? End,
    string Color,
    double Size);
