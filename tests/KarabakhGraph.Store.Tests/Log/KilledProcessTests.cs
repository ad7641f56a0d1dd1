using System.Diagnostics;
using System.Globalization;

namespace KarabakhGraph.Store.Tests.Log;

/// <summary>A process that writes is killed at any moment; what it had said to be committed is there, and nothing in part.</summary>
/// <remarks>Twenty-five times, or as often as the environment variable <c>KARABAKH_KILLS</c> says.</remarks>
public sealed class KilledProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void WhatAKilledProcessSaidToBeCommittedIsThere()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("KARABAKH_KILLS") ?? "25", CultureInfo.InvariantCulture);
        var random = new Random(20200927);
        QuadStore.Create(_folder["s"]).Dispose();
        var last = 0L;
        for (var kill = 0; kill < kills; kill++)
        {
            var told = WriteAndKill(random.Next(1, 30), random.Next(2_000_000));
            using var store = QuadStore.Open(_folder["s"]);
            last = store.Snapshot.Commit;
            Assert.True(last >= told, $"Kill {kill}: commit {told} was told of, {last} is there.");
            Assert.Equal(WritingProcess.ContentAfter(last), Quads.In(store.Snapshot));
            Assert.Equal([], store.Verify().Problems);
        }

        Assert.True(last > kills);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Starts a writer and kills it some moments after it has told of so many commits; gives the last one that it told of.</summary>
    private long WriteAndKill(int commits, int moments)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        using var process = Process.Start(new ProcessStartInfo(host, [typeof(WritingProcess).Assembly.Location, _folder["s"]]) { RedirectStandardOutput = true })!;
        var told = 0L;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            told = long.Parse(line, CultureInfo.InvariantCulture);
            if (--commits == 0)
            {
                Thread.SpinWait(moments);
                process.Kill();
            }
        }

        process.WaitForExit();
        Assert.True(commits <= 0, "The writer ended by itself.");
        return told;
    }
}
