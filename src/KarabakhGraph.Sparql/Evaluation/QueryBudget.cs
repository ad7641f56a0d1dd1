using System.Diagnostics;

namespace KarabakhGraph.Sparql.Evaluation;

/// <summary>What one evaluation may still spend: time, solutions and memory. Every operator asks it for every batch, so that a query stops soon after it is cancelled.</summary>
internal sealed class QueryBudget
{
    private readonly SparqlOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly long _deadline;
    private long _solutions;
    private long _bytes;

    public QueryBudget(SparqlOptions options, CancellationToken cancellation)
    {
        _options = options;
        _cancellation = cancellation;
        _deadline = options.Timeout is { } timeout ? Stopwatch.GetTimestamp() + (long)(timeout.TotalSeconds * Stopwatch.Frequency) : long.MaxValue;
    }

    public CancellationToken Cancellation => _cancellation;

    /// <summary>Pays for solutions that an operator makes.</summary>
    /// <exception cref="QueryBudgetException">More solutions than allowed, or the time is up.</exception>
    /// <exception cref="OperationCanceledException">The query was cancelled.</exception>
    public void Charge(int solutions = 1)
    {
        Check();
        _solutions += solutions;
        if (_solutions > _options.MaxSolutions)
        {
            throw QueryBudgetException.Solutions(_options.MaxSolutions.Value);
        }
    }

    /// <summary>Pays for memory that an operator keeps; a negative number gives some back.</summary>
    /// <exception cref="QueryBudgetException">More memory than allowed.</exception>
    public void Hold(long bytes)
    {
        _bytes += bytes;
        if (_bytes > _options.MaxMemory)
        {
            throw QueryBudgetException.Memory(_options.MaxMemory.Value);
        }
    }

    /// <summary>Stops work that yields nothing yet, when the query was cancelled or its time is up.</summary>
    public void Check()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_deadline != long.MaxValue && Stopwatch.GetTimestamp() > _deadline)
        {
            throw QueryBudgetException.Time(_options.Timeout!.Value); // a deadline comes from a timeout
        }
    }
}
