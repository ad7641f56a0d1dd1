namespace KarabakhGraph.Knowledge;

/// <summary>Everything read out of one document: the content of one named graph.</summary>
/// <param name="Identifier">Path relative to the corpus folder with forward slashes and extension.</param>
/// <param name="Text">The text that all ranges count in.</param>
/// <param name="ContentHash">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Title">The title; null when it has none.</param>
/// <param name="Issued">Date of the document in ISO 8601 (yyyy, yyyy-MM or yyyy-MM-dd); null when unknown.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Publisher">Id of the agency or paper; null when unknown.</param>
/// <param name="Source">Address the document says it came from; null when it says none.</param>
/// <param name="Entities">Those that the lexicon does not know, sorted by id.</param>
/// <param name="Mentions">In the order of the text.</param>
/// <param name="Offices">In the order of the text.</param>
/// <param name="Claims">In the order of the text.</param>
public sealed record DocumentReading(
    string Identifier,
    string Text,
    string ContentHash,
    string? Title,
    string? Issued,
    string Language,
    string? Publisher,
    string? Source,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<OfficeHolding> Offices,
    IReadOnlyList<Claim> Claims);
