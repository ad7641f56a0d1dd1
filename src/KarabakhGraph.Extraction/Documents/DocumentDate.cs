using KarabakhGraph.Language;
using KarabakhGraph.Language.Dates;

namespace KarabakhGraph.Extraction.Documents;

/// <summary>The day a document is of: that of its head, else the one in full (with its year) in its first dateline, else unknown.</summary>
internal static class DocumentDate
{
    /// <summary>ISO 8601 (yyyy, yyyy-MM or yyyy-MM-dd); null when unknown.</summary>
    public static string? Of(SourceDocument document, AnnotatedText text, DateRecognizer dates) => document.Issued
        ?? (text.Sentences.FirstOrDefault(sentence => sentence.Kind == SentenceKind.Dateline) is { } dateline && dates.Recognize(dateline, null) is [var day, ..] ? day.Value : null);
}
