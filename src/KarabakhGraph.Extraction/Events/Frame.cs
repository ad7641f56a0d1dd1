namespace KarabakhGraph.Extraction.Events;

/// <summary>What fills an argument of an event.</summary>
internal enum EventRole
{
    Agent,
    Target,
    Place,

    /// <summary>Nothing: the slot is there, and what fills it takes no part.</summary>
    None,
}

/// <summary>How the roles of a clause or noun phrase become arguments of an event.</summary>
/// <param name="Verb">From "subject", "object", "speaker" or a preposition, when a verb is the trigger.</param>
/// <param name="Noun">From "attributive", "possessive", "light-subject", "sufferer" or a preposition, when a noun is.</param>
/// <param name="Implies">"opposes" or "supports" from agent to target; null for neither.</param>
/// <param name="Symmetric">True for events that need no doer to be worth telling: "fighting continues".</param>
internal sealed record Frame(IReadOnlyDictionary<string, EventRole> Verb, IReadOnlyDictionary<string, EventRole> Noun, string? Implies, bool Symmetric);
