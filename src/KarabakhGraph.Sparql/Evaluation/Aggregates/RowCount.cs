using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation.Aggregates;

/// <summary><c>COUNT(*)</c></summary>
internal sealed class RowCount : Accumulator
{
    private readonly GroupStates<long> _counts = new();

    public override void Add(Batch batch, ReadOnlySpan<int> groups)
    {
        foreach (var group in groups)
        {
            _counts[group]++;
        }
    }

    public override TermId Result(int group) => InlineLiteral.OfInteger(_counts[group]);
}
