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

    /// <summary>How many named graphs to list with each solution of a SELECT that rests on them; null to list none, which costs nothing.</summary>
    /// <remarks>
    /// With a number the result has two variables more: <c>?evidence</c>, the IRIs of the graphs in order with a space in between, no more than so many, and
    /// <c>?evidenceCount</c>, how many there are in all. A solution rests on the graphs that hold the triples it was matched by: each graph where several hold the same triple,
    /// and those along one of the shortest ways of a path. What a join puts together rests on the graphs of both sides, a UNION on those of the branch, an OPTIONAL on those of what matched;
    /// DISTINCT and GROUP BY put the graphs of all rows together that become one. MINUS and FILTER, EXISTS included, add none, nor does the source's default graph.
    /// </remarks>
    public int? Evidence { get; init; }
}
