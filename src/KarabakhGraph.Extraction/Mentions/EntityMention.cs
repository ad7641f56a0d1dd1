using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Mentions;

/// <summary>Words of a sentence that refer to an entity.</summary>
/// <param name="Span">The shortest stretch that carries the name, in UTF-16 code units of the text.</param>
/// <param name="Sentence">Index of the sentence within the text.</param>
/// <param name="FirstToken">Index of its first token within the sentence.</param>
/// <param name="TokenCount">How many tokens it has; the last may stick out of the span by a genitive ending.</param>
/// <param name="Entity">Id of the entity.</param>
/// <param name="Type">What the entity is.</param>
/// <param name="Form">How the text refers to it.</param>
/// <param name="Confidence">How sure the link is, 0 to 1.</param>
/// <param name="NameOf">For a metonym made of a place's name ("Baku" for the government) the id of the place; else null.</param>
internal sealed record EntityMention(
    TextSpan Span,
    int Sentence,
    int FirstToken,
    int TokenCount,
    string Entity,
    EntityType Type,
    MentionForm Form,
    decimal Confidence,
    string? NameOf = null)
{
    /// <summary>False for an attribute, which fills arguments of events but is not written to the graph as a mention.</summary>
    public bool IsMention => Form != MentionForm.Attribute;

    /// <summary>Index behind its last token within the sentence.</summary>
    public int EndToken => FirstToken + TokenCount;
}
