using System.Globalization;

namespace KarabakhGraph.Store.Log;

/// <summary>Keeps a second writer out of a folder, for as long as it is held or its process lives.</summary>
/// <remarks>
/// The file <c>lock</c> is held open by the operating system's own lock, which ends with the process, so that no crash leaves a store locked. Nobody can read
/// a file that is held so; who holds it stands in <c>lock.holder</c>, for the message alone.
/// </remarks>
internal sealed class StoreLock : IDisposable
{
    private const string FileName = "lock";
    private readonly FileStream _file;
    private readonly string _holder;

    private StoreLock(FileStream file, string holder)
    {
        _file = file;
        _holder = holder;
    }

    /// <exception cref="StoreException">Somebody else holds it, or the folder cannot be written.</exception>
    public static StoreLock Take(string folder)
    {
        var holder = Path.Combine(folder, FileName + ".holder");
        FileStream file;
        try
        {
            file = new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw ReadOnlyFolder(folder, e);
        }
        catch (IOException e) when (IsReadOnly(e))
        {
            throw ReadOnlyFolder(folder, e);
        }
        catch (IOException e)
        {
            throw new StoreException(StoreError.Locked, $"{folder}: open for writing in {NameOf(holder)}. One writes at a time; reading goes on beside it.", e);
        }

        File.WriteAllText(holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return new StoreLock(file, holder);
    }

    public void Dispose()
    {
        File.Delete(_holder);
        _file.Dispose();
    }

    private static StoreException ReadOnlyFolder(string folder, Exception cause) =>
        new(StoreError.ReadOnly, $"{folder}: the folder cannot be written. Open the store for reading only.", cause);

    /// <summary>EROFS, 30 on Linux and macOS.</summary>
    private static bool IsReadOnly(IOException e) => (e.HResult & 0xFFFF) == 30;

    private static string NameOf(string holder)
    {
        try
        {
            return int.TryParse(File.ReadAllText(holder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? id == Environment.ProcessId ? "this process" : $"process {id}"
                : "another process";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}
