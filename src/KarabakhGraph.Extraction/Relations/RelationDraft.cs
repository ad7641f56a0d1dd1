using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Relations;

/// <summary>A relation as a sentence shows it.</summary>
internal sealed record RelationDraft(string Subject, string Type, string Object, IReadOnlyList<string> Sources, ClaimStatus Status, TextSpan Words, string Rule, decimal Confidence);
