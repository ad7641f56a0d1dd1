namespace KarabakhGraph.Knowledge;

/// <summary>An actor or place that a document names and that the lexicon does not describe (the lexicon's own are in the reference graph).</summary>
/// <param name="Id">Slug of the usual English name; the last part of its IRI.</param>
/// <param name="Type">What it is.</param>
/// <param name="Label">Its name as a person would write it.</param>
/// <param name="Language">Language of the label (BCP 47).</param>
/// <param name="Of">Id of the state or body it belongs to; null when unknown.</param>
public sealed record Entity(string Id, EntityType Type, string Label, string Language, string? Of = null);
