namespace KarabakhGraph.Conformance;

/// <summary>Runs one case for whoever works on it: <c>W3C_CASE=sparql/sparql11/bind/manifest.ttl,http://...#bind01 dotnet test --filter SingleCase</c>.</summary>
public class SingleCaseTests
{
    [Fact]
    public void SingleCasePasses()
    {
        var wanted = Environment.GetEnvironmentVariable("W3C_CASE")?.Split(',', 2);
        if (wanted is null || !W3cFiles.Has(wanted[0]))
        {
            return;
        }

        TestCases.Run(Manifest.Read(wanted[0]).Entries.Single(entry => entry.Id.EndsWith(wanted[1], StringComparison.Ordinal)));
    }
}
