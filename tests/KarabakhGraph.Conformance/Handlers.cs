using KarabakhGraph.Conformance.Canonicalization;
using KarabakhGraph.Conformance.Queries;
using KarabakhGraph.Conformance.Syntaxes;
using KarabakhGraph.Conformance.Updates;

namespace KarabakhGraph.Conformance;

/// <summary>What each W3C test type asks for.</summary>
internal static class Handlers
{
    /// <summary>The handler of a test type, by the type's IRI.</summary>
    public static IReadOnlyDictionary<string, Action<ManifestEntry>> ByTestType { get; } =
        SyntaxHandlers.ByTestType
            .Concat(JsonLdHandlers.ByTestType)
            .Concat(CanonicalizationHandlers.ByTestType)
            .Concat(QuerySyntaxHandlers.ByTestType)
            .Concat(QueryEvaluationHandlers.ByTestType)
            .Concat(UpdateHandlers.ByTestType)
            .ToDictionary(StringComparer.Ordinal);
}
