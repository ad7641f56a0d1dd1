using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Indexes;

/// <summary>Asks a whole scan in <see cref="KeyOrder.Spog"/> for one quad after the other, ascending: near ones are found in the batch at hand, far ones by a jump.</summary>
internal sealed class SeekingCursor(QuadCursor cursor) : IDisposable
{
    private int _row;
    private bool _ended;

    /// <summary>True when the quad is there.</summary>
    /// <param name="quad">Stands behind the quad that was asked for before.</param>
    public bool Contains(EncodedQuad quad)
    {
        if (!_ended && (cursor.Count == 0 || KeyOrder.Spog.Compare(Row(cursor.Count - 1), quad) < 0))
        {
            cursor.Seek(quad);
            _ended = !cursor.Read();
            _row = 0;
        }

        if (_ended)
        {
            return false;
        }

        var (low, high) = (_row, cursor.Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (KeyOrder.Spog.Compare(Row(middle), quad) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        _row = low;
        return low < cursor.Count && Row(low) == quad;
    }

    /// <inheritdoc/>
    public void Dispose() => cursor.Dispose();

    private EncodedQuad Row(int row) => new(
        cursor.Column(QuadPosition.Subject)[row], cursor.Column(QuadPosition.Predicate)[row], cursor.Column(QuadPosition.Object)[row], cursor.Column(QuadPosition.Graph)[row]);
}
