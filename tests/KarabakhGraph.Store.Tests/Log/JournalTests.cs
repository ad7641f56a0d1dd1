using System.Text;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store.Tests.Log;

public class JournalTests
{
    [Fact]
    public void ChecksumIsCastagnoli() => Assert.Equal(0xE3069283u, Crc32C.Of("123456789"u8));

    [Fact]
    public void CommitsComeBackInOrderWithTheirFrames()
    {
        var storage = Written("one", "two", new string('x', 5000));
        Assert.Equal(["1 one", "2 two", "3 " + new string('x', 5000)], Read(storage).Commits);
    }

    [Fact]
    public void SkippingGivesTheSameRecordsAsReading()
    {
        using var journal = Open(Written("one", "two"), []);
        var (read, skip) = (journal.Read(JournalPosition.Start), journal.Read(JournalPosition.Start));
        while (read.Next() is { } commit)
        {
            Assert.Equal(JournalPosition.After(commit), JournalPosition.After(skip.Skip()!));
        }

        Assert.Null(skip.Skip());
    }

    [Fact]
    public void ATailThatIsCutAnywhereIsCutBackToTheLastWholeCommit()
    {
        var whole = Written("one", "two").BytesOf(Journal.FileName);
        var first = Written("one").BytesOf(Journal.FileName).Length;
        for (var length = JournalHeader.Size; length < whole.Length; length++)
        {
            var storage = new MemoryStorage([new(Journal.FileName, whole[..length])]);
            var (commits, cut) = Read(storage);
            Assert.Equal(length >= first ? ["1 one"] : [], commits);
            Assert.Equal(length - (length >= first ? first : JournalHeader.Size), cut);
            Assert.Equal(0, Read(storage).CutBytes);
        }
    }

    [Fact]
    public void AFlippedBitInTheLastCommitCutsItOff()
    {
        var whole = Written("one", "two").BytesOf(Journal.FileName);
        for (var at = Written("one").BytesOf(Journal.FileName).Length; at < whole.Length; at++)
        {
            var bytes = whole.ToArray();
            bytes[at] ^= 0x10;
            Assert.Equal(["1 one"], Read(new MemoryStorage([new(Journal.FileName, bytes)])).Commits);
        }
    }

    [Fact]
    public void AFlippedBitInWhatWasSafeOnDiskIsDamageAndNothingIsCutOff()
    {
        var whole = Written("one", "two", "three").BytesOf(Journal.FileName);
        for (var at = JournalHeader.Size; at < Written("one").BytesOf(Journal.FileName).Length; at++)
        {
            var bytes = whole.ToArray();
            bytes[at] ^= 0x10;
            var storage = new MemoryStorage([new(Journal.FileName, bytes)]);
            Assert.Equal(StoreError.Damaged, Assert.Throws<StoreException>(() => Read(storage)).Error);
            Assert.Equal(bytes, storage.BytesOf(Journal.FileName));
        }
    }

    [Fact]
    public void ATailOfCommitsThatWereNeverSyncedIsNoDamageThoughAMiddleOneIsBroken()
    {
        var storage = new MemoryStorage();
        long first;
        using (var journal = Journal.Create(storage))
        {
            Commit(journal, "one", sync: false);
            first = journal.End.Offset;
            Commit(journal, "two", sync: false);
        }

        var bytes = storage.BytesOf(Journal.FileName);
        bytes[first - 20] ^= 1;
        Assert.Equal([], Read(new MemoryStorage([new(Journal.FileName, bytes)])).Commits);
    }

    [Fact]
    public void ACommitThatIsGivenUpLeavesNothingBehind()
    {
        var storage = Written("one");
        var before = storage.BytesOf(Journal.FileName);
        using (var journal = Open(storage, []))
        using (var writer = journal.BeginCommit())
        {
            var noise = new byte[3 << 20];
            new Random(1).NextBytes(noise);
            writer.Write(FrameKind.Terms, noise);
        }

        Assert.Equal(before, storage.BytesOf(Journal.FileName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("<http://example/s> <http://example/p> <http://example/o> .")]
    public void AFileOfSomethingElseIsRefused(string text)
    {
        var storage = new MemoryStorage([new(Journal.FileName, Encoding.UTF8.GetBytes(text))]);
        Assert.Equal(StoreError.NotAStore, Assert.Throws<StoreException>(() => Read(storage)).Error);
    }

    [Fact]
    public void AJournalOfAnotherVersionIsRefusedByItsNumber()
    {
        var bytes = Written("one").BytesOf(Journal.FileName);
        bytes[8] = 7;
        var error = Assert.Throws<StoreException>(() => Read(new MemoryStorage([new(Journal.FileName, bytes)])));
        Assert.Equal(StoreError.NotAStore, error.Error);
        Assert.Contains("version 7", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AfterAFailedFsyncNothingIsWrittenAnyMore()
    {
        var storage = new MemoryStorage();
        using var journal = Journal.Create(storage);
        Commit(journal, "one");
        storage.Fault = step => step is StorageStep.Synced ? new IOException("EIO") : null;
        Assert.Equal(StoreError.WriteFailed, Assert.Throws<StoreException>(() => Commit(journal, "two")).Error);
        storage.Fault = _ => null;
        Assert.Equal(StoreError.WriteFailed, Assert.Throws<StoreException>(() => journal.Sync(journal.End.Offset)).Error);
        Assert.Equal(StoreError.WriteFailed, Assert.Throws<StoreException>(journal.BeginCommit).Error);
    }

    internal static Journal Open(IStorage storage, List<string> commits) => Journal.Open(storage, isReadOnly: false, _ => JournalPosition.Start, (reader, commit) =>
        commits.AddRange(reader.Frames(commit).Select(frame => $"{commit.Number} {Encoding.UTF8.GetString(frame.Payload.Span)}")));

    private static MemoryStorage Written(params string[] commits)
    {
        var storage = new MemoryStorage();
        using var journal = Journal.Create(storage);
        foreach (var commit in commits)
        {
            Commit(journal, commit);
        }

        return storage;
    }

    private static void Commit(Journal journal, string text, bool sync = true)
    {
        using var writer = journal.BeginCommit();
        writer.Write(FrameKind.Terms, Encoding.UTF8.GetBytes(text));
        var commit = writer.Finish(0, 1, [new GraphDelta(TermId.DefaultGraph, 0, 1)]);
        if (sync)
        {
            journal.Sync(commit.End);
        }
    }

    private static (List<string> Commits, long CutBytes) Read(IStorage storage)
    {
        List<string> commits = [];
        using var journal = Open(storage, commits);
        return (commits, journal.CutBytes);
    }
}
