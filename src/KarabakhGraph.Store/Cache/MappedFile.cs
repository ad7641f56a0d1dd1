using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace KarabakhGraph.Store.Cache;

/// <summary>A file that is never changed again, mapped into memory for reading.</summary>
/// <remarks>It stays mapped until nobody refers to it any more: snapshots of different age share it, and none can tell when it is the last. Whoever reads a span keeps the file alive meanwhile.</remarks>
internal sealed unsafe class MappedFile
{
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;

    /// <summary>Maps a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public MappedFile(string path)
    {
        Path = path;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        Length = stream.Length;
        if (Length == 0)
        {
            throw new InvalidDataException($"{path} is empty.");
        }

        using var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    ~MappedFile()
    {
        if (_view is not null && _start is not null)
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
        }
    }

    /// <summary>Where the file is.</summary>
    public string Path { get; }

    /// <summary>Its length in bytes.</summary>
    public long Length { get; }

    /// <summary>A part of the file.</summary>
    /// <exception cref="InvalidDataException">The part is not inside of the file.</exception>
    public ReadOnlySpan<byte> Slice(long place, int length) => place >= 0 && length >= 0 && place <= Length - length
        ? new ReadOnlySpan<byte>(_start + place, length)
        : throw new InvalidDataException($"{Path} is shorter than it says.");

    /// <summary>A part of the file that keeps the file alive by itself.</summary>
    /// <exception cref="InvalidDataException">The part is not inside of the file.</exception>
    public ReadOnlyMemory<byte> Memory(long place, int length)
    {
        _ = Slice(place, length);
        return new Part(this, place, length).Memory;
    }

    private sealed class Part(MappedFile file, long place, int length) : MemoryManager<byte>
    {
        public override Span<byte> GetSpan() => new(file._start + place, length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(file._start + place + elementIndex, default, this);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
