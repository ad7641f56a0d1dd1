using KarabakhGraph.Knowledge;

namespace KarabakhGraph.Extraction.Mentions;

/// <summary>Who and what a text names.</summary>
/// <param name="Mentions">In the order of the text, attributes among them; no two overlap.</param>
/// <param name="Entities">Those that the lexicon does not describe, sorted by id.</param>
/// <param name="Offices">In the order of the text; each (person, role, of) once, at its first sentence.</param>
/// <param name="Publisher">Id of the agency of the dateline or the paper of the front matter; null when neither is there.</param>
internal sealed record DocumentMentions(
    IReadOnlyList<EntityMention> Mentions,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<OfficeStatement> Offices,
    string? Publisher);
