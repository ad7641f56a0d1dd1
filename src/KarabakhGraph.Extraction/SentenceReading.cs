using KarabakhGraph.Extraction.Attribution;
using KarabakhGraph.Extraction.Events;
using KarabakhGraph.Extraction.Figures;
using KarabakhGraph.Extraction.Relations;

namespace KarabakhGraph.Extraction;

/// <summary>All that one sentence says.</summary>
internal sealed record SentenceReading(SentenceSources Sources, IReadOnlyList<EventDraft> Events, IReadOnlyList<RelationDraft> Relations, IReadOnlyList<FigureDraft> Figures);
