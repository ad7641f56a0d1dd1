namespace KarabakhGraph.Networks;

/// <summary>A stretch of time, both days included.</summary>
/// <param name="Name">"2020-10", "2020-W40", "2020-Q4", "2020", or the first day.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
public sealed record TimeSlice(string Name, DateOnly First, DateOnly Last);
