namespace KarabakhGraph.Conformance;

/// <summary>Cases that are not run, each with the reason.</summary>
internal static class KnownExceptions
{
    private const string ToRdf = "https://w3c.github.io/json-ld-api/tests/toRdf-manifest#";
    private const string FromRdf = "https://w3c.github.io/json-ld-api/tests/fromRdf-manifest#";
    private const string JsonLd10 = "asks for the processing mode json-ld-1.0; the reader knows 1.1 alone";
    private const string GeneralizedRdf = "asks for blank nodes as predicates, which no RDF dataset has";

    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["https://w3c.github.io/rdf-tests/sparql/sparql10/sort/extended-manifest.ttl#dawg-sort-11"] =
            "orders plain literals before those of datatype xsd:string; since RDF 1.1 these are the same terms",
        [ToRdf + "tc029"] = JsonLd10,
        [ToRdf + "te014"] = JsonLd10,
        [ToRdf + "te026"] = JsonLd10,
        [ToRdf + "te071"] = JsonLd10,
        [ToRdf + "te115"] = JsonLd10,
        [ToRdf + "te116"] = JsonLd10,
        [ToRdf + "tep02"] = JsonLd10,
        [ToRdf + "ter02"] = JsonLd10,
        [ToRdf + "ter03"] = JsonLd10,
        [ToRdf + "ter21"] = JsonLd10,
        [ToRdf + "ter24"] = JsonLd10,
        [ToRdf + "ter32"] = JsonLd10,
        [ToRdf + "ter42"] = JsonLd10,
        [ToRdf + "tpi01"] = JsonLd10,
        [ToRdf + "ttn01"] = JsonLd10,
        [ToRdf + "t0118"] = GeneralizedRdf,
        [ToRdf + "te075"] = GeneralizedRdf,
        [FromRdf + "t0008"] = "asks for JSON-LD 1.0, where a list could not hold lists",
    };
}
