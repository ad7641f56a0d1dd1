using System.Reflection;
using Xunit.Sdk;

namespace KarabakhGraph.Conformance;

/// <summary>The rows of a theory: path and id of every entry of a manifest; one row that says so when the W3C files are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ManifestCasesAttribute(string manifest) : DataAttribute
{
    public const string Absent = "the W3C files are not here: clone w3c/rdf-tests, w3c/json-ld-api (as json-ld) and w3c/rdf-canon into one folder and set W3C_TESTS to it";

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        !W3cFiles.Has(manifest) ? [[manifest, Absent]] : Manifest.Read(manifest).Entries.Select(entry => new object[] { manifest, entry.Id });
}
