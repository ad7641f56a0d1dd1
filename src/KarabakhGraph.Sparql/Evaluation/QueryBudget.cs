namespace KarabakhGraph.Sparql.Evaluation;

/// <summary>What one evaluation may still spend. Every operator asks it for every solution, so that a query stops soon after it is cancelled.</summary>
internal sealed class QueryBudget(long? maxSolutions, CancellationToken cancellation)
{
    private long _spent;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Pays for a solution that an operator makes.</summary>
    /// <exception cref="QueryBudgetException">More solutions than allowed.</exception>
    /// <exception cref="OperationCanceledException">The query was cancelled.</exception>
    public void Charge()
    {
        Check();
        if (++_spent > maxSolutions)
        {
            throw new QueryBudgetException(maxSolutions.Value);
        }
    }

    /// <summary>Stops work that yields nothing yet, when the query was cancelled.</summary>
    public void Check() => cancellation.ThrowIfCancellationRequested();
}
