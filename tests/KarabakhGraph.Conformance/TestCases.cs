namespace KarabakhGraph.Conformance;

/// <summary>Runs cases of manifests and counts them. The report goes to <c>out/conformance.md</c> when all have run.</summary>
public sealed class TestCases : IDisposable
{
    private readonly SortedDictionary<string, (int Passed, int Failed, int Excepted)> _counts = new(StringComparer.Ordinal);

    /// <summary>Runs the case of an id; a case on the list of exceptions has to fail, or it does not belong there.</summary>
    public void Run(string manifest, string id)
    {
        if (id == ManifestCasesAttribute.Absent)
        {
            return;
        }

        var entry = Manifest.Read(manifest).Entries.Single(entry => entry.Id == id);
        var count = _counts.GetValueOrDefault(manifest);
        _counts[manifest] = count with { Failed = count.Failed + 1 };
        if (KnownExceptions.Reasons.ContainsKey(id))
        {
            Assert.ThrowsAny<Exception>(() => Run(entry));
            _counts[manifest] = count with { Excepted = count.Excepted + 1 };
        }
        else
        {
            Run(entry);
            _counts[manifest] = count with { Passed = count.Passed + 1 };
        }
    }

    public void Dispose()
    {
        if (_counts.Count == 0)
        {
            return;
        }

        var folder = Directory.CreateDirectory(Path.Combine(W3cFiles.Repository, "out"));
        using var report = new StreamWriter(Path.Combine(folder.FullName, "conformance.md")) { NewLine = "\n" };
        report.WriteLine("| manifest | passed | failed | excepted |\n|---|---:|---:|---:|");
        foreach (var (manifest, (passed, failed, excepted)) in _counts)
        {
            report.WriteLine($"| {manifest} | {passed} | {failed} | {excepted} |");
        }

        var all = _counts.Values;
        report.WriteLine($"| **all** | {all.Sum(count => count.Passed)} | {all.Sum(count => count.Failed)} | {all.Sum(count => count.Excepted)} |");
        foreach (var (id, reason) in KnownExceptions.Reasons.OrderBy(exception => exception.Key, StringComparer.Ordinal))
        {
            report.WriteLine($"\n- `{id}`: {reason}");
        }
    }

    internal static void Run(ManifestEntry entry)
    {
        var handler = entry.Types.Select(type => Handlers.ByTestType.GetValueOrDefault(type)).FirstOrDefault(handler => handler is not null);
        if (handler is null)
        {
            Assert.Fail($"No handler for the test type {string.Join(", ", entry.Types)}.");
        }

        handler(entry);
    }
}
