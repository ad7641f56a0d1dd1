namespace KarabakhGraph.Language;

/// <summary>What a sentence is in the layout of a report.</summary>
public enum SentenceKind
{
    /// <summary>Running text.</summary>
    Prose,

    /// <summary>The places, date and agency in front of a report: "Baku / Yerevan (dpa) –".</summary>
    Dateline,

    /// <summary>A line of its own without a full stop: a headline, a subheading, a caption.</summary>
    Heading,
}
