using KarabakhGraph.Rdf;

namespace KarabakhGraph.Networks.Projection;

/// <summary>A class of actors, what files call it and the colour of its nodes.</summary>
internal sealed record ActorType(Iri Class, string Name, string Color)
{
    /// <summary>For actors of which the graph says no class.</summary>
    public static ActorType Unknown { get; } = new(Vocabulary.Term("Actor"), "actor", "#bbbbbb");

    /// <summary>The classes of the ontology.</summary>
    public static IReadOnlyList<ActorType> All { get; } =
    [
        new(Vocabulary.Term("State"), "state", "#4477aa"),
        new(Vocabulary.Term("Organization"), "organization", "#228833"),
        new(Vocabulary.Term("Person"), "person", "#ccbb44"),
        new(Vocabulary.Term("Group"), "group", "#aa3377"),
        new(Vocabulary.Term("Place"), "place", "#66ccee"),
    ];
}
