using KarabakhGraph.Knowledge;

namespace KarabakhGraph.Extraction.Events;

/// <summary>What a speech act does to the events in its content ("accused X of ...", "denied that ...").</summary>
/// <param name="Status">The standing its content gets.</param>
/// <param name="Sourced">True when the speaker is the claimant of the content.</param>
/// <param name="ObjectControl">True when the object of the verb is the subject of an infinitive or gerund in the content.</param>
/// <param name="Absorbs">True when nouns in the content are part of this event and no events of their own ("called for a ceasefire").</param>
internal sealed record Content(ClaimStatus Status, bool Sourced, bool ObjectControl, bool Absorbs);

/// <summary>A finer kind (and type) for a trigger with certain words beside it.</summary>
/// <param name="Words">The words; a tilde in front lets a word end so.</param>
/// <param name="Kind">The kind; null when the trigger then reports no event at all ("took part").</param>
/// <param name="Type">The type when it differs.</param>
internal sealed record Refinement(IReadOnlyList<string> Words, string? Kind, string? Type);
