using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary>What was found for ids that came before. Forgets when two ids meet in one slot, and grows as long as that happens often, to a bound.</summary>
internal sealed class IdMemo<T>
{
    private const int FirstBits = 8;
    private const int LastBits = 16;

    /// <summary>An id that nothing has.</summary>
    private static readonly TermId Nobody = new(ulong.MaxValue);

    private int _bits = FirstBits;
    private int _misses;
    private TermId[] _ids = Empty(FirstBits);
    private T[] _values = new T[1 << FirstBits];

    public bool TryGet(TermId id, out T value)
    {
        var slot = Slot(id);
        value = _values[slot];
        return _ids[slot] == id;
    }

    public void Set(TermId id, T value)
    {
        if (++_misses > 2 << _bits && _bits < LastBits)
        {
            _bits += 2;
            _misses = 0;
            _ids = Empty(_bits);
            _values = new T[1 << _bits];
        }

        var slot = Slot(id);
        _ids[slot] = id;
        _values[slot] = value;
    }

    private static TermId[] Empty(int bits)
    {
        var ids = new TermId[1 << bits];
        Array.Fill(ids, Nobody);
        return ids;
    }

    private int Slot(TermId id) => (int)((id.Value * 0x9E3779B97F4A7C15) >> (64 - _bits));
}
