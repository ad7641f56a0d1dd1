namespace KarabakhGraph.Knowledge.Lexicons;

/// <summary>Who held which office of which state or body, and when.</summary>
/// <param name="Person">Id of the person.</param>
/// <param name="Role">Notation of the role, such as "president".</param>
/// <param name="Of">Id of the state or body.</param>
/// <param name="From">First day; null when unknown.</param>
/// <param name="To">Last day; null when still in office or unknown.</param>
public sealed record Office(string Person, string Role, string Of, DateOnly? From, DateOnly? To);
