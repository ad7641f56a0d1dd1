using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store.Tests.Log;

public sealed class FolderStorageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-storage").FullName;

    [Fact]
    public void BytesAndNamesAreWhatWasWritten()
    {
        var storage = new FolderStorage(_folder);
        using (var file = storage.Open("a", StorageAccess.Create))
        {
            file.Write(3, "def"u8);
            file.Write(0, "abc"u8);
            file.Sync();
            file.Truncate(5);
            Assert.Equal(5, file.Length);
        }

        storage.Rename("a", "b");
        storage.SyncNames();
        Assert.False(storage.Exists("a"));
        using (var file = storage.Open("b", StorageAccess.Read))
        {
            var buffer = new byte[10];
            Assert.Equal(4, file.Read(1, buffer));
            Assert.Equal("bcde"u8, buffer.AsSpan(0, 4));
            Assert.Equal(0, file.Read(9, buffer));
        }

        storage.Delete("b");
        Assert.False(storage.Exists("b"));
    }

    [Fact]
    public void AFolderThatIsNotThereCannotBeSynced() =>
        Assert.Throws<IOException>(() => FolderStorage.SyncFolder(Path.Combine(_folder, "none")));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
