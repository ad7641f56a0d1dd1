using System.Numerics;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Evaluation.Operators;

namespace KarabakhGraph.Sparql.Optimization;

/// <summary>Finds the cheapest order to join a few operands in: by dynamic programming over their subsets, or, when they are many, always taking the cheapest next.</summary>
/// <remarks>
/// Joins are left-deep: each step joins one operand to the rows so far, by look-up in the index or by a hash table of the one or the other.
/// For each subset the best plan is kept for every variable that rows may ascend by, since later look-ups are cheaper in the index's own order.
/// Costs are about nanoseconds. Variables are numbered, sets of them and of operands are bits.
/// </remarks>
internal sealed class JoinOrder
{
    /// <summary>The most operands, and with the graph and what the input binds their variables fit into 64 bits.</summary>
    public const int MaxLeaves = 16;

    private const int MaxVariables = 64;
    private const int MaxProgrammed = 7;
    private const double PerScanned = 3;
    private const double PerRow = 5;
    private const double PerBuilt = 25;
    private const double PerProbed = 15;
    private const double PerSortedLookup = 30;
    private const double PerLookup = 80;
    private const double PerSeek = 600;
    private const double PerPath = 3000;
    private const double FilterSelectivity = 0.4;
    private const double RowsOfPath = 8;

    private readonly Cardinality _cardinality;
    private readonly IReadOnlyList<JoinLeaf> _leaves;
    private readonly List<Variable> _variables;
    private readonly ulong[] _leafVariables;
    private readonly ulong[] _filterVariables;
    private readonly double[] _rows;
    private readonly double[][] _distinct;

    public JoinOrder(IReadOnlyList<JoinLeaf> leaves, IReadOnlyList<JoinFilter> filters, Operator? input, Cardinality cardinality)
    {
        _cardinality = cardinality;
        _leaves = leaves;
        _variables = Numbered(leaves, filters, input);
        _leafVariables = [.. leaves.Select(leaf => Bits(leaf.Variables))];
        var read = filters.Select(filter => filter.Variables).OfType<IReadOnlySet<Variable>>().Where(variables => variables.All(_variables.Contains));
        _filterVariables = [.. read.Select(Bits)];
        _rows = new double[leaves.Count];
        _distinct = new double[leaves.Count][];
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            _rows[leaf] = RowsOf(leaves[leaf]);
            _distinct[leaf] = [.. _variables.Select(variable => leaves[leaf].Variables.Contains(variable) ? DistinctOf(leaves[leaf], variable, _rows[leaf]) : 0)];
        }

        Start = input is null ? null : new JoinStep
        {
            Bound = Bits(input.Variables),
            Certain = Bits(input.Certain),
            SortedBy = IndexOf(input.SortedBy),
            Rows = input.EstimatedRows,
            Distinct = [.. Enumerable.Repeat(Math.Max(1, input.EstimatedRows), _variables.Count)],
        };
    }

    private JoinStep? Start { get; }

    /// <summary>The last step of the cheapest plan, which leads back to the first; null when there is nothing to join.</summary>
    public JoinStep? Best() => _leaves.Count == 0 ? null : _leaves.Count <= MaxProgrammed ? Programmed() : Greedy();

    private JoinStep Programmed()
    {
        var full = (1 << _leaves.Count) - 1;
        var best = new List<JoinStep>?[full + 1];
        if (Start is null)
        {
            for (var leaf = 0; leaf < _leaves.Count; leaf++)
            {
                foreach (var step in FirstSteps(leaf))
                {
                    Keep(ref best[1 << leaf], step);
                }
            }
        }
        else
        {
            best[0] = [Start];
        }

        for (var set = 0; set < full; set++)
        {
            foreach (var step in best[set] ?? [])
            {
                // What shares no variable with the rows waits as long as something does.
                var anyConnected = AnyConnected(step);
                for (var leaf = 0; leaf < _leaves.Count; leaf++)
                {
                    if ((set >> leaf & 1) == 0 && (!anyConnected || IsConnected(step, leaf)))
                    {
                        foreach (var next in NextSteps(step, leaf))
                        {
                            Keep(ref best[set | 1 << leaf], next);
                        }
                    }
                }
            }
        }

        return best[full]!.MinBy(step => step.Cost)!; // every subset has a plan
    }

    private JoinStep Greedy()
    {
        var step = Start ?? Enumerable.Range(0, _leaves.Count).SelectMany(FirstSteps).MinBy(first => first.Cost + (first.Rows * PerLookup))!; // there are operands
        while (BitOperations.PopCount(step.Leaves) < _leaves.Count)
        {
            var anyConnected = AnyConnected(step);
            step = Enumerable.Range(0, _leaves.Count)
                .Where(leaf => (step.Leaves >> leaf & 1) == 0 && (!anyConnected || IsConnected(step, leaf)))
                .SelectMany(leaf => NextSteps(step, leaf))
                .MinBy(next => next.Cost + (next.Rows * PerLookup))!; // there are operands left
        }

        return step;
    }

    private bool AnyConnected(JoinStep step)
    {
        for (var leaf = 0; leaf < _leaves.Count; leaf++)
        {
            if ((step.Leaves >> leaf & 1) == 0 && IsConnected(step, leaf))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsConnected(JoinStep step, int leaf) => (step.Bound & _leafVariables[leaf]) != 0;

    /// <summary>Keeps a plan unless another has its order, or needs none, and costs no more.</summary>
    private static void Keep(ref List<JoinStep>? plans, JoinStep step)
    {
        plans ??= [];
        foreach (var plan in plans)
        {
            if (plan.Cost <= step.Cost && (plan.SortedBy == step.SortedBy || step.SortedBy < 0))
            {
                return;
            }
        }

        plans.RemoveAll(plan => plan.Cost >= step.Cost && (plan.SortedBy == step.SortedBy || plan.SortedBy < 0));
        plans.Add(step);
    }

    private IEnumerable<JoinStep> FirstSteps(int leaf)
    {
        switch (_leaves[leaf])
        {
            case TripleLeaf { Pattern: var pattern }:
                var longest = pattern.LongestPrefix;
                foreach (var order in KeyOrders.All)
                {
                    // Merged graphs need the graph last in the order.
                    if (pattern.IsMerged && order == KeyOrder.Gspo)
                    {
                        continue;
                    }

                    if (order.PrefixLength(pattern.Constants) == longest)
                    {
                        var scanned = _cardinality.Scanned(pattern, order);
                        yield return First(leaf, JoinMethod.Scan, (scanned * PerScanned) + (_rows[leaf] * PerRow), order, IndexOf(IndexScan.SortOf(pattern, order)));
                    }
                }

                break;
            case PathLeaf:
                yield return First(leaf, JoinMethod.Path, _rows[leaf] * PerPath, default, -1);
                break;
            case OperatorLeaf other:
                yield return First(leaf, JoinMethod.Read, _rows[leaf], default, IndexOf(other.Plan.SortedBy));
                break;
        }
    }

    private JoinStep First(int leaf, JoinMethod method, double cost, KeyOrder order, int sortedBy) => Filtered(new JoinStep
    {
        Leaf = leaf,
        Method = method,
        Order = order,
        Leaves = 1ul << leaf,
        Bound = _leafVariables[leaf],
        Certain = CertainOf(leaf),
        SortedBy = sortedBy,
        Rows = _rows[leaf],
        Cost = cost,
        Distinct = _distinct[leaf],
    });

    private IEnumerable<JoinStep> NextSteps(JoinStep step, int leaf)
    {
        var shared = step.Bound & _leafVariables[leaf];
        var key = shared & step.Certain & CertainOf(leaf);
        var rows = step.Rows * _rows[leaf];
        for (var variable = 0; variable < _distinct[leaf].Length; variable++)
        {
            if ((shared >> variable & 1) != 0)
            {
                rows /= Math.Max(1, Math.Max(Math.Min(step.Distinct[variable], step.Rows), _distinct[leaf][variable]));
            }
        }

        if (_leaves[leaf] is TripleLeaf { Pattern: var pattern } && shared == key && key != 0)
        {
            // Behind fewer constants than can stand in front a look-up reads more; but a bound graph may stand in front only where nothing else is looked up.
            var least = pattern.Constants.Graph.IsSome ? 0 : pattern.LongestPrefix;
            foreach (var order in KeyOrders.All)
            {
                if (order.PrefixLength(pattern.Constants) >= least && Lookup(step, leaf, pattern, order, rows) is { } lookup)
                {
                    yield return lookup;
                }
            }
        }

        if (_leaves[leaf] is PathLeaf path && shared == key && (path.Graph is not EachNamedGraph each || (step.Bound >> IndexOf(each.Name) & 1) != 0))
        {
            yield return Next(step, leaf, JoinMethod.Path, default, step.Rows * (shared == 0 ? _rows[leaf] : 1) * PerPath, rows, -1);
            yield break;
        }

        var right = ReadingCost(leaf);
        yield return Next(
            step, leaf, JoinMethod.HashRight, default, right + (_rows[leaf] * PerBuilt) + (step.Rows * (key == 0 ? _rows[leaf] : 1) * PerProbed) + (rows * PerRow), rows, step.SortedBy);
        if (Start is null && key != 0)
        {
            foreach (var first in FirstSteps(leaf))
            {
                yield return Next(
                    step, leaf, JoinMethod.HashLeft, first.Order, first.Cost + (step.Rows * PerBuilt) + (_rows[leaf] * PerProbed) + (rows * PerRow), rows, first.SortedBy);
            }
        }
    }

    private JoinStep? Lookup(JoinStep step, int leaf, ScanPattern pattern, KeyOrder order, double rows)
    {
        if (pattern.IsMerged && order == KeyOrder.Gspo)
        {
            return null;
        }

        // What one look-up reads: the quads of the constants in front, divided among the keys behind them.
        double range = _cardinality.Scanned(pattern, order);
        var perKey = range;
        var first = -1;
        foreach (var position in order.Positions()[order.PrefixLength(pattern.Constants)..])
        {
            var number = IndexOf(pattern[position]);
            if (number < 0 || (step.Bound >> number & 1) == 0)
            {
                break;
            }

            first = first < 0 ? number : first;
            perKey /= Math.Max(1, _distinct[leaf][number]);
        }

        if (first < 0)
        {
            return null;
        }

        // Neighbouring keys lie in one block of the index; keys far apart need a seek each.
        var isSorted = step.SortedBy == first;
        var density = Math.Min(1, range / (Math.Max(1, step.Rows) * 200));
        var keys = Math.Min(step.Rows, Math.Max(1, step.Distinct[first]));
        var lookups = (step.Rows * (isSorted ? PerSortedLookup : PerLookup)) + ((isSorted ? keys : step.Rows) * density * PerSeek);
        return Next(step, leaf, JoinMethod.Lookup, order, lookups + (step.Rows * perKey * PerScanned) + (rows * PerRow), rows, isSorted ? first : -1);
    }

    private double ReadingCost(int leaf) => FirstSteps(leaf).Min(step => step.Cost);

    private JoinStep Next(JoinStep step, int leaf, JoinMethod method, KeyOrder order, double cost, double rows, int sortedBy)
    {
        var distinct = (double[])step.Distinct.Clone();
        for (var variable = 0; variable < _distinct[leaf].Length; variable++)
        {
            if (_distinct[leaf][variable] > 0)
            {
                distinct[variable] = distinct[variable] > 0 ? Math.Min(distinct[variable], _distinct[leaf][variable]) : _distinct[leaf][variable];
            }
        }

        return Filtered(new JoinStep
        {
            Previous = step,
            Leaf = leaf,
            Method = method,
            Order = order,
            Leaves = step.Leaves | 1ul << leaf,
            Bound = step.Bound | _leafVariables[leaf],
            Certain = step.Certain | CertainOf(leaf),
            SortedBy = sortedBy,
            Rows = rows,
            Cost = step.Cost + cost,
            Distinct = distinct,
        });
    }

    /// <summary>Counts in the filters that can be tested for the first time.</summary>
    private JoinStep Filtered(JoinStep step)
    {
        var before = step.Previous?.Certain ?? Start?.Certain ?? 0;
        foreach (var read in _filterVariables)
        {
            if ((read & ~step.Certain) == 0 && (read & ~before) != 0)
            {
                step.Rows *= FilterSelectivity;
            }
        }

        return step;
    }

    private ulong CertainOf(int leaf) => _leaves[leaf] is OperatorLeaf other ? Bits(other.Plan.Certain) : _leafVariables[leaf];

    private double RowsOf(JoinLeaf leaf) => leaf switch
    {
        TripleLeaf triple => _cardinality.Rows(triple.Pattern),
        OperatorLeaf other => other.Plan.EstimatedRows,
        _ => leaf.Variables.Count < 2 ? RowsOfPath : 1_000_000,
    };

    private double DistinctOf(JoinLeaf leaf, Variable variable, double rows) => leaf switch
    {
        TripleLeaf triple => _cardinality.Distinct(triple.Pattern, variable, rows),
        PathLeaf => Math.Max(1, rows / RowsOfPath),
        _ => Math.Max(1, rows),
    };

    private int IndexOf(Variable? variable) => variable is null ? -1 : _variables.IndexOf(variable);

    /// <summary>The variables worth a number: those of triples and paths, and of the others those that something else has too.</summary>
    private static List<Variable> Numbered(IReadOnlyList<JoinLeaf> leaves, IReadOnlyList<JoinFilter> filters, Operator? input)
    {
        List<Variable> variables = [.. leaves.Where(leaf => leaf is not OperatorLeaf).SelectMany(leaf => leaf.Variables).Distinct()];
        var others = leaves.OfType<OperatorLeaf>().SelectMany(leaf => leaf.Variables)
            .Concat(filters.SelectMany(filter => filter.Variables ?? new HashSet<Variable>()))
            .Concat(input?.Variables ?? []);
        variables.AddRange(others.CountBy(variable => variable).Where(variable => variable.Value > 1 && !variables.Contains(variable.Key)).Select(variable => variable.Key));
        return variables.Count <= MaxVariables ? variables : variables[..MaxVariables];
    }

    private ulong Bits(IEnumerable<Variable> variables)
    {
        ulong bits = 0;
        foreach (var variable in variables)
        {
            bits |= IndexOf(variable) is var number and >= 0 ? 1ul << number : 0;
        }

        return bits;
    }
}
