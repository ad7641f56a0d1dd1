using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Figures;

/// <summary>A casualty figure as a sentence gives it.</summary>
internal sealed record FigureDraft(CasualtyFigure Figure, IReadOnlyList<string> Sources, ClaimStatus Status, TextSpan Words);
