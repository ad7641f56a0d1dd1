using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Operators;

namespace KarabakhGraph.Sparql.Evaluation.Aggregates;

/// <summary><c>COUNT(DISTINCT *)</c></summary>
/// <param name="columns">The columns that make rows different.</param>
/// <param name="budget">Pays for the rows.</param>
internal sealed class DistinctRowCount(IReadOnlyList<int> columns, QueryBudget budget) : Accumulator
{
    private readonly GroupStates<long> _counts = new();
    private readonly RowSet _known = new(columns.Count + 1, budget);
    private readonly TermId[] _groups = new TermId[Batch.Size];

    public override void Add(Batch batch, ReadOnlySpan<int> groups)
    {
        TermId[][] rows = [.. columns.Select(column => batch.Columns[column]), _groups];
        for (var row = 0; row < groups.Length; row++)
        {
            _groups[row] = new TermId((ulong)groups[row]);
            _counts[groups[row]] += _known.Add(rows, row, out _) ? 1 : 0;
        }
    }

    public override TermId Result(int group) => InlineLiteral.OfInteger(_counts[group]);
}
