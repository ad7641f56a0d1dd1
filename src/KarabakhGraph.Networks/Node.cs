namespace KarabakhGraph.Networks;

/// <summary>An actor.</summary>
/// <param name="Id">Unique within the graph; letters, digits, '_', '.' and '-' of ASCII only, since many tools take no more.</param>
/// <param name="Label">Its name, for display; line ends and tabs in it become spaces, since many tools know no others.</param>
public sealed record Node(string Id, string Label)
{
    /// <summary>Its name, for display, on one line.</summary>
    public string Label { get; init => field = OneLine(value); } = OneLine(Label);

    /// <summary>Its name made unique within the graph, on one line: "Ministry of Defence (Armenia)".</summary>
    public string Name { get => field ?? Label; init => field = OneLine(value); }

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

    internal static string OneLine(string text) =>
        text.AsSpan().IndexOfAny("\r\n\t") < 0 ? text : text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' ');
}
