namespace KarabakhGraph.Store.Dictionary;

/// <summary>Byte texts that are numbered 0, 1, 2 ... in the order in which they come, found by number and by content. Nothing is ever changed or removed.</summary>
/// <remarks>
/// A text is a stem, the number of what it has in common with many others, and its rest. Records (stem, length, rest) stand one behind the other in chunks; every
/// sixteenth has its place in a list, and the few before a record are stepped over. The hash table holds 32 bits of hash above the number + 1.
/// One thread adds; any number of threads read at the same time: what they see is written before it is published.
/// </remarks>
internal sealed class TextTable(HashKey key)
{
    /// <summary>The number of what is not there.</summary>
    public const long Missing = -1;

    private const int GroupBits = 4;
    private const int FirstChunk = 1 << 16;
    private const int LargestChunk = 1 << 24;
    private const long MaxTexts = uint.MaxValue - 1;

    private ReadOnlyMemory<byte>[] _chunks = [];
    private long[] _groups = new long[16];
    private ulong[] _slots = new ulong[64];
    private byte[] _open = [];
    private int _used;
    private long _count;

    /// <summary>How many texts there are.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>The number of a text, or <see cref="Missing"/>.</summary>
    public long Find(uint stem, ReadOnlySpan<byte> rest) => Find(key.Hash(stem, rest), stem, rest);

    /// <summary>The number of a text, which is added when it is not there.</summary>
    public long Add(uint stem, ReadOnlySpan<byte> rest)
    {
        var hash = key.Hash(stem, rest);
        if (Find(hash, stem, rest) is >= 0 and var known)
        {
            return known;
        }

        if (_count >= MaxTexts)
        {
            throw new InvalidOperationException($"A dictionary holds at most {MaxTexts} terms of a kind.");
        }

        Append(stem, rest);
        if (_count * 3 >= _slots.Length * 2L)
        {
            Grow();
        }

        Insert(_slots, hash, _count);
        Volatile.Write(ref _count, _count + 1);
        return _count - 1;
    }

    /// <summary>The text of a number below <see cref="Count"/>.</summary>
    public ReadOnlySpan<byte> Get(long number, out uint stem)
    {
        var group = Volatile.Read(ref Volatile.Read(ref _groups)[number >> GroupBits]);
        var chunk = Volatile.Read(ref _chunks)[group >> 32].Span;
        var at = (int)group;
        for (var i = number & ((1 << GroupBits) - 1); i > 0; i--)
        {
            Varint.Read(chunk, ref at);
            var length = (int)Varint.Read(chunk, ref at);
            at += length;
        }

        stem = (uint)Varint.Read(chunk, ref at);
        var own = (int)Varint.Read(chunk, ref at);
        return chunk.Slice(at, own);
    }

    private long Find(uint hash, uint stem, ReadOnlySpan<byte> rest)
    {
        var slots = Volatile.Read(ref _slots);
        var mask = slots.Length - 1;
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            var slot = Volatile.Read(ref slots[at]);
            if (slot == 0)
            {
                return Missing;
            }

            if ((uint)(slot >> 32) == hash && Get((uint)slot - 1, out var itsStem).SequenceEqual(rest) && itsStem == stem)
            {
                return (uint)slot - 1;
            }
        }
    }

    private static void Insert(ulong[] slots, uint hash, long number)
    {
        var mask = slots.Length - 1;
        var at = (int)hash & mask;
        while (slots[at] != 0)
        {
            at = (at + 1) & mask;
        }

        Volatile.Write(ref slots[at], ((ulong)hash << 32) | (uint)(number + 1));
    }

    private void Grow()
    {
        var grown = new ulong[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot != 0)
            {
                Insert(grown, (uint)(slot >> 32), (uint)slot - 1);
            }
        }

        Volatile.Write(ref _slots, grown);
    }

    private void Append(uint stem, ReadOnlySpan<byte> rest)
    {
        var first = (_count & ((1 << GroupBits) - 1)) == 0;
        var group = _count >> GroupBits;
        if (first)
        {
            if (group == _groups.Length)
            {
                var grown = new long[_groups.Length * 2];
                _groups.CopyTo(grown, 0);
                Volatile.Write(ref _groups, grown);
            }

            _groups[group] = ((long)(_chunks.Length - 1) << 32) | (uint)_used;
        }

        var most = (2 * Varint.MaxLength) + rest.Length;
        if (most > _open.Length - _used)
        {
            OpenChunk(group, most);
        }

        _used += Varint.Write(_open.AsSpan(_used), stem);
        _used += Varint.Write(_open.AsSpan(_used), (ulong)rest.Length);
        rest.CopyTo(_open.AsSpan(_used));
        _used += rest.Length;
    }

    /// <summary>Starts another chunk and takes the unfinished group there, so that a group never lies in two; those who read the old place find it unchanged.</summary>
    private void OpenChunk(long group, int room)
    {
        var unfinished = _open.AsSpan(_chunks.Length == 0 ? 0 : (int)_groups[group], _chunks.Length == 0 ? 0 : _used - (int)_groups[group]);
        var size = Math.Max(Math.Clamp(_open.Length * 2, FirstChunk, LargestChunk), checked(unfinished.Length + room));
        var chunk = new byte[size];
        unfinished.CopyTo(chunk);
        _used = unfinished.Length;
        _open = chunk;
        Volatile.Write(ref _chunks, [.. _chunks, chunk]);
        Volatile.Write(ref _groups[group], (long)(_chunks.Length - 1) << 32);
    }
}
