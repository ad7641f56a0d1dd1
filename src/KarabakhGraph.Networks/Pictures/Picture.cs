using System.Globalization;
using System.Runtime.InteropServices;

namespace KarabakhGraph.Networks.Pictures;

/// <summary>A network laid out: who stands where, under which label, and which lines join them.</summary>
internal sealed class Picture
{
    /// <summary>More actors than these show nothing but a tangle: the heaviest are drawn.</summary>
    public const int MostNodes = 400;

    /// <summary>More lines than these hide each other: the heaviest are drawn.</summary>
    public const int MostEdges = 2000;

    private const string BlocAttribute = "bloc";
    private const int AlwaysLabelled = 40;
    private const int LongestLabel = 30;
    private const double SmallestRadius = 7;
    private const double LargestRadius = 20;
    private const double ThinnestLine = 1.4;
    private const double WidestLine = 7;
    private const double BendStep = 26;

    private Picture(NetworkHeader network, IReadOnlyList<Node> nodes, IReadOnlyList<Edge> edges)
    {
        Network = network;
        var strengths = StrengthsOf(nodes, edges);
        var drawn = nodes.OrderByDescending(node => strengths[node.Id]).ThenBy(node => node.Id, StringComparer.Ordinal).Take(MostNodes).ToList();
        var numbers = drawn.Index().ToDictionary(node => node.Item.Id, node => node.Index, StringComparer.Ordinal);
        var lines = Lines(edges.Where(edge => numbers.ContainsKey(edge.Source) && numbers.ContainsKey(edge.Target)), numbers);
        HeaviestLine = lines.Select(line => line.Weight).DefaultIfEmpty(1).Max();
        Edges = Bent([.. lines.Take(MostEdges)]);
        Blocs = BlocsOf(network, drawn);
        Nodes = [.. drawn.Select((node, rank) => Draw(node, rank, strengths[node.Id], drawn.Max(other => other.Size)))];
        LeftOutNodes = nodes.Count - Nodes.Count;
        LeftOutEdges = lines.Count - Edges.Count;
        Timeline = Timeline.Of(edges);
        Place();
    }

    public NetworkHeader Network { get; }

    /// <summary>The heaviest first.</summary>
    public IReadOnlyList<PictureNode> Nodes { get; }

    /// <summary>The heaviest first.</summary>
    public IReadOnlyList<PictureEdge> Edges { get; }

    /// <summary>The blocs that the attribute <c>bloc</c> of the nodes names, sorted; none without one.</summary>
    public IReadOnlyList<string> Blocs { get; }

    /// <summary>How many actors are not drawn.</summary>
    public int LeftOutNodes { get; }

    /// <summary>How many lines between those drawn are not drawn.</summary>
    public int LeftOutEdges { get; }

    public Timeline? Timeline { get; }

    public double Width { get; private set; }

    public double Height { get; private set; }

    /// <summary>What is drawn and what is not, then what it rests on: one line or two.</summary>
    public IReadOnlyList<string> Description
    {
        get
        {
            var unlabelled = Nodes.Count(node => node.LabelPlace is null);
            string[] drawn =
            [
                $"{Plural.Of(Nodes.Count, "actor")}, {Plural.Of(Edges.Count(edge => edge.Sign > 0), "line")} of support, {Plural.Of(Edges.Count(edge => edge.Sign < 0), "line")} of opposition",
                LeftOutNodes > 0 ? $"{Plural.Of(LeftOutNodes, "lighter actor")} not drawn" : "",
                LeftOutEdges > 0 ? $"{Plural.Of(LeftOutEdges, "lighter line")} not drawn" : "",
                unlabelled > 0 ? $"{Plural.Of(unlabelled, "actor")} without room for a name" : "",
            ];
            return [Joined(drawn), .. new[] { Joined([Network.Query, Network.Source]) }.Where(line => line.Length > 0)];

            static string Joined(IEnumerable<string> parts) => string.Join("; ", parts.Where(part => part.Length > 0));
        }
    }

    /// <summary>The weight of the widest line.</summary>
    public double HeaviestLine { get; }

    public static Picture Of(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges) => new(network, [.. nodes], [.. edges]);

    /// <summary>Line width for a weight: its square root counts, so that light ties stay visible beside heavy ones.</summary>
    public double WidthOf(double weight) => ThinnestLine + ((WidestLine - ThinnestLine) * Math.Sqrt(weight / HeaviestLine));

    private static Dictionary<string, double> StrengthsOf(IReadOnlyList<Node> nodes, IReadOnlyList<Edge> edges)
    {
        var strengths = nodes.ToDictionary(node => node.Id, _ => 0.0, StringComparer.Ordinal);
        foreach (var edge in edges)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(strengths, edge.Source, out _) += edge.Weight;
            CollectionsMarshal.GetValueRefOrAddDefault(strengths, edge.Target, out _) += edge.Weight;
        }

        return strengths;
    }

    /// <summary>All ties of one sign from one actor to another are one line.</summary>
    private static List<PictureEdge> Lines(IEnumerable<Edge> edges, Dictionary<string, int> numbers)
    {
        var lines = edges.GroupBy(edge => (Source: numbers[edge.Source], Target: numbers[edge.Target], edge.Sign)).ToDictionary(group => group.Key, group => group.ToList());
        return
        [
            .. lines.Select(line => new PictureEdge(line.Key.Source, line.Key.Target, line.Key.Sign, [.. line.Value.OrderByDescending(edge => edge.Weight).ThenBy(edge => edge.Id, StringComparer.Ordinal)])
                {
                    Contested = line.Value.Any(edge => edge.Contested) || (line.Key.Sign != 0 && lines.ContainsKey(line.Key with { Sign = -line.Key.Sign })),
                })
                .OrderByDescending(line => line.Weight).ThenBy(line => line.Source).ThenBy(line => line.Target).ThenByDescending(line => line.Sign),
        ];
    }

    /// <summary>Gives lines their width, and those between the same two actors their own ways.</summary>
    private List<PictureEdge> Bent(IReadOnlyList<PictureEdge> lines)
    {
        var bends = new Dictionary<PictureEdge, double>(ReferenceEqualityComparer.Instance);
        foreach (var pair in lines.GroupBy(line => (Math.Min(line.Source, line.Target), Math.Max(line.Source, line.Target))))
        {
            foreach (var (at, line) in pair.OrderBy(line => line.Source).ThenByDescending(line => line.Sign).Index())
            {
                bends[line] = (at - ((pair.Count() - 1) / 2.0)) * BendStep;
            }
        }

        return [.. lines.Select(line => line with { Width = WidthOf(line.Weight), Bend = bends[line] })];
    }

    private static IReadOnlyList<string> BlocsOf(NetworkHeader network, IEnumerable<Node> nodes) =>
        [.. nodes.Select(node => BlocOf(network, node)).OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(bloc => bloc.Length).ThenBy(bloc => bloc, StringComparer.Ordinal)];

    private static string? BlocOf(NetworkHeader network, Node node)
    {
        var at = network.NodeAttributes.Index().FirstOrDefault(attribute => attribute.Item.Name == BlocAttribute, (-1, null!)).Index; // the name is not looked at
        return at >= 0 && node.Values[at] is { } bloc ? Convert.ToString(bloc, CultureInfo.InvariantCulture) : null;
    }

    private PictureNode Draw(Node node, int rank, double strength, double largest)
    {
        var bloc = Blocs.Count > 0 ? BlocOf(Network, node) : null;
        return new PictureNode(
            node,
            strength,
            TextWidth.Shortened(node.Label, LongestLabel),
            rank < AlwaysLabelled / 2 ? 14 : 12,
            SmallestRadius + ((LargestRadius - SmallestRadius) * Math.Sqrt(Math.Max(0, node.Size) / Math.Max(1, largest))),
            Blocs.Count == 0 ? node.Color : bloc is null ? "#dddddd" : Palette.OfBloc(Blocs.ToList().IndexOf(bloc)),
            bloc);
    }

    private void Place()
    {
        var places = ForceLayout.Place([.. Nodes.Select(node => node.Strength)], [.. Edges.Where(edge => edge.Source != edge.Target).Select(edge => (edge.Source, edge.Target, edge.Weight, edge.Sign > 0))]);
        OverlapRemoval.Apply(places, [.. Nodes.Select((node, rank) => rank < AlwaysLabelled ? node.ShapeAndLabel : node.Shape)]);
        foreach (var (at, node) in Nodes.Index())
        {
            node.Place = places[at];
        }

        PlaceLabels();
        MoveToCorner();
    }

    /// <summary>The heaviest actors have room for their labels; the others have labels where there is room left.</summary>
    private void PlaceLabels()
    {
        var taken = new List<Box>();
        foreach (var node in Nodes.Take(AlwaysLabelled))
        {
            node.LabelPlace = node.Place + node.Below;
            taken.Add(node.LabelAt(node.LabelPlace.Value));
        }

        taken.AddRange(Nodes.Select(node => new Box(node.Place, node.Radius, node.Radius)));
        foreach (var node in Nodes.Skip(AlwaysLabelled))
        {
            node.LabelPlace = node.LabelPlaces.Cast<Point?>().FirstOrDefault(place => !taken.Any(box => box.Overlaps(node.LabelAt(place!.Value)))); // all of them are places
            if (node.LabelPlace is { } found)
            {
                taken.Add(node.LabelAt(found));
            }
        }
    }

    /// <summary>Moves everything so that the picture begins at 0, 0.</summary>
    private void MoveToCorner()
    {
        const double Margin = 30;
        var boxes = Nodes.SelectMany(node => new[] { new Box(node.Place, node.Radius * 1.2, node.Radius * 1.2), node.LabelAt(node.LabelPlace ?? node.Place) }).DefaultIfEmpty(default).ToList();
        var corner = new Point(boxes.Min(box => box.Left) - Margin, boxes.Min(box => box.Top) - Margin);
        (Width, Height) = (boxes.Max(box => box.Right) + Margin - corner.X, boxes.Max(box => box.Bottom) + Margin - corner.Y);
        foreach (var node in Nodes)
        {
            node.Place -= corner;
            node.LabelPlace -= corner;
        }
    }
}
