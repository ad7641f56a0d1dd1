using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KarabakhGraph.Store.Cache;

/// <summary>Reads numbers of fixed length, little-endian, one behind the other.</summary>
/// <remarks>Bytes that end too soon are an <see cref="InvalidDataException"/>.</remarks>
internal ref struct FixedReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>How many bytes are left.</summary>
    public readonly int Left => _rest.Length;

    /// <summary>The next number or record of numbers.</summary>
    public T Read<T>()
        where T : unmanaged => MemoryMarshal.Read<T>(Take(Unsafe.SizeOf<T>()));

    /// <summary>The next numbers or records.</summary>
    public T[] ReadArray<T>(int count)
        where T : unmanaged => count >= 0 && (long)count * Unsafe.SizeOf<T>() <= _rest.Length ? MemoryMarshal.Cast<byte, T>(Take(count * Unsafe.SizeOf<T>())).ToArray() : throw Short();

    /// <summary>The next text.</summary>
    public string ReadString() => System.Text.Encoding.UTF8.GetString(Take(Read<int>()));

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > _rest.Length)
        {
            throw Short();
        }

        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    private static InvalidDataException Short() => new("The bytes end too soon.");
}
