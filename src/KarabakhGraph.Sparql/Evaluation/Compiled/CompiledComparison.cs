using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary><c>a = b</c>, <c>a &lt; b</c> and the others, by ids where both sides have them without a detour.</summary>
internal sealed class CompiledComparison(ComparisonOperator relation, CompiledExpression left, CompiledExpression right, QueryTerms terms) : CompiledTruth(terms)
{
    /// <summary>What was found for looked-up literals against a constant.</summary>
    private readonly IdMemo<bool?>? _known = right is ConstantValue ? new() : null;

    public override bool? Test(Batch batch, int row)
    {
        if (left.YieldsIds && right.YieldsIds)
        {
            return Compare(left.Evaluate(batch, row), right.Evaluate(batch, row));
        }

        return left.Term(batch, row) is { } one && right.Term(batch, row) is { } other ? TermComparison.Compare(relation, one, other) : null;
    }

    public override void Test(Batch batch, Span<bool> marks)
    {
        if (left is ColumnValue column && right is ConstantValue constant && IdComparison.IsOrderedById(constant.Id.Kind))
        {
            TestAgainst(constant.Id, batch.Column(column.Column), marks);
        }
        else
        {
            base.Test(batch, marks);
        }
    }

    /// <summary>Ids of the constant's own kind are compared as they stand.</summary>
    private void TestAgainst(TermId constant, ReadOnlySpan<TermId> column, Span<bool> marks)
    {
        for (var row = 0; row < column.Length; row++)
        {
            if (marks[row])
            {
                marks[row] = column[row].Kind == constant.Kind ? Holds(column[row].CompareTo(constant)) : Compare(column[row], constant) == true;
            }
        }
    }

    private bool? Compare(TermId one, TermId other)
    {
        if (!one.IsSome || !other.IsSome)
        {
            return null;
        }

        if (_known is null || one.Kind != TermKind.Literal)
        {
            return Relate(one, other);
        }

        if (!_known.TryGet(one, out var truth))
        {
            _known.Set(one, truth = Relate(one, other));
        }

        return truth;
    }

    private bool? Relate(TermId one, TermId other)
    {
        return relation switch
        {
            ComparisonOperator.Equal => IdComparison.Equal(one, other, Terms),
            ComparisonOperator.NotEqual => !IdComparison.Equal(one, other, Terms),
            ComparisonOperator.Less => IdComparison.Less(one, other, Terms),
            ComparisonOperator.Greater => IdComparison.Less(other, one, Terms),
            ComparisonOperator.LessOrEqual => OrEqual(IdComparison.Less(one, other, Terms)),
            _ => OrEqual(IdComparison.Less(other, one, Terms)),
        };

        bool? OrEqual(bool? less) => less is null or true ? less : IdComparison.Equal(one, other, Terms);
    }

    private bool Holds(int sign) => relation switch
    {
        ComparisonOperator.Equal => sign == 0,
        ComparisonOperator.NotEqual => sign != 0,
        ComparisonOperator.Less => sign < 0,
        ComparisonOperator.LessOrEqual => sign <= 0,
        ComparisonOperator.Greater => sign > 0,
        _ => sign >= 0,
    };
}
