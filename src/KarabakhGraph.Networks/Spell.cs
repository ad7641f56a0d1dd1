namespace KarabakhGraph.Networks;

/// <summary>A time during which a node or an edge is there, both days included.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day, not before the first.</param>
public readonly record struct Spell(DateOnly Start, DateOnly End);
