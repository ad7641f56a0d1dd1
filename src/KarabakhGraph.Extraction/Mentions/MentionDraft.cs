using KarabakhGraph.Knowledge;

namespace KarabakhGraph.Extraction.Mentions;

/// <summary>A mention while the reader still makes up its mind.</summary>
internal sealed class MentionDraft(int first, int count, string entity, EntityType type, MentionForm form)
{
    public int First { get; } = first;

    public int Count { get; } = count;

    public int End => First + Count;

    public string Entity { get; set; } = entity;

    public EntityType Type { get; set; } = type;

    public MentionForm Form { get; set; } = form;

    public decimal Confidence { get; set; } = 1m;

    public string? NameOf { get; set; }

    /// <summary>True for a name of a state or place, as they are strung together with "and".</summary>
    public bool IsActorOrPlace => Type is EntityType.State or EntityType.Place && Form is MentionForm.Name or MentionForm.Metonym;

    /// <summary>For a surname that stands alone: ids of all whom the lexicon knows by it.</summary>
    public IReadOnlyList<string> Namesakes { get; init; } = [];
}
