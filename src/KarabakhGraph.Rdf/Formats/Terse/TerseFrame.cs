namespace KarabakhGraph.Rdf.Formats.Terse;

/// <summary>A construct that is open while its parts are read.</summary>
internal enum TerseShape
{
    /// <summary>A subject with its predicates and objects, up to a dot.</summary>
    Triples,

    /// <summary>The same within brackets.</summary>
    PropertyList,

    /// <summary>A collection within parentheses.</summary>
    Collection,
}

/// <summary>What may come next in an open construct.</summary>
internal enum TerseAwaiting
{
    Subject,

    /// <summary>A verb, or the brace of a graph of which the subject is the name.</summary>
    VerbOrGraph,
    Verb,

    /// <summary>A verb or the end, after a property list as subject.</summary>
    VerbOrEnd,

    /// <summary>A verb, another semicolon or the end.</summary>
    AfterSemicolon,
    Object,
    AfterObject,
    Item,
}

/// <summary>One level of the reader's stack.</summary>
internal struct TerseFrame(TerseShape shape, TerseAwaiting awaiting, Term? subject)
{
    public readonly TerseShape Shape = shape;
    public TerseAwaiting Awaiting = awaiting;

    /// <summary>The subject; of a collection the first cell.</summary>
    public Term? Subject = subject;
    public Iri? Predicate;

    /// <summary>Of a collection the cell of the last item.</summary>
    public Term? Cell;
}
