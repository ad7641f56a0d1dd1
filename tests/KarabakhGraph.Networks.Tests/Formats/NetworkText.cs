using System.Globalization;
using System.Text.Json;

namespace KarabakhGraph.Networks.Tests.Formats;

/// <summary>All that a network holds as one text, by which two are compared.</summary>
internal static class NetworkText
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    public static string Of(Network network) => JsonSerializer.Serialize(
        new
        {
            network.Title,
            network.Query,
            network.Source,
            network.Directed,
            network.NodeAttributes,
            network.EdgeAttributes,
            Nodes = network.Nodes.Select(node => new { node, Spells = Spells(node.Spells), Values = Values(node.Values) }),
            Edges = network.Edges.Select(edge => new { edge, Spells = Spells(edge.Spells), Values = Values(edge.Values) }),
        },
        Options);

    private static IEnumerable<string> Spells(IReadOnlyList<Spell> spells) => spells.Select(spell => spell.ToString());

    /// <summary>With their types, which JSON alone does not tell.</summary>
    private static IEnumerable<string?> Values(IReadOnlyList<object?> values) =>
        values.Select(value => value is null ? null : string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name} {value:R}"));
}
