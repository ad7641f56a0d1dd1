namespace KarabakhGraph.Rdf;

/// <summary>Quads in memory in one order, one column for each place.</summary>
internal sealed class SortedQuads
{
    private readonly KeyOrder _order;
    private readonly TermId[][] _columns;

    public SortedQuads(IEnumerable<EncodedQuad> quads, KeyOrder order)
    {
        _order = order;
        var sorted = quads.ToArray();
        Array.Sort(sorted, (left, right) => order.Compare(left, right));
        _columns = [.. Enum.GetValues<QuadPosition>().Select(position => Array.ConvertAll(sorted, quad => quad[position]))];
    }

    public QuadCursor Scan(EncodedQuad prefix)
    {
        var (start, end) = Range(prefix);
        return new Cursor(this, prefix, start, end);
    }

    public long Count(EncodedQuad prefix)
    {
        var (start, end) = Range(prefix);
        return end - start;
    }

    /// <summary>How many different terms stand in a place among the quads of a prefix, behind which that place must come next in the order.</summary>
    public long CountDistinct(EncodedQuad prefix, QuadPosition next)
    {
        var (start, end) = Range(prefix);
        var column = _columns[(int)next].AsSpan(start, end - start);
        long distinct = 0;
        for (var i = 0; i < column.Length; i++)
        {
            distinct += i == 0 || column[i] != column[i - 1] ? 1 : 0;
        }

        return distinct;
    }

    private (int Start, int End) Range(EncodedQuad prefix)
    {
        var length = _order.PrefixLength(prefix);
        foreach (var position in _order.Positions()[length..])
        {
            if (prefix[position].IsSome)
            {
                throw new ArgumentException($"{position} is bound, but what stands before it in {_order} is not.", nameof(prefix));
            }
        }

        return (LowerBound(prefix, length, 0, _columns[0].Length, orEqual: true), LowerBound(prefix, length, 0, _columns[0].Length, orEqual: false));
    }

    /// <summary>The first row whose leading terms are not less than the key's, or, without <paramref name="orEqual"/>, are greater.</summary>
    private int LowerBound(EncodedQuad key, int length, int low, int high, bool orEqual)
    {
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var sign = Compare(middle, key, length);
            if (sign < 0 || (sign == 0 && !orEqual))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int Compare(int row, EncodedQuad key, int length)
    {
        foreach (var position in _order.Positions()[..length])
        {
            if (_columns[(int)position][row].CompareTo(key[position]) is var sign and not 0)
            {
                return sign;
            }
        }

        return 0;
    }

    private sealed class Cursor : QuadCursor
    {
        private const int BatchSize = 1024;
        private readonly SortedQuads _quads;
        private readonly EncodedQuad _prefix;
        private readonly int _start;
        private readonly int _end;
        private int _batch;
        private int _next;

        public Cursor(SortedQuads quads, EncodedQuad prefix, int start, int end)
        {
            _prefix = prefix;
            _quads = quads;
            _start = _batch = _next = start;
            _end = end;
        }

        public override bool Read()
        {
            _batch = _next;
            Count = Math.Min(BatchSize, _end - _next);
            _next += Count;
            return Count > 0;
        }

        public override ReadOnlySpan<TermId> Column(QuadPosition position) => _quads._columns[(int)position].AsSpan(_batch, Count);

        public override void Seek(EncodedQuad key)
        {
            Count = 0;
            _next = _quads.LowerBound(key.With(_prefix), 4, _start, _end, orEqual: true);
        }
    }
}
