namespace KarabakhGraph.Sparql;

/// <summary>How queries are evaluated.</summary>
public sealed record SparqlOptions
{
    /// <summary>The defaults.</summary>
    public static SparqlOptions Default { get; } = new();

    /// <summary>Whether a query without FROM sees, as its default graph, the union of all graphs instead of the source's default graph alone.</summary>
    public bool UnionDefaultGraph { get; init; }

    /// <summary>The clock of NOW(), which answers in UTC.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Seed of RAND(), UUID() and STRUUID(), for answers that repeat; null draws a new one for every evaluation.</summary>
    public int? RandomSeed { get; init; }

    /// <summary>The most solutions that all operators of one evaluation together may make; null for no bound.</summary>
    /// <remarks>Beyond it evaluation stops with a <see cref="QueryBudgetException"/>; no partial answer passes for a whole one.</remarks>
    public long? MaxSolutions { get; init; }

    /// <summary>How long one evaluation may last, reading its result included; null for no bound.</summary>
    /// <remarks>Beyond it evaluation stops with a <see cref="QueryBudgetException"/>.</remarks>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The most bytes that the tables of one evaluation (for joins, groups, orders and distinct solutions) may hold, as estimated; null for no bound.</summary>
    /// <remarks>Beyond it evaluation stops with a <see cref="QueryBudgetException"/>.</remarks>
    public long? MaxMemory { get; init; }
}
