using System.Buffers;
using System.Numerics;

namespace KarabakhGraph.Store.Dictionary;

/// <summary>Byte texts that are numbered 0, 1, 2 ... in the order in which they come, found by number and by content. Nothing is ever changed or removed.</summary>
/// <remarks>
/// A text is a stem, the number of what it has in common with many others, and its rest. Records (stem, length, rest) stand one behind the other in chunks; every
/// sixteenth has its place in a list, and the few before a record are stepped over. The hash table holds 32 bits of hash above the number + 1.
/// One thread adds; any number of threads read at the same time: what they see is written before it is published.
/// </remarks>
internal sealed class TextTable
{
    /// <summary>The number of what is not there.</summary>
    public const long Missing = -1;

    private const int GroupBits = 4;
    private const int GroupSize = 1 << GroupBits;
    private const int FirstChunk = 1 << 16;
    private const int LargestChunk = 1 << 24;
    private const int LargestPiece = 1 << 24;
    private const long MaxTexts = uint.MaxValue - 1;

    private readonly HashKey _key;
    private ReadOnlyMemory<byte>[] _chunks = [];
    private long[] _groups = new long[16];
    private ulong[] _slots = new ulong[64];
    private byte[] _open = [];
    private int _used;
    private long _count;

    /// <summary>A table of texts that were saved, or without texts.</summary>
    /// <param name="key">The key under which they were hashed.</param>
    /// <param name="pieces">What <see cref="Piece"/> wrote, from the first to the last; each starts where the one before ends, or with the group in which it ends.</param>
    /// <exception cref="InvalidDataException">The pieces do not fit together.</exception>
    public TextTable(HashKey key, IReadOnlyList<TextPiece> pieces)
    {
        _key = key;
        var count = pieces.Count == 0 ? 0 : pieces[^1].End;
        _groups = new long[Math.Max(16, Groups(count))];
        _slots = new ulong[Math.Max(64, BitOperations.RoundUpToPowerOf2((ulong)count * 2))];
        foreach (var piece in pieces)
        {
            if (piece.Start % GroupSize != 0 || piece.Start > _count || piece.End < _count || piece.Groups.Length != Groups(piece.End - piece.Start) || piece.Hashes.Length != piece.End - piece.Start)
            {
                throw new InvalidDataException("The texts of a dictionary have a gap.");
            }

            Take(piece);
        }

        ReopenLastGroup();
    }

    /// <summary>How many texts there are.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>The number of a text, or <see cref="Missing"/>.</summary>
    public long Find(uint stem, ReadOnlySpan<byte> rest) => Find(_key.Hash(stem, rest), stem, rest);

    /// <summary>The number of a text, which is added when it is not there.</summary>
    public long Add(uint stem, ReadOnlySpan<byte> rest)
    {
        var hash = _key.Hash(stem, rest);
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
        for (var i = number & (GroupSize - 1); i > 0; i--)
        {
            Varint.Read(chunk, ref at);
            var length = (int)Varint.Read(chunk, ref at);
            at += length;
        }

        stem = (uint)Varint.Read(chunk, ref at);
        var own = (int)Varint.Read(chunk, ref at);
        return chunk.Slice(at, own);
    }

    /// <summary>The texts from one number, or the start of its group, up to another, or to where a piece has its fill: an end of a group then.</summary>
    public TextPiece Piece(long from, long to)
    {
        from -= from % GroupSize;
        List<uint> groups = [];
        var records = new ArrayBufferWriter<byte>();
        var number = from;
        for (; number < to && !(number % GroupSize == 0 && records.WrittenCount >= LargestPiece); number++)
        {
            if (number % GroupSize == 0)
            {
                groups.Add((uint)records.WrittenCount);
            }

            var rest = Get(number, out var stem);
            records.Advance(Varint.Write(records.GetSpan(Varint.MaxLength), stem));
            records.Advance(Varint.Write(records.GetSpan(Varint.MaxLength), (ulong)rest.Length));
            records.Write(rest);
        }

        return new(from, number, [.. groups], Hashes(from, number), records.WrittenMemory);
    }

    private static long Groups(long count) => (count + GroupSize - 1) >> GroupBits;

    private uint[] Hashes(long from, long to)
    {
        var hashes = new uint[to - from];
        foreach (var slot in Volatile.Read(ref _slots))
        {
            if (slot != 0 && (uint)slot - 1 is var number && number >= from && number < to)
            {
                hashes[number - from] = (uint)(slot >> 32);
            }
        }

        return hashes;
    }

    private void Take(TextPiece piece)
    {
        for (var i = 0; i < piece.Groups.Length; i++)
        {
            _groups[(piece.Start >> GroupBits) + i] = ((long)_chunks.Length << 32) | piece.Groups[i];
        }

        for (var number = _count; number < piece.End; number++)
        {
            Insert(_slots, piece.Hashes[number - piece.Start], number);
        }

        _chunks = [.. _chunks, piece.Records];
        _count = piece.End;
    }

    /// <summary>Copies a last group that is not full, so that it can grow.</summary>
    private void ReopenLastGroup()
    {
        if (_count % GroupSize == 0)
        {
            return;
        }

        var start = (int)_groups[_count >> GroupBits];
        var last = Get(_count - 1, out _);
        var records = _chunks[^1].Span;
        var length = records.Length - start;
        if (!records[^last.Length..].SequenceEqual(last))
        {
            throw new InvalidDataException("The texts of a dictionary end too late.");
        }

        _open = new byte[Math.Max(FirstChunk, length * 2)];
        records[start..].CopyTo(_open);
        _used = length;
        _chunks = [.. _chunks, _open];
        _groups[_count >> GroupBits] = (long)(_chunks.Length - 1) << 32;
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
        var first = (_count & (GroupSize - 1)) == 0;
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
