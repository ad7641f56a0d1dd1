using System.Globalization;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>Slice (SPARQL 1.1, section 18.5): leaves rows out at the start and stops after so many.</summary>
internal sealed class RowSlice : Operator
{
    private readonly Operator _input;
    private readonly long _offset;
    private readonly long? _limit;
    private long _toSkip;
    private long _left;

    public RowSlice(Execution execution, Operator input, long offset, long? limit)
        : base(execution, input.Variables, input)
    {
        _input = input;
        _offset = _toSkip = offset;
        _limit = limit;
        _left = limit ?? long.MaxValue;
        Certain = input.Certain;
        SortedBy = input.SortedBy;
        EstimatedRows = Math.Min(Math.Max(0, input.EstimatedRows - offset), limit ?? double.MaxValue);
    }

    public override string Description => string.Create(CultureInfo.InvariantCulture, $"RowSlice {_offset} {_limit?.ToString(CultureInfo.InvariantCulture) ?? "_"}");

    protected override Batch? Produce()
    {
        while (_left > 0 && _input.Next() is { } batch)
        {
            var skipped = (int)Math.Min(_toSkip, batch.Count);
            _toSkip -= skipped;
            var kept = (int)Math.Min(_left, batch.Count - skipped);
            if (kept == 0)
            {
                continue;
            }

            _left -= kept;
            if (skipped > 0)
            {
                foreach (var column in batch.Columns)
                {
                    column.AsSpan(skipped, kept).CopyTo(column);
                }
            }

            batch.Count = kept;
            return batch;
        }

        return null;
    }
}
