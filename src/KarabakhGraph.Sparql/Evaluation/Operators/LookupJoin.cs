using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>Join of rows with a pattern that is looked up in the index by what the rows bind.</summary>
/// <remarks>
/// The keys of a batch are taken in ascending order, so the cursor only moves forward within a batch: through what it holds by galloping, beyond that by a seek.
/// Over rows that ascend by the key it is a merge join which skips what does not match.
/// </remarks>
internal sealed class LookupJoin : Operator
{
    private readonly Operator _outer;
    private readonly ScanPattern _pattern;
    private readonly KeyOrder _order;
    private readonly QuadSelection _selection;
    private readonly EncodedQuad _prefix;

    /// <summary>Places behind the prefix that the rows bind, without a gap, and the columns that bind them.</summary>
    private readonly (QuadPosition Position, int Column)[] _key;

    /// <summary>Other places that the rows bind.</summary>
    private readonly (QuadPosition Position, int Column)[] _checks;
    private readonly int[] _outerColumns;
    private readonly QuadPosition[] _newPositions;
    private readonly bool _keepsOrder;

    private readonly int[] _rows = GC.AllocateUninitializedArray<int>(Batch.Size);
    private readonly TermId[] _sortKeys;
    private readonly int[] _selected = GC.AllocateUninitializedArray<int>(Batch.Size);
    private readonly TermId[] _bound;
    private readonly TermId[][] _found;
    private Batch? _output;
    private QuadCursor? _cursor;
    private Batch? _batch;
    private bool _hasFound;
    private int _foundCount;
    private int _position;
    private int _row;
    private int _match;

    /// <param name="execution">The evaluation.</param>
    /// <param name="outer">The rows.</param>
    /// <param name="pattern">The pattern; of its variables that the rows have, all are certain.</param>
    /// <param name="order">An order in whose front stand constants and then at least one variable of the rows.</param>
    /// <param name="needed">The variables whose columns somebody reads; null for all.</param>
    public LookupJoin(Execution execution, Operator outer, ScanPattern pattern, KeyOrder order, IReadOnlySet<Variable>? needed)
        : base(execution, VariablesOf(outer, pattern, needed), outer)
    {
        _outer = outer;
        _pattern = pattern;
        _order = order;
        _selection = new QuadSelection(pattern, order);
        _prefix = pattern.Prefix(order);
        _key = KeyOf(outer.Variables, pattern, order);
        _checks = [.. order.Positions().ToArray()
            .Where(position => pattern[position] is { } variable && outer.ColumnOf(variable) >= 0 && !_key.Any(part => part.Position == position))
            .Select(position => (position, outer.ColumnOf(pattern[position]!)))]; // not null, see above
        _outerColumns = [.. Variables.Select(outer.ColumnOf).Where(column => column >= 0)];
        _newPositions = [.. Variables.Where(variable => outer.ColumnOf(variable) < 0).Select(variable => order.Positions().ToArray().First(position => variable.Equals(pattern[position])))];
        _keepsOrder = outer.SortedBy is { } sorted && sorted.Equals(pattern[_key[0].Position]);
        _sortKeys = _keepsOrder ? [] : GC.AllocateUninitializedArray<TermId>(Batch.Size);
        _bound = new TermId[_key.Length + _checks.Length];
        _found = new TermId[_newPositions.Length][];
        Array.Fill(_found, []);
        Certain = Variables.Where(variable => outer.Certain.Contains(variable) || outer.ColumnOf(variable) < 0).ToHashSet();
        SortedBy = _keepsOrder && Certain.Contains(outer.SortedBy!) ? outer.SortedBy : null; // keeping an order means that there is one
    }

    public override string Description => $"{(_keepsOrder ? "MergeJoin" : "LookupJoin")} {_order} {_pattern}";

    /// <summary>Places behind the constants of an order which the variables bind, without a gap, with the numbers of the variables.</summary>
    public static (QuadPosition Position, int Column)[] KeyOf(IReadOnlyList<Variable> variables, ScanPattern pattern, KeyOrder order)
    {
        var key = new List<(QuadPosition, int)>();
        foreach (var position in order.Positions()[order.PrefixLength(pattern.Constants)..])
        {
            var column = pattern[position] is { } variable ? IndexOf(variables, variable) : -1;
            if (column < 0)
            {
                break;
            }

            key.Add((position, column));
        }

        return [.. key];
    }

    public override void Dispose()
    {
        _cursor?.Dispose();
        base.Dispose();
    }

    protected override Batch? Produce()
    {
        if (_pattern.IsEmpty)
        {
            return null;
        }

        _cursor ??= Execution.Source.Scan(_order, _prefix);
        var output = _output = Batch.Grown(_output, Variables.Count, EstimatedRows);
        output.Count = 0;
        while (true)
        {
            if (_batch is null)
            {
                if ((_batch = _outer.Next()) is null)
                {
                    return output.Count > 0 ? output : null;
                }

                Arrange(_batch);
                _row = 0;
                _match = -1;
            }

            for (; _row < _batch.Count; _row++, _match = -1)
            {
                var row = _rows[_row];
                if (_match < 0)
                {
                    Find(_batch, row);
                    _match = 0;
                }

                if (!Emit(_batch, row, output))
                {
                    return output;
                }
            }

            _batch = null;
            if (output.Count > Batch.Size / 2)
            {
                return output;
            }
        }
    }

    private static List<Variable> VariablesOf(Operator outer, ScanPattern pattern, IReadOnlySet<Variable>? needed) =>
    [
        .. outer.Variables.Concat(pattern.Variables).Distinct().Where(variable => needed is null || needed.Contains(variable)),
    ];

    private static int IndexOf(IReadOnlyList<Variable> variables, Variable variable)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            if (variables[i].Equals(variable))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Puts the numbers of the rows in the order of their keys.</summary>
    private void Arrange(Batch batch)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            _rows[row] = row;
        }

        if (_keepsOrder)
        {
            return;
        }

        var keys = batch.Column(_key[0].Column);
        var isSorted = true;
        for (var row = 1; row < keys.Length && isSorted; row++)
        {
            isSorted = keys[row - 1] <= keys[row];
        }

        if (!isSorted)
        {
            keys.CopyTo(_sortKeys);
            _sortKeys.AsSpan(0, batch.Count).Sort(_rows.AsSpan(0, batch.Count));
        }
    }

    /// <summary>Collects what matches a row, unless that is what matched the row before.</summary>
    private void Find(Batch batch, int row)
    {
        var direction = 0;
        var isSame = _hasFound;
        for (var i = 0; i < _bound.Length; i++)
        {
            var value = batch.Columns[i < _key.Length ? _key[i].Column : _checks[i - _key.Length].Column][row];
            if (i < _key.Length && direction == 0)
            {
                direction = value.CompareTo(_bound[i]);
            }

            isSame &= _bound[i] == value;
            _bound[i] = value;
        }

        if (isSame)
        {
            return;
        }

        var isForward = _hasFound && direction > 0;
        _hasFound = true;
        _foundCount = 0;
        _selection.Restart();
        if (!GoTo(isForward))
        {
            return;
        }

        do
        {
            var end = EndOfKey();
            Collect(_position, end);
            _position = end;
        }
        while (_position == _cursor!.Count && ReadOn() && Compare(0) == 0); // made before the first key
    }

    /// <summary>Moves the cursor to the first quad of the key; false when there is none.</summary>
    /// <param name="isForward">Whether the cursor stands at the first quad behind a smaller key.</param>
    private bool GoTo(bool isForward)
    {
        var cursor = _cursor!; // made before the first key
        if (isForward)
        {
            if (cursor.Count == 0)
            {
                return false;
            }

            var sign = Compare(_position);
            if (sign >= 0)
            {
                return sign == 0;
            }

            if (Compare(cursor.Count - 1) >= 0)
            {
                _position = Gallop(_position, cursor.Count, 0);
                return Compare(_position) == 0;
            }
        }

        cursor.Seek(new EncodedQuad(Bound(QuadPosition.Subject), Bound(QuadPosition.Predicate), Bound(QuadPosition.Object), Bound(QuadPosition.Graph)));
        return ReadOn() && Compare(0) == 0;
    }

    private bool ReadOn()
    {
        Blocks++;
        _position = 0;
        Execution.Budget.Check();
        return _cursor!.Read(); // made before the first key
    }

    private TermId Bound(QuadPosition position)
    {
        for (var i = 0; i < _key.Length; i++)
        {
            if (_key[i].Position == position)
            {
                return _bound[i];
            }
        }

        return default;
    }

    private int EndOfKey()
    {
        var next = _position + 1;
        return next == _cursor!.Count || Compare(next) != 0 ? next : Gallop(next, _cursor.Count, 1);
    }

    /// <summary>The first quad behind <paramref name="start"/> whose key, compared with the one sought, is at least <paramref name="sign"/>.</summary>
    private int Gallop(int start, int end, int sign)
    {
        var low = start;
        var step = 1;
        while (low + step < end && Compare(low + step) < sign)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step, end);
        while (low + 1 < high)
        {
            var middle = (low + high) >>> 1;
            if (Compare(middle) < sign)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }

    private int Compare(int row)
    {
        for (var i = 0; i < _key.Length; i++)
        {
            if (_cursor!.Column(_key[i].Position)[row].CompareTo(_bound[i]) is var sign and not 0)
            {
                return sign;
            }
        }

        return 0;
    }

    private void Collect(int start, int end)
    {
        for (; start < end; start += Batch.Size)
        {
            var count = _selection.Select(_cursor!, start, Math.Min(end, start + Batch.Size), _selected);
            for (var i = 0; i < _checks.Length; i++)
            {
                var column = _cursor!.Column(_checks[i].Position);
                var kept = 0;
                for (var s = 0; s < count; s++)
                {
                    _selected[kept] = _selected[s];
                    kept += column[_selected[s]] == _bound[_key.Length + i] ? 1 : 0;
                }

                count = kept;
            }

            for (var column = 0; column < _found.Length; column++)
            {
                if (_found[column].Length < _foundCount + count)
                {
                    Array.Resize(ref _found[column], Math.Max(16, 2 * (_foundCount + count)));
                }

                var from = _cursor!.Column(_newPositions[column]);
                var to = _found[column].AsSpan(_foundCount, count);
                for (var s = 0; s < count; s++)
                {
                    to[s] = from[_selected[s]];
                }
            }

            _foundCount += count;
        }
    }

    /// <summary>Joins a row with what is left of what was found for it; false when the output is full before that is done.</summary>
    private bool Emit(Batch batch, int row, Batch output)
    {
        var count = Math.Min(_foundCount - _match, output.Capacity - output.Count);
        var at = output.Count;
        for (var column = 0; column < _outerColumns.Length; column++)
        {
            output.Columns[column].AsSpan(at, count).Fill(batch.Columns[_outerColumns[column]][row]);
        }

        for (var column = 0; column < _found.Length; column++)
        {
            _found[column].AsSpan(_match, count).CopyTo(output.Columns[_outerColumns.Length + column].AsSpan(at, count));
        }

        output.Count += count;
        _match += count;
        return _match == _foundCount;
    }
}
