namespace KarabakhGraph.Rdf;

/// <summary>How the direction of text goes from JSON-LD into RDF and back (JSON-LD 1.1 API, section 9.3, rdfDirection).</summary>
public enum RdfDirection
{
    /// <summary>It is lost.</summary>
    None,

    /// <summary>As a datatype that names language and direction, <c>https://www.w3.org/ns/i18n#ar-eg_rtl</c>.</summary>
    I18nDatatype,

    /// <summary>As a blank node with <c>rdf:value</c>, <c>rdf:language</c> and <c>rdf:direction</c>.</summary>
    CompoundLiteral,
}
