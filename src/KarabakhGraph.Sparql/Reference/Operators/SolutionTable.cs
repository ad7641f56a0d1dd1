using KarabakhGraph.Sparql.Evaluation;

namespace KarabakhGraph.Sparql.Reference.Operators;

/// <summary>Solutions kept in memory, to be found by the variables that both sides of a join always bind.</summary>
internal sealed class SolutionTable
{
    private readonly IReadOnlyCollection<Variable> _key;
    private readonly Dictionary<Solution, List<Solution>> _rows = [];
    private readonly QueryBudget _budget;

    /// <summary>A table of one side's solutions.</summary>
    /// <param name="rows">The solutions.</param>
    /// <param name="key">Variables that every solution of either side binds.</param>
    /// <param name="budget">Paid for every row and every merge.</param>
    public SolutionTable(IEnumerable<Solution> rows, IReadOnlyCollection<Variable> key, QueryBudget budget)
    {
        _budget = budget;
        _key = key;
        foreach (var row in rows)
        {
            budget.Charge();
            var values = row.Restrict(key);
            if (!_rows.TryGetValue(values, out var bucket))
            {
                _rows.Add(values, bucket = []);
            }

            bucket.Add(row);
        }
    }

    /// <summary>The rows that may be compatible with a solution of the other side.</summary>
    public IEnumerable<Solution> Candidates(Solution other)
    {
        foreach (var row in _rows.GetValueOrDefault(other.Restrict(_key)) ?? [])
        {
            _budget.Check();
            yield return row;
        }
    }

    /// <summary>The merges of a solution of the other side with every row that is compatible with it.</summary>
    public IEnumerable<Solution> Merges(Solution other)
    {
        foreach (var row in Candidates(other))
        {
            if (other.TryMerge(row, out var merged))
            {
                _budget.Charge();
                yield return merged;
            }
        }
    }
}
