using System.Globalization;

namespace KarabakhGraph.Networks.Pictures;

/// <summary>All ties of one sign from one actor to another, drawn as one line.</summary>
/// <param name="Source">Number of the node it starts from.</param>
/// <param name="Target">Number of the node it leads to.</param>
/// <param name="Sign">1, -1 or 0.</param>
/// <param name="Edges">The ties, the heaviest first.</param>
internal sealed record PictureEdge(int Source, int Target, int Sign, IReadOnlyList<Edge> Edges)
{
    public double Weight { get; } = Edges.Sum(edge => edge.Weight);

    /// <summary>True when the other sign stands between the two as well.</summary>
    public bool Contested { get; init; }

    public string Relation => Edges[0].Relation;

    public string Color => Edges[0].Color;

    public int EvidenceCount => Edges.Sum(edge => edge.EvidenceCount);

    /// <summary>The first and the last date of the ties.</summary>
    public string? Start => Edges.Select(edge => edge.Start).OfType<string>().Min(StringComparer.Ordinal);

    public string? End => Edges.Select(edge => edge.End).OfType<string>().Max(StringComparer.Ordinal);

    /// <summary>The sentences that are known, the surest first.</summary>
    public IEnumerable<Evidence> Evidence => Edges.SelectMany(edge => edge.Evidence).Where(evidence => evidence.Sentence.Length > 0).DistinctBy(evidence => (evidence.Sentence, evidence.Document));

    /// <summary>Line width in pixels.</summary>
    public double Width { get; init; }

    /// <summary>How far the middle of the line is bent from the straight way, to the left of the way from the node of the lower number, in pixels.</summary>
    public double Bend { get; init; }

    /// <summary>"Turkey supports Azerbaijan": what the line says.</summary>
    public string Say(IReadOnlyList<PictureNode> nodes) => $"{Isolated(nodes[Source].Node.Name)} {Verb} {Isolated(nodes[Target].Node.Name)}";

    /// <summary>What is known of the line, in figures.</summary>
    public string Facts
    {
        get
        {
            var parts = new List<string> { $"weight {Weight.ToString("0.##", CultureInfo.InvariantCulture)}" };
            if (EvidenceCount > 0)
            {
                parts.Add(Plural.Of(EvidenceCount, "claim"));
            }

            if (Start is not null)
            {
                parts.Add(Start == End || End is null ? Start : $"{Start} to {End}");
            }

            if (Contested)
            {
                parts.Add("contested");
            }

            return string.Join(" · ", parts);
        }
    }

    private string Verb => Sign == 0 ? "both supports and opposes" : Relation;

    /// <summary>A name that runs from right to left, or turns the direction of what follows, between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE: the verb stays where it belongs.</summary>
    private static string Isolated(string name) => name.Any(letter => letter is >= '\u0590' and <= '\u08FF' or >= '\u200E' and <= '\u202E' or >= '\uFB1D' and <= '\uFEFC') ? $"\u2068{name}\u2069" : name;
}
