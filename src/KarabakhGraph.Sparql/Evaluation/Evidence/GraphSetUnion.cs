using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Aggregates;

namespace KarabakhGraph.Sparql.Evaluation.Evidence;

/// <summary>All graphs that the rows of a group rest on.</summary>
/// <param name="columns">The columns that hold sets of graphs.</param>
/// <param name="sets">The sets.</param>
/// <param name="budget">Pays for the graphs.</param>
internal sealed class GraphSetUnion(IReadOnlyList<int> columns, GraphSets sets, QueryBudget budget) : Accumulator
{
    private readonly GroupStates<HashSet<TermId>?> _graphs = new();

    public override void Add(Batch batch, ReadOnlySpan<int> groups)
    {
        foreach (var column in columns)
        {
            for (var row = 0; row < groups.Length; row++)
            {
                if (batch.Columns[column][row] is { IsSome: true } set)
                {
                    ref var graphs = ref _graphs[groups[row]];
                    graphs ??= [];
                    var before = graphs.Count;
                    graphs.UnionWith(sets[set]);
                    budget.Hold((graphs.Count - before) * 32L);
                }
            }
        }
    }

    public override TermId Result(int group) => _graphs[group] is { } graphs ? sets.Of(graphs) : default;
}
