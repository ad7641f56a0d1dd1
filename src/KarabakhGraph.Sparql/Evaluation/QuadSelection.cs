using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation;

/// <summary>Tells which quads of a cursor's batch match a pattern, beyond the prefix that the cursor scans; of a triple in several merged graphs it takes the first.</summary>
internal sealed class QuadSelection
{
    private readonly ScanPattern _pattern;
    private readonly QuadPosition[] _checked;
    private readonly (QuadPosition One, QuadPosition Other)[] _equal;
    private readonly QuadPosition[] _distinguishing;
    private EncodedQuad _last;

    /// <param name="pattern">The pattern.</param>
    /// <param name="order">The order of the cursor.</param>
    public QuadSelection(ScanPattern pattern, KeyOrder order)
    {
        _pattern = pattern;
        var prefix = pattern.Prefix(order);
        QuadPosition[] all = [.. order.Positions()];
        _checked = [.. all.Where(position => pattern.Constants[position].IsSome && !prefix[position].IsSome)];
        _equal = [.. all.SelectMany((one, i) => all.Skip(i + 1).Where(other => pattern[one] is { } variable && variable.Equals(pattern[other])).Select(other => (one, other)).Take(1))];
        _distinguishing = pattern.IsMerged ? [.. all.Where(position => position != QuadPosition.Graph && !pattern.Constants[position].IsSome)] : [];
    }

    /// <summary>True when every quad matches.</summary>
    public bool TakesAll => _checked.Length == 0 && _equal.Length == 0 && !_pattern.IsMerged && !_pattern.ChecksGraph;

    /// <summary>Forgets the last triple taken, at the start of another range.</summary>
    public void Restart() => _last = default;

    /// <summary>Collects the numbers of the matching quads among those from <paramref name="start"/> up to but not including <paramref name="end"/>.</summary>
    /// <returns>How many there are.</returns>
    public int Select(QuadCursor cursor, int start, int end, Span<int> selected)
    {
        var count = 0;
        for (var row = start; row < end; row++)
        {
            selected[count++] = row;
        }

        foreach (var position in _checked)
        {
            count = Matching(cursor.Column(position), _pattern.Constants[position], selected[..count]);
        }

        foreach (var (one, other) in _equal)
        {
            count = Equal(cursor.Column(one), cursor.Column(other), selected[..count]);
        }

        if (_pattern.ChecksGraph)
        {
            count = Accepted(cursor.Column(QuadPosition.Graph), selected[..count]);
        }

        return _pattern.IsMerged && count > 0 ? Distinct(cursor, selected[..count]) : count;
    }

    private static int Matching(ReadOnlySpan<TermId> column, TermId wanted, Span<int> selected)
    {
        var count = 0;
        foreach (var row in selected)
        {
            selected[count] = row;
            count += column[row] == wanted ? 1 : 0;
        }

        return count;
    }

    private static int Equal(ReadOnlySpan<TermId> one, ReadOnlySpan<TermId> other, Span<int> selected)
    {
        var count = 0;
        foreach (var row in selected)
        {
            selected[count] = row;
            count += one[row] == other[row] ? 1 : 0;
        }

        return count;
    }

    private int Accepted(ReadOnlySpan<TermId> graphs, Span<int> selected)
    {
        var count = 0;
        foreach (var row in selected)
        {
            selected[count] = row;
            count += _pattern.Accepts(graphs[row]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Quads of one triple stand next to one another, since the graph comes last in the orders that merged graphs are scanned in.</summary>
    private int Distinct(QuadCursor cursor, Span<int> selected)
    {
        var last = selected[^1];
        EncodedQuad lastTriple = new(
            cursor.Column(QuadPosition.Subject)[last], cursor.Column(QuadPosition.Predicate)[last], cursor.Column(QuadPosition.Object)[last], TermId.DefaultGraph);
        var count = 0;
        var first = selected[0];
        var isNew = !_last.Graph.IsSome;
        foreach (var position in _distinguishing)
        {
            isNew |= cursor.Column(position)[first] != _last[position];
        }

        count = isNew ? 1 : 0;
        var before = first;
        var one = _distinguishing.Length > 0 ? cursor.Column(_distinguishing[0]) : default;
        var two = _distinguishing.Length > 1 ? cursor.Column(_distinguishing[1]) : one;
        var three = _distinguishing.Length > 2 ? cursor.Column(_distinguishing[2]) : two;
        if (_distinguishing.Length > 0)
        {
            foreach (var row in selected[1..])
            {
                selected[count] = row;
                count += one[row] != one[before] || two[row] != two[before] || three[row] != three[before] ? 1 : 0;
                before = row;
            }
        }

        if (isNew)
        {
            selected[0] = first;
        }

        _last = lastTriple;
        return count;
    }
}
