namespace KarabakhGraph.Rdf.Vocabularies;

/// <summary>Datatypes of XML Schema 1.1 that RDF and SPARQL use.</summary>
public static class Xsd
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/2001/XMLSchema#";

#pragma warning disable CS1591 // each is the datatype of its name
    public static readonly Iri String = new(Namespace + "string");
    public static readonly Iri Boolean = new(Namespace + "boolean");
    public static readonly Iri Integer = new(Namespace + "integer");
    public static readonly Iri Decimal = new(Namespace + "decimal");
    public static readonly Iri Float = new(Namespace + "float");
    public static readonly Iri Double = new(Namespace + "double");
    public static readonly Iri Date = new(Namespace + "date");
    public static readonly Iri DateTime = new(Namespace + "dateTime");
    public static readonly Iri Time = new(Namespace + "time");
    public static readonly Iri GYear = new(Namespace + "gYear");
    public static readonly Iri GYearMonth = new(Namespace + "gYearMonth");
    public static readonly Iri GMonth = new(Namespace + "gMonth");
    public static readonly Iri GMonthDay = new(Namespace + "gMonthDay");
    public static readonly Iri GDay = new(Namespace + "gDay");
    public static readonly Iri Duration = new(Namespace + "duration");
    public static readonly Iri YearMonthDuration = new(Namespace + "yearMonthDuration");
    public static readonly Iri DayTimeDuration = new(Namespace + "dayTimeDuration");
#pragma warning restore CS1591
}
