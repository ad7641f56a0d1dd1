namespace KarabakhGraph.Store.Tests.Log;

/// <summary>What a disk can hold after the power has failed behind some steps: everything synced, and of the rest any part, in any order, torn and garbled.</summary>
/// <remarks>
/// What is not synced is lost, kept or mixed up by sectors of 512 bytes, in one way for each image; a file may have grown without its bytes (zeros).
/// Names change in the order of the steps, but independently of the bytes.
/// </remarks>
internal static class CrashImages
{
    private const int Sector = 512;

    public static IEnumerable<Dictionary<string, byte[]>> Of(IReadOnlyList<StorageStep> steps, int seed)
    {
        var disk = new Disk();
        foreach (var step in steps)
        {
            disk.Do(step);
        }

        var random = new Random(seed);
        for (var names = 0; names <= disk.PendingNames; names++)
        {
            yield return disk.Image(names, (_, _) => false);
            yield return disk.Image(names, (_, _) => true);
            for (var cut = 1; cut < Math.Min(disk.PendingSectors, 6); cut++)
            {
                var some = random.Next(disk.PendingSectors);
                yield return disk.Image(names, (sector, _) => sector < some);
                yield return disk.Image(names, (sector, _) => sector >= some);
                yield return disk.Image(names, (sector, _) => sector != some);
                yield return disk.Image(names, (_, _) => random.Next(2) == 0);
            }

            if (disk.PendingSectors > 0)
            {
                var garbled = random.Next(disk.PendingSectors);
                yield return disk.Image(names, (sector, bytes) =>
                {
                    if (sector == garbled)
                    {
                        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                    }

                    return true;
                });
            }
        }
    }

    private sealed class Disk
    {
        private readonly Dictionary<string, int> _safeNames = [];
        private readonly List<StorageStep> _names = [];
        private readonly List<File> _files = [];
        private readonly Dictionary<string, int> _now = [];

        public int PendingNames => _names.Count;

        public int PendingSectors => _files.Sum(file => file.Pending.Count);

        public void Do(StorageStep step)
        {
            switch (step)
            {
                case StorageStep.Created created:
                    _now[created.File] = _files.Count;
                    _files.Add(new File());
                    _names.Add(step);
                    break;
                case StorageStep.Wrote wrote:
                    _files[wrote.Number].Write(wrote.Offset, wrote.Bytes);
                    break;
                case StorageStep.Truncated truncated:
                    _files[truncated.Number].Pending.Add(new(-1, [], truncated.Length));
                    break;
                case StorageStep.Synced synced:
                    _files[synced.Number].Sync();
                    break;
                case StorageStep.Renamed renamed:
                    _now.Remove(renamed.File, out var number);
                    _now[renamed.NewName] = number;
                    _names.Add(step);
                    break;
                case StorageStep.Deleted deleted:
                    _now.Remove(deleted.File);
                    _names.Add(step);
                    break;
                default:
                    _safeNames.Clear();
                    foreach (var (name, file) in _now)
                    {
                        _safeNames[name] = file;
                    }

                    _names.Clear();
                    break;
            }
        }

        /// <summary>The files when so many pending changes of names have happened, and of the pending sectors those for which <paramref name="keep"/> is true.</summary>
        public Dictionary<string, byte[]> Image(int names, Func<int, byte[], bool> keep)
        {
            var sector = 0;
            var contents = _files.ConvertAll(file => file.Image(bytes => keep(sector++, bytes)));
            return NamesAfter(names).ToDictionary(name => name.Key, name => contents[name.Value]);
        }

        private Dictionary<string, int> NamesAfter(int count)
        {
            var names = new Dictionary<string, int>(_safeNames);
            var created = _files.Count - _names.OfType<StorageStep.Created>().Count();
            foreach (var step in _names.Take(count))
            {
                switch (step)
                {
                    case StorageStep.Created:
                        names[step.File] = created++;
                        break;
                    case StorageStep.Renamed renamed:
                        names.Remove(renamed.File, out var number);
                        names[renamed.NewName] = number;
                        break;
                    default:
                        names.Remove(step.File);
                        break;
                }
            }

            return names;
        }
    }

    private sealed record Change(long Offset, byte[] Bytes, long Length);

    private sealed class File
    {
        private byte[] _safe = [];

        public List<Change> Pending { get; } = [];

        public void Write(long offset, byte[] bytes)
        {
            for (var at = 0; at < bytes.Length;)
            {
                var length = (int)Math.Min(bytes.Length - at, Sector - ((offset + at) % Sector));
                Pending.Add(new(offset + at, bytes[at..(at + length)], -1));
                at += length;
            }
        }

        public void Sync()
        {
            _safe = Image(_ => true);
            Pending.Clear();
        }

        public byte[] Image(Func<byte[], bool> keep)
        {
            var bytes = new byte[Math.Max(_safe.Length, Pending.Select(change => (int)(change.Offset + change.Bytes.Length)).DefaultIfEmpty().Max())];
            _safe.CopyTo(bytes, 0);
            var length = _safe.Length;
            foreach (var change in Pending)
            {
                var copy = change.Bytes.ToArray();
                if (!keep(copy))
                {
                    continue;
                }

                if (change.Offset < 0)
                {
                    length = Math.Min(length, (int)change.Length);
                    bytes.AsSpan(length).Clear();
                    continue;
                }

                copy.CopyTo(bytes.AsSpan((int)change.Offset));
                length = Math.Max(length, (int)change.Offset + copy.Length);
            }

            return bytes[..length];
        }
    }
}
