using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store.Tests.Log;

/// <summary>A folder in memory that remembers every step and can be made to fail at one.</summary>
internal sealed class MemoryStorage : IStorage
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Content> _files = [];
    private readonly List<StorageStep> _steps = [];
    private int _made;

    public MemoryStorage()
    {
    }

    public MemoryStorage(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        foreach (var (name, bytes) in files)
        {
            _files[name] = new() { Bytes = bytes, Length = bytes.Length };
        }
    }

    public string Name => "memory";

    /// <summary>Asked before each step; an error that it gives is thrown. Of a write half is done before.</summary>
    public Func<StorageStep, Exception?> Fault { get; set; } = _ => null;

    public IReadOnlyList<StorageStep> Steps
    {
        get
        {
            lock (_lock)
            {
                return [.. _steps];
            }
        }
    }

    public byte[] BytesOf(string name)
    {
        lock (_lock)
        {
            return _files[name].Bytes.AsSpan(0, _files[name].Length).ToArray();
        }
    }

    public bool Exists(string name)
    {
        lock (_lock)
        {
            return _files.ContainsKey(name);
        }
    }

    public IStorageFile Open(string name, StorageAccess access)
    {
        if (access == StorageAccess.Create)
        {
            Do(new StorageStep.Created(name), () => _files[name] = new() { Number = _made++ });
        }

        lock (_lock)
        {
            return _files.TryGetValue(name, out var content) ? new MemoryFile(this, name, content) : throw new FileNotFoundException(name);
        }
    }

    public void Rename(string name, string newName) => Do(new StorageStep.Renamed(name, newName), () =>
    {
        _files.Remove(name, out var content);
        _files[newName] = content!;
    });

    public void Delete(string name) => Do(new StorageStep.Deleted(name), () => _files.Remove(name));

    public void SyncNames() => Do(new StorageStep.NamesSynced(), () => { });

    private void Do(StorageStep step, Action action, Action? partly = null)
    {
        lock (_lock)
        {
            if (Fault(step) is { } error)
            {
                partly?.Invoke();
                throw error;
            }

            action();
            _steps.Add(step);
        }
    }

    private sealed class Content
    {
        public byte[] Bytes { get; set; } = [];

        public int Length { get; set; }

        public int Number { get; init; } = -1;

        public void Resize(int length)
        {
            if (length > Bytes.Length)
            {
                var bytes = Bytes;
                Array.Resize(ref bytes, Math.Max(length, Bytes.Length * 2));
                Bytes = bytes;
            }

            if (length > Length)
            {
                Bytes.AsSpan(Length, length - Length).Clear();
            }

            Length = length;
        }
    }

    private sealed class MemoryFile(MemoryStorage storage, string name, Content content) : IStorageFile
    {
        public long Length
        {
            get
            {
                lock (storage._lock)
                {
                    return content.Length;
                }
            }
        }

        public int Read(long offset, Span<byte> buffer)
        {
            lock (storage._lock)
            {
                var length = (int)Math.Clamp(content.Length - offset, 0, buffer.Length);
                content.Bytes.AsSpan((int)Math.Min(offset, content.Length), length).CopyTo(buffer);
                return length;
            }
        }

        public void Write(long offset, ReadOnlySpan<byte> bytes)
        {
            var copy = bytes.ToArray();
            storage.Do(new StorageStep.Wrote(name, content.Number, offset, copy), () => Put(offset, copy), () => Put(offset, copy[..(copy.Length / 2)]));
        }

        public void Truncate(long length) => storage.Do(new StorageStep.Truncated(name, content.Number, length), () => content.Resize((int)length));

        public void Sync() => storage.Do(new StorageStep.Synced(name, content.Number), () => { });

        public void Dispose()
        {
        }

        private void Put(long offset, byte[] bytes)
        {
            content.Resize((int)Math.Max(content.Length, offset + bytes.Length));
            bytes.CopyTo(content.Bytes.AsSpan((int)offset));
        }
    }
}
