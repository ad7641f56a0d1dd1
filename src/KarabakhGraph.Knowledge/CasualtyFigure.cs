namespace KarabakhGraph.Knowledge;

/// <summary>A figure of people killed, wounded, captured or displaced, or of bodies.</summary>
/// <param name="Kind">"killed", "wounded", "captured", "displaced" or "bodies".</param>
/// <param name="Count">The number; null where the text gives none ("dozens").</param>
/// <param name="Qualifier">"exact", "at-least", "more-than" or "about"; null without a number.</param>
/// <param name="Victims">What the victims are called: "civilians", "soldiers", "people", ...</param>
/// <param name="Side">Id of the side to which the victims belong; null when unknown.</param>
/// <param name="Cumulative">True for a total over time, false for one incident.</param>
/// <param name="Date">As in <see cref="Event.Date"/>.</param>
public sealed record CasualtyFigure(
    string Kind,
    long? Count,
    string? Qualifier,
    string Victims,
    string? Side,
    bool Cumulative,
    string? Date) : ClaimContent;
