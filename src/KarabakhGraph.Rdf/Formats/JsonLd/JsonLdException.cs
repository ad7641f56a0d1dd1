namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>An error of JSON-LD before its place is known as line and column; the reader makes an <see cref="RdfSyntaxException"/> of it.</summary>
/// <param name="code">The error code (JSON-LD 1.1 API, section 9.6, JsonLdErrorCode).</param>
/// <param name="place">Where, as <see cref="JsonTexts"/> counts.</param>
/// <param name="problem">A sentence that names the offending value and what was expected.</param>
internal sealed class JsonLdException(string code, long place, string problem) : Exception(problem.Length <= MaxLength ? problem : problem[..MaxLength] + "...")
{
    private const int MaxLength = 600; // what documents say can be long

    public JsonLdException(string code, JsonValue at, string problem)
        : this(code, at.Place, problem)
    {
    }

    public string Code => code;

    public long Place => place;
}
