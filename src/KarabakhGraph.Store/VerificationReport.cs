namespace KarabakhGraph.Store;

/// <summary>What <see cref="QuadStore.Verify"/> found.</summary>
/// <param name="Commits">How many commits of the journal are whole.</param>
/// <param name="Quads">How many quads the store holds.</param>
/// <param name="Problems">One sentence for each; none when all is well.</param>
public sealed record VerificationReport(long Commits, long Quads, IReadOnlyList<string> Problems)
{
    /// <summary>True when nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;
}
