namespace KarabakhGraph.Rdf;

/// <summary>A quad of ids, or, where an id is <see cref="TermId.None"/>, a pattern that matches any term there.</summary>
/// <param name="Subject">Id of the subject.</param>
/// <param name="Predicate">Id of the predicate.</param>
/// <param name="Object">Id of the object.</param>
/// <param name="Graph">Id of the graph name; <see cref="TermId.DefaultGraph"/> for the default graph.</param>
public readonly record struct EncodedQuad(TermId Subject, TermId Predicate, TermId Object, TermId Graph)
{
    /// <summary>The id in one of the four places.</summary>
    public TermId this[QuadPosition position] => position switch
    {
        QuadPosition.Subject => Subject,
        QuadPosition.Predicate => Predicate,
        QuadPosition.Object => Object,
        _ => Graph,
    };

    /// <summary>True when the quad has every bound term of the pattern.</summary>
    public bool Matches(EncodedQuad pattern) =>
        (!pattern.Subject.IsSome || pattern.Subject == Subject) && (!pattern.Predicate.IsSome || pattern.Predicate == Predicate)
        && (!pattern.Object.IsSome || pattern.Object == Object) && (!pattern.Graph.IsSome || pattern.Graph == Graph);

    /// <summary>The quad with every bound term of the pattern put in its place.</summary>
    public EncodedQuad With(EncodedQuad pattern) => new(
        pattern.Subject.IsSome ? pattern.Subject : Subject,
        pattern.Predicate.IsSome ? pattern.Predicate : Predicate,
        pattern.Object.IsSome ? pattern.Object : Object,
        pattern.Graph.IsSome ? pattern.Graph : Graph);
}
