namespace KarabakhGraph.Rdf;

/// <summary>An order of quads: which of their terms is compared first, second, third and last.</summary>
/// <remarks>
/// With these five, any bound terms among subject, predicate and object, alone or with any others of the three, are the first of some order; and so is a
/// bound graph. In all but <see cref="Gspo"/> the graph comes last, so that one triple's graphs stand together.
/// </remarks>
public enum KeyOrder
{
    /// <summary>Subject, predicate, object, graph.</summary>
    Spog,

    /// <summary>Predicate, subject, object, graph.</summary>
    Psog,

    /// <summary>Predicate, object, subject, graph.</summary>
    Posg,

    /// <summary>Object, subject, predicate, graph.</summary>
    Ospg,

    /// <summary>Graph, subject, predicate, object.</summary>
    Gspo,
}
