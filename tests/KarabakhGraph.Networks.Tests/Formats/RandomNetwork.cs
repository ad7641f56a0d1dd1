using System.Globalization;

namespace KarabakhGraph.Networks.Tests.Formats;

/// <summary>Networks with all that a file has to carry, and names that break careless writers; the same for the same seed.</summary>
internal static class RandomNetwork
{
    private static readonly string[] Scraps =
    [
        "a", "B", " ", "  ", "\"", "'", "&", "&amp;", "<b>", "]]>", "<!--", "=1+1", "-", "@", "+", ",", ";", "\t", "\n", "\\", "\\N", "|", "é", "ə", "Խ", "ى", "\u202Eمرحبا", "שלום", "👩‍👩‍👧", "𝄞",
        "\u200F", "\u00A0", "\u0085", "\u2028", "\uFFFD", "e\u0301", "0", "1e5", "true", "%s", "{0}", "$x", "`", "../x", "#",
    ];

    public static Network Of(int seed, int nodeCount = 6, int edgeCount = 12)
    {
        var random = new Random(seed);
        var directed = random.Next(3) > 0;
        var nodeAttributes = Attributes(random, "n");
        var edgeAttributes = Attributes(random, "e");
        List<Node> nodes = [.. Enumerable.Range(0, nodeCount).Select(number => Node(random, number, nodeAttributes))];
        return new Network(Line(random), Line(random), Line(random), nodes, [.. Enumerable.Range(0, nodeCount > 0 ? edgeCount : 0).Select(number => Edge(random, number, nodes, edgeAttributes))])
        {
            Directed = directed,
            NodeAttributes = nodeAttributes,
            EdgeAttributes = edgeAttributes,
        };
    }

    private static Node Node(Random random, int number, IReadOnlyList<Attribute> attributes)
    {
        var (start, end, spells) = Times(random);
        return new Node($"n{number}.-_", Line(random))
        {
            Name = $"{Line(random)} {number}",
            Iri = random.Next(2) == 0 ? "" : "https://example.org/é#" + number,
            ActorType = random.Next(2) == 0 ? "state" : "actor",
            Aliases = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Text(random).Replace('|', '/')).Distinct().Order(StringComparer.Ordinal)],
            Mentions = random.Next(100),
            Start = start,
            End = end,
            Spells = spells,
            Color = string.Create(CultureInfo.InvariantCulture, $"#{random.Next(1 << 24):x6}"),
            Size = 10 + (random.NextDouble() * 30),
            Values = Values(random, attributes),
        };
    }

    private static Edge Edge(Random random, int number, List<Node> nodes, IReadOnlyList<Attribute> attributes)
    {
        var (start, end, spells) = Times(random);
        var sign = random.Next(-1, 2);
        var evidence = Enumerable.Range(0, random.Next(3)).Select(claim => new Evidence($"https://example.org/doc/{number}#claim={claim}", sign)).ToArray();
        if (evidence.Length > 0)
        {
            evidence[0] = evidence[0] with { Sentence = Text(random), Document = random.Next(2) == 0 ? null : "https://example.org/doc/" + number, Url = random.Next(2) == 0 ? null : "https://paper.example/?a=1&b=" + number };
        }

        var edge = new Edge($"e{number}", nodes[random.Next(nodes.Count)].Id, nodes[random.Next(nodes.Count)].Id, sign, Math.BitIncrement(random.NextDouble() * Math.Pow(10, random.Next(-5, 6))))
        {
            Confidence = random.Next(3) == 0 ? null : random.NextDouble(),
            EvidenceCount = random.Next(50),
            SourceCount = random.Next(50),
            Contested = random.Next(2) == 0,
            Start = start,
            End = end,
            Spells = spells,
            Evidence = evidence,
            Values = Values(random, attributes),
        };
        return random.Next(3) == 0 ? edge with { Interaction = Text(random) } : edge;
    }

    private static List<Attribute> Attributes(Random random, string prefix) =>
        [.. Enum.GetValues<AttributeType>().Where(_ => random.Next(2) == 0).Select(type => new Attribute($"{prefix}_{type}.é-1", type))];

    private static List<object?> Values(Random random, IReadOnlyList<Attribute> attributes) => [.. attributes.Select(attribute => random.Next(4) == 0 ? null : attribute.Type switch
    {
        AttributeType.Boolean => random.Next(2) == 0,
        AttributeType.Int => random.Next(int.MinValue, int.MaxValue),
        AttributeType.Long => random.NextInt64(long.MinValue, long.MaxValue),
        AttributeType.Double => BitConverter.Int64BitsToDouble(random.NextInt64(0x7FEFFFFFFFFFFFFF)) * (random.Next(2) == 0 ? 1 : -1),
        _ => (object)Text(random),
    })];

    /// <summary>Dates of every precision, and sometimes several spells between the first and the last.</summary>
    private static (string? Start, string? End, IReadOnlyList<Spell> Spells) Times(Random random)
    {
        var day = new DateOnly(2020, 9, 27).AddDays(random.Next(400));
        return random.Next(5) switch
        {
            0 => (null, null, []),
            1 => ("2020", "2020-11", []),
            2 => (Iso(day), Iso(day.AddDays(random.Next(30))), []),
            3 => ("some day", null, []),
            _ => (Iso(day), Iso(day.AddDays(30)), [new Spell(day, day.AddDays(random.Next(5))), new Spell(day.AddDays(10), day.AddDays(30))]),
        };
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Scraps[random.Next(Scraps.Length)]));

    private static string Line(Random random) => Text(random).Replace('\n', ' ').Replace('\t', ' ');
}
