namespace KarabakhGraph.Rdf.Datatypes;

/// <summary>A value of an XML Schema 1.1 datatype: what a literal of that datatype denotes (RDF 1.1 Concepts, section 5).</summary>
/// <remarks><see cref="object.ToString"/> is the canonical lexical form. Record equality is identity of the representation, not the datatype's equality.</remarks>
public abstract record XsdValue
{
    /// <summary>Lexical forms longer than this many UTF-16 units have no value here, so that hostile numbers stay cheap.</summary>
    public const int MaxLexicalLength = 4096;

    private protected XsdValue()
    {
    }

    /// <summary>The datatype; for values read from a derived datatype (<c>xsd:int</c>, <c>xsd:dateTimeStamp</c>) the primitive or built-in one it is computed with.</summary>
    public abstract Iri Datatype { get; }

    /// <summary>The value as a literal in canonical form.</summary>
    public Literal ToLiteral() => new(ToString(), Datatype);

    /// <summary>The value of a literal; null when it is ill-typed or its datatype has no <see cref="XsdValue"/> (strings among them).</summary>
    public static XsdValue? Of(Literal literal) => XsdDatatypes.Parse(literal.LexicalForm, literal.Datatype);
}
