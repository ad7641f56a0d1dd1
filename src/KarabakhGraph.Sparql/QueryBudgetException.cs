using System.Globalization;

namespace KarabakhGraph.Sparql;

/// <summary>A query was stopped because it needs more than its <see cref="SparqlOptions"/> allow; nothing of its answer is to be relied on.</summary>
public sealed class QueryBudgetException : Exception
{
    private QueryBudgetException(QueryResource resource, string message)
        : base(message) => Resource = resource;

    /// <summary>What it needs more of.</summary>
    public QueryResource Resource { get; }

    internal static QueryBudgetException Solutions(long most) => new(
        QueryResource.Solutions, string.Create(CultureInfo.InvariantCulture, $"The query makes more than {most} intermediate solutions; narrow it down or raise the bound."));

    internal static QueryBudgetException Time(TimeSpan most) => new(
        QueryResource.Time, string.Create(CultureInfo.InvariantCulture, $"The query takes longer than {most.TotalSeconds} seconds; narrow it down or give it longer."));

    internal static QueryBudgetException Memory(long most) => new(
        QueryResource.Memory, string.Create(CultureInfo.InvariantCulture, $"The query keeps more than {most} bytes in memory; narrow it down or raise the bound."));
}

/// <summary>What the budget of a query counts.</summary>
public enum QueryResource
{
    /// <summary>Solutions that its operators make (<see cref="SparqlOptions.MaxSolutions"/>).</summary>
    Solutions,

    /// <summary>Time from its start (<see cref="SparqlOptions.Timeout"/>).</summary>
    Time,

    /// <summary>Memory that its operators keep (<see cref="SparqlOptions.MaxMemory"/>).</summary>
    Memory,
}
