namespace KarabakhGraph.Rdf;

/// <summary>The sort of term that a <see cref="TermId"/> stands for, its top four bits.</summary>
public enum TermKind
{
    /// <summary><see cref="TermId.None"/> and <see cref="TermId.DefaultGraph"/>.</summary>
    Special = 0,

    /// <summary>An IRI of the source.</summary>
    Iri = 1,

    /// <summary>A blank node of the source.</summary>
    BlankNode = 2,

    /// <summary>A literal that the source looks up.</summary>
    Literal = 3,

    /// <summary>An inlined <c>xsd:integer</c>.</summary>
    Integer = 4,

    /// <summary>An inlined <c>xsd:decimal</c>.</summary>
    Decimal = 5,

    /// <summary>An inlined <c>xsd:boolean</c>.</summary>
    Boolean = 6,

    /// <summary>An inlined <c>xsd:date</c> without a time zone.</summary>
    Date = 7,

    /// <summary>An inlined <c>xsd:dateTime</c>.</summary>
    DateTime = 8,

    /// <summary>An inlined <c>xsd:string</c> of at most seven bytes.</summary>
    ShortString = 9,

    /// <summary>A term that only a query holds: no source gives such ids out.</summary>
    QueryLocal = 14,
}
