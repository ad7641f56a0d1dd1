
namespace KarabakhGraph.Extraction.Documents;

/// <summary>A document as it was read: its text and what its head says about it.</summary>
/// <param name="Identifier">Path relative to the corpus folder with forward slashes and extension.</param>
/// <param name="Text">The text that all spans count in: the file without byte order mark, or the main text of a page.</param>
/// <param name="Prose">The same text, equally long, with everything blanked out that nobody reads aloud: front matter, markup, link targets, date lines.</param>
/// <param name="ContentHash">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Title">The title; null when it has none.</param>
/// <param name="Issued">Date in ISO 8601 (yyyy, yyyy-MM or yyyy-MM-dd); null when unknown.</param>
/// <param name="DeclaredLanguage">BCP 47 tag that the document gives itself; null when it gives none.</param>
/// <param name="Publisher">The paper's or agency's name in the front matter; null when it gives none.</param>
/// <param name="Source">Address the document says it came from; null when it says none.</param>
public sealed record SourceDocument(
    string Identifier,
    string Text,
    string Prose,
    string ContentHash,
    string? Title,
    string? Issued,
    string? DeclaredLanguage,
    string? Publisher,
    string? Source);
