using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store.Tests.Log;

public sealed class StoreLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-lock").FullName;

    [Fact]
    public void ASecondHolderIsRefusedWithTheNameOfTheFirst()
    {
        using (StoreLock.Take(_folder))
        {
            var error = Assert.Throws<StoreException>(() => StoreLock.Take(_folder));
            Assert.Equal(StoreError.Locked, error.Error);
            Assert.Contains("this process", error.Message, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(_folder, "lock.holder"), "12345");
            Assert.Contains("process 12345", Assert.Throws<StoreException>(() => StoreLock.Take(_folder)).Message, StringComparison.Ordinal);
        }

        StoreLock.Take(_folder).Dispose();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
