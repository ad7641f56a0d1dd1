using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using KarabakhGraph.Store.Dictionary;
using KarabakhGraph.Store.Indexes;
using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store.Cache;

/// <summary>A folder that holds the state of a store after some commit, so that opening need not replay the journal. It may be deleted at any time.</summary>
/// <remarks>
/// The file <c>manifest</c> names the others and is replaced by renaming once they are safe on disk; no file is written twice. Files that are not named any more are deleted.
/// For one thread; whoever has the store's lock has the cache.
/// </remarks>
internal sealed class StoreCache(string folder)
{
    private const ulong Mark = 0x3145_4843_4143_474B;
    private const int MaxTermFiles = 8;
    private const string ManifestName = "manifest";
    private readonly Dictionary<IndexRun, string> _runFiles = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _termFiles = [];
    private long[] _saved = new long[4];
    private HashKey _key;

    /// <summary>The state that was saved last; null when there is none.</summary>
    /// <exception cref="InvalidDataException">Files are damaged or missing: <see cref="Clear"/>, and start from the journal.</exception>
    public CachedState? Open()
    {
        var path = Path.Combine(folder, ManifestName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return Open(File.ReadAllBytes(path));
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidDataException($"The cache '{folder}' cannot be read: {missing.Message}", missing);
        }
    }

    /// <summary>Writes what of a state is not on disk yet.</summary>
    /// <returns>The state with its quads in files.</returns>
    /// <exception cref="IOException">Something could not be written; what was saved before is still there.</exception>
    public CachedState Save(CachedState state)
    {
        Directory.CreateDirectory(folder);
        var counts = state.Dictionary.TableCounts(state.Terms);
        var anew = state.Dictionary.Key != _key || _termFiles.Count >= MaxTermFiles;
        var saved = anew ? new long[counts.Length] : _saved;
        if (!saved.AsSpan().SequenceEqual(counts))
        {
            var name = NewName("terms", state.Position.Commit);
            TermsFile.Write(state.Dictionary, saved, counts, Path.Combine(folder, name));
            _termFiles.RemoveRange(0, anew ? _termFiles.Count : 0);
            _termFiles.Add(name);
            (_saved, _key) = (counts, state.Dictionary.Key);
        }

        List<IndexRun> runs = [];
        foreach (var run in state.Index.Consolidate().Runs)
        {
            if (_runFiles.ContainsKey(run))
            {
                runs.Add(run);
                continue;
            }

            var name = NewName("quads", state.Position.Commit);
            runs.Add(RunFile.Write(run, Path.Combine(folder, name)));
            _runFiles.Add(runs[^1], name);
        }

        foreach (var gone in _runFiles.Keys.Except(runs, ReferenceEqualityComparer.Instance).Cast<IndexRun>().ToList())
        {
            _runFiles.Remove(gone);
        }

        var kept = state with { Index = new(runs) };
        WriteManifest(kept);
        DeleteOthers();
        return kept;
    }

    /// <summary>Deletes all files of the cache.</summary>
    public void Clear()
    {
        File.Delete(Path.Combine(folder, ManifestName));
        _termFiles.Clear();
        _runFiles.Clear();
        (_saved, _key) = (new long[4], default);
        DeleteOthers();
    }

    private CachedState Open(ReadOnlySpan<byte> manifest)
    {
        if (manifest.Length < sizeof(uint) || new FixedReader(manifest[^sizeof(uint)..]).Read<uint>() != Crc32C.Of(manifest[..^sizeof(uint)]))
        {
            throw new InvalidDataException($"The manifest of the cache '{folder}' is damaged.");
        }

        var reader = new FixedReader(manifest);
        if (reader.Read<ulong>() != Mark)
        {
            throw new InvalidDataException($"The cache '{folder}' is of another version.");
        }

        var (position, terms) = (reader.Read<JournalPosition>(), reader.Read<TermCounts>());
        _key = reader.Read<HashKey>();
        _saved = reader.ReadArray<long>(4);
        List<TextPiece>[] tables = [[], [], [], []];
        for (var left = reader.Read<int>(); left > 0; left--)
        {
            _termFiles.Add(reader.ReadString());
            TermsFile.Open(Path.Combine(folder, _termFiles[^1]), tables);
        }

        var dictionary = new TermDictionary(_key, tables, terms.BlankNodes);
        if (dictionary.Counts != terms)
        {
            throw new InvalidDataException($"The cache '{folder}' lacks terms.");
        }

        List<IndexRun> runs = [];
        for (var left = reader.Read<int>(); left > 0; left--)
        {
            var name = reader.ReadString();
            runs.Add(RunFile.Open(Path.Combine(folder, name)));
            _runFiles.Add(runs[^1], name);
        }

        var lines = reader.ReadArray<CatalogueLine>(reader.Read<int>());
        return new(position, Catalogue.Of(lines), dictionary, terms, new(runs));
    }

    private void WriteManifest(CachedState state)
    {
        using var bytes = new MemoryStream();
        var writer = new BinaryWriter(bytes);
        writer.Write(Mark);
        writer.Write(MemoryMarshal.AsBytes([state.Position]));
        writer.Write(state.Terms.Iris);
        writer.Write(state.Terms.BlankNodes);
        writer.Write(state.Terms.Literals);
        writer.Write(_key.Low);
        writer.Write(_key.High);
        Array.ForEach(_saved, writer.Write);
        Write(writer, _termFiles);
        Write(writer, [.. state.Index.Runs.Select(run => _runFiles[run])]);
        writer.Write(state.Catalogue.Lines.Count);
        foreach (var line in state.Catalogue.Lines)
        {
            writer.Write(MemoryMarshal.AsBytes([line]));
        }

        writer.Write(Crc32C.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        var path = Path.Combine(folder, ManifestName);
        using (var stream = new FileStream(path + ".new", FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes.GetBuffer(), 0, (int)bytes.Length);
            stream.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    private static void Write(BinaryWriter writer, List<string> names)
    {
        writer.Write(names.Count);
        foreach (var name in names)
        {
            var utf8 = Encoding.UTF8.GetBytes(name);
            writer.Write(utf8.Length);
            writer.Write(utf8);
        }
    }

    /// <summary>A name that no file has: a commit may be saved twice.</summary>
    private string NewName(string kind, long commit) => Enumerable.Range(0, int.MaxValue)
        .Select(i => string.Create(CultureInfo.InvariantCulture, $"{kind}-{commit}-{i}"))
        .First(name => !File.Exists(Path.Combine(folder, name)));

    private void DeleteOthers()
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        HashSet<string> named = [ManifestName, .. _termFiles, .. _runFiles.Values];
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => !named.Contains(Path.GetFileName(path))).ToList())
        {
            try
            {
                File.Delete(path);
            }
            catch (IOException)
            {
                // Where a mapped file cannot be deleted, it goes the next time.
            }
        }
    }
}
