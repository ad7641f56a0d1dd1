using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Evaluation.Operators;

namespace KarabakhGraph.Sparql.Optimization;

/// <summary>Builds the operators that join operands, with each filter as early as its variables are bound and no column longer than somebody reads it.</summary>
internal sealed class JoinPlanner(Execution execution, Cardinality cardinality)
{
    /// <summary>So many joins may nest.</summary>
    private const int LeavesOfStage = 16 * JoinOrder.MaxLeaves;

    /// <param name="leaves">The operands.</param>
    /// <param name="filters">Conditions on the rows of the join.</param>
    /// <param name="input">Rows that the operands are joined to; null for none.</param>
    /// <param name="graph">Where the operands and EXISTS in the filters look.</param>
    /// <param name="needed">The variables whose columns somebody reads; null for all.</param>
    public Operator Plan(IReadOnlyList<JoinLeaf> leaves, IReadOnlyList<JoinFilter> filters, Operator? input, GraphScope graph, IReadOnlySet<Variable>? needed)
    {
        var waiting = filters;
        needed = leaves.Count > LeavesOfStage ? null : needed;
        var plan = input;
        for (var start = 0; start < leaves.Count; start += JoinOrder.MaxLeaves)
        {
            if (start > 0 && start % LeavesOfStage == 0 && input is null)
            {
                plan = new StagedRows(execution, plan!); // joined before
            }

            var chunk = leaves.Skip(start).Take(JoinOrder.MaxLeaves).ToList();
            foreach (var step in Steps(new JoinOrder(chunk, waiting, plan, cardinality).Best()))
            {
                plan = Filtered(Joined(plan, chunk[step.Leaf], step, Needs(step, chunk, start)), step.Rows);
            }
        }

        plan ??= ValuesScan.OneRow(execution);
        return waiting.Count == 0 ? plan : Filter(plan, waiting, plan.EstimatedRows);

        Operator Filtered(Operator rows, double estimate)
        {
            var ready = waiting.Where(filter => filter.Variables?.IsSubsetOf(rows.Certain) == true).ToList();
            if (ready.Count == 0)
            {
                return rows;
            }

            waiting = [.. waiting.Where(filter => filter.Variables?.IsSubsetOf(rows.Certain) != true)];
            return Filter(rows, ready, estimate);
        }

        RowFilter Filter(Operator rows, IReadOnlyList<JoinFilter> conditions, double estimate) => new(
            execution, rows, conditions.Count == 1 ? conditions[0].Condition : new And([.. conditions.Select(filter => filter.Condition)]), graph) { EstimatedRows = estimate };

        // What is read above, by filters to come and by operands to come.
        HashSet<Variable>? Needs(JoinStep step, IReadOnlyList<JoinLeaf> chunk, int start) => needed is null || waiting.Any(filter => filter.Variables is null)
            ? null
            : [
                .. needed,
                .. waiting.SelectMany(filter => filter.Variables!), // none is null, see above
                .. chunk.Where((_, leaf) => (step.Leaves >> leaf & 1) == 0).SelectMany(leaf => leaf.Variables),
                .. leaves.Skip(start + chunk.Count).SelectMany(leaf => leaf.Variables),
            ];

        Operator Joined(Operator? rows, JoinLeaf leaf, JoinStep step, IReadOnlySet<Variable>? needs) => step.Method switch
        {
            JoinMethod.Scan or JoinMethod.Read => Read(leaf, step, needs),
            JoinMethod.Lookup => new LookupJoin(execution, rows!, ((TripleLeaf)leaf).Pattern, step.Order, needs) { EstimatedRows = step.Rows },
            JoinMethod.Path => new PathScan(execution, rows ?? Alone((PathLeaf)leaf), ((PathLeaf)leaf).Pattern, ((PathLeaf)leaf).Graph, needs) { EstimatedRows = step.Rows },
            JoinMethod.HashRight => new HashJoin(execution, rows!, Read(leaf, null, With(needs, rows!)), needs) { EstimatedRows = step.Rows },
            _ => new HashJoin(execution, Read(leaf, step, With(needs, rows!)), rows!, needs) { EstimatedRows = step.Rows },
        };

        Operator Read(JoinLeaf leaf, JoinStep? step, IReadOnlySet<Variable>? needs) => leaf switch
        {
            TripleLeaf { Pattern: var pattern } => new IndexScan(execution, pattern, step?.Order ?? cardinality.CheapestOrder(pattern), needs) { EstimatedRows = cardinality.Rows(pattern) },
            PathLeaf path => new PathScan(execution, Alone(path), path.Pattern, path.Graph, needs),
            OperatorLeaf other => other.Plan,
            _ => throw new ArgumentException($"{leaf.GetType().Name} is not read on its own.", nameof(leaf)),
        };
    }

    private Operator Alone(PathLeaf leaf) => leaf.Graph is EachNamedGraph each ? new GraphNameScan(execution, each.Name) : ValuesScan.OneRow(execution);

    /// <summary>What is needed of one side of a join: that of the join, and what the sides share.</summary>
    private static HashSet<Variable>? With(IReadOnlySet<Variable>? needs, Operator other) => needs is null ? null : [.. needs, .. other.Variables];

    private static List<JoinStep> Steps(JoinStep? last)
    {
        var steps = new List<JoinStep>();
        for (var step = last; step is { Leaf: >= 0 }; step = step.Previous)
        {
            steps.Add(step);
        }

        steps.Reverse();
        return steps;
    }
}
