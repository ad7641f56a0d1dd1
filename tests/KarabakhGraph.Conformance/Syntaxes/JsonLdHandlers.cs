using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KarabakhGraph.Conformance.Syntaxes;

/// <summary>The test types of JSON-LD 1.1: into RDF and out of it.</summary>
internal static partial class JsonLdHandlers
{
    private const string Jld = "https://w3c.github.io/json-ld-api/tests/vocab#";

    public static IReadOnlyDictionary<string, Action<ManifestEntry>> ByTestType { get; } = new Dictionary<string, Action<ManifestEntry>>(StringComparer.Ordinal)
    {
        [Jld + "PositiveSyntaxTest"] = entry => Read(entry),
        [Jld + "PositiveEvaluationTest"] = entry => (IsFromRdf(entry) ? (Action<ManifestEntry>)CompareJson : CompareQuads)(entry),
        [Jld + "NegativeEvaluationTest"] = Refuse,
    };

    private static bool IsFromRdf(ManifestEntry entry) => entry.Types.Contains(Jld + "FromRDFTest");

    private static void Refuse(ManifestEntry entry)
    {
        var code = ((Literal)entry.Result!).LexicalForm; // negative tests name the error
        if (IsFromRdf(entry))
        {
            Assert.StartsWith(code + ": ", Assert.Throws<ArgumentException>(() => Write(entry, [])).Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(code, Assert.Throws<RdfSyntaxException>(() => Read(entry)).Code);
        }
    }

    private static void CompareQuads(ManifestEntry entry)
    {
        var actual = Read(entry);
        var expected = W3cFiles.Read((Iri)entry.Result!); // evaluation tests have a result
        Assert.True(DatasetIsomorphism.Holds(expected.Quads, actual.Quads), $"Expected:\n{string.Join('\n', expected.Quads)}\n\nRead:\n{string.Join('\n', actual.Quads)}");
    }

    private static void CompareJson(ManifestEntry entry)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var actual = JsonNode.Parse(Write(entry, labels));
        var expected = JsonNode.Parse(Label().Replace(File.ReadAllText(W3cFiles.PathOf((Iri)entry.Result!)), label => labels[label.Value]));
        Assert.True(JsonNode.DeepEquals(Sorted(expected), Sorted(actual)), $"Expected:\n{expected}\n\nWritten:\n{actual}");
    }

    private static Dataset Read(ManifestEntry entry)
    {
        var file = new Iri(((Iri)entry.Action).Value.Replace("/expand/", "/toRdf/", StringComparison.Ordinal)); // one entry names the folder of another manifest
        using var stream = File.OpenRead(W3cFiles.PathOf(file));
        var reading = new RdfReaderOptions { SourceName = entry.Name, BaseIri = (Option(entry, "base") as Iri)?.Value ?? file.Value };
        return new Dataset(RdfFormat.JsonLdWith(Options(entry)).Reader(stream, reading).Read());
    }

    /// <param name="entry">A test of writing.</param>
    /// <param name="labels">Takes up the labels of the input and those that the reader gives instead.</param>
    private static string Write(ManifestEntry entry, Dictionary<string, string> labels)
    {
        var file = (Iri)entry.Action;
        foreach (Match label in Label().Matches(File.ReadAllText(W3cFiles.PathOf(file))))
        {
            labels.TryAdd(label.Value, $"_:b{labels.Count}"); // readers number in order of appearance
        }

        var json = new StringWriter();
        RdfFormat.JsonLdWith(Options(entry)).Writer(json).WriteAll(W3cFiles.Read(file).Quads);
        return json.ToString();
    }

    private static JsonLdOptions Options(ManifestEntry entry) => new()
    {
        Contexts = JsonLdContexts.All,
        ExpandContext = Option(entry, "expandContext") is Iri context ? File.ReadAllText(W3cFiles.PathOf(context)) : null,
        RdfDirection = (Option(entry, "rdfDirection") as Literal)?.LexicalForm switch
        {
            "i18n-datatype" => RdfDirection.I18nDatatype,
            "compound-literal" => RdfDirection.CompoundLiteral,
            _ => RdfDirection.None,
        },
        UseNativeTypes = Option(entry, "useNativeTypes") is Literal { LexicalForm: "true" },
        UseRdfType = Option(entry, "useRdfType") is Literal { LexicalForm: "true" },
    };

    private static Term? Option(ManifestEntry entry, string name) =>
        entry.Manifest.Value(entry.Node, new Iri(Jld + "option")) is { } options ? entry.Manifest.Value(options, new Iri(Jld + name)) : null;

    /// <summary>Arrays in the order of their texts, but for lists and values, and entries in the order of their keys: what has no order is compared without.</summary>
    private static JsonNode? Sorted(JsonNode? node, string? key = null) => node switch
    {
        JsonArray array when key is "@list" or "@value" => new JsonArray([.. array.Select(item => Sorted(item))]),
        JsonArray array => new JsonArray([.. array.Select(item => Sorted(item)).OrderBy(item => item?.ToJsonString(), StringComparer.Ordinal)]),
        JsonObject map => new JsonObject(map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value, entry.Key)))),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex("_:[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
