using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace KarabakhGraph.Store.Log;

/// <summary>Files in a folder of the file system.</summary>
/// <remarks>
/// .NET has no fsync of a folder, which Unix needs before a new name is safe; so that is one call of the C library. Windows journals names by itself and
/// refuses the call.
/// </remarks>
internal sealed class FolderStorage(string folder) : IStorage
{
    /// <inheritdoc/>
    public string Name => folder;

    /// <inheritdoc/>
    public bool Exists(string name) => File.Exists(PathOf(name));

    /// <inheritdoc/>
    public IStorageFile Open(string name, StorageAccess access) => new FolderFile(File.OpenHandle(
        PathOf(name),
        access == StorageAccess.Create ? FileMode.Create : FileMode.Open,
        access == StorageAccess.Read ? FileAccess.Read : FileAccess.ReadWrite,
        FileShare.ReadWrite | FileShare.Delete));

    /// <inheritdoc/>
    public void Rename(string name, string newName) => File.Move(PathOf(name), PathOf(newName), overwrite: true);

    /// <inheritdoc/>
    public void Delete(string name) => File.Delete(PathOf(name));

    /// <inheritdoc/>
    public void SyncNames() => SyncFolder(folder);

    /// <summary>Returns when the names in a folder are safe on disk.</summary>
    /// <exception cref="IOException">The system could not do it.</exception>
    public static void SyncFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = OpenForSync(Encoding.UTF8.GetBytes(path + "\0"), 0);
        if (descriptor < 0)
        {
            throw new IOException($"{path}: cannot be opened for fsync (errno {Marshal.GetLastPInvokeError()}).");
        }

        var failed = FSync(descriptor) != 0;
        var error = Marshal.GetLastPInvokeError();
        _ = Close(descriptor);
        if (failed)
        {
            throw new IOException($"{path}: fsync of the folder failed (errno {error}).");
        }
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int OpenForSync(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int FSync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);

    private sealed class FolderFile(SafeFileHandle handle) : IStorageFile
    {
        public long Length => RandomAccess.GetLength(handle);

        public int Read(long offset, Span<byte> buffer)
        {
            var total = 0;
            while (total < buffer.Length && RandomAccess.Read(handle, buffer[total..], offset + total) is var read and > 0)
            {
                total += read;
            }

            return total;
        }

        public void Write(long offset, ReadOnlySpan<byte> bytes) => RandomAccess.Write(handle, bytes, offset);

        public void Truncate(long length) => RandomAccess.SetLength(handle, length);

        public void Sync() => RandomAccess.FlushToDisk(handle);

        public void Dispose() => handle.Dispose();
    }
}
