namespace KarabakhGraph.Cli;

/// <summary>Writes a file under a temporary name, brings it to disk and renames it: a reader sees the old file or the whole new one.</summary>
internal static class AtomicFile
{
    public static void Write(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!; // a file always lies in a folder
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Failed, $"{path}: cannot be written ({error.Message}); name a place that you may write to");
        }
        finally
        {
            // Renamed away when all went well.
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }
}
