namespace KarabakhGraph.Conformance;

/// <summary>Cases that are not run, each with the reason.</summary>
internal static class KnownExceptions
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
