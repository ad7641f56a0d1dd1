namespace KarabakhGraph.Networks;

/// <summary>An actor.</summary>
/// <param name="Id">Unique within the graph; letters, digits, '_', '.' and '-' of ASCII only, since many tools take no more.</param>
/// <param name="Label">Its name, for display.</param>
public sealed record Node(string Id, string Label)
{
    /// <summary>Its name made unique within the graph: "Ministry of Defence (Armenia)".</summary>
    public string Name { get => field ?? Label; init; }

    /// <summary>The IRI of the actor; empty when it has none.</summary>
    public string Iri { get; init; } = "";

    /// <summary>"state", "organization", "person", "group", "place", or "actor" when unknown.</summary>
    public string ActorType { get; init; } = "actor";

    /// <summary>Its other names, sorted.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The number of documents that name it.</summary>
    public int Mentions { get; init; }

    /// <summary>Date of the earliest dated document that names it, in ISO 8601, maybe without day or month; null when there is none.</summary>
    public string? Start { get; init; }

    /// <summary>Date of the latest.</summary>
    public string? End { get; init; }

    /// <summary>The times of an actor that comes and goes; empty when it is there from <see cref="Start"/> to <see cref="End"/>.</summary>
    public IReadOnlyList<Spell> Spells { get; init; } = [];

    /// <summary>By actor type, as #rrggbb.</summary>
    public string Color { get; init; } = "#bbbbbb";

    /// <summary>From 10 to 40, by mentions.</summary>
    public double Size { get; init; } = 10;

    /// <summary>The values of <see cref="NetworkHeader.NodeAttributes"/>: bool, int, long, double, string, or null when unknown.</summary>
    public IReadOnlyList<object?> Values { get; init; } = [];
}
