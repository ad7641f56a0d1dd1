namespace KarabakhGraph.Conformance;

/// <summary>All conformance tests count into one report.</summary>
[CollectionDefinition(Name)]
public sealed class ConformanceCollection : ICollectionFixture<TestCases>
{
    public const string Name = "conformance";
}
