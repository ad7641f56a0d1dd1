using System.Globalization;

namespace KarabakhGraph.Networks.Formats.Pajek;

/// <summary>
/// Writes Pajek NET (reference manual of Pajek, "Network files"): numbered vertices under their unique names, and lines whose value is negative for opposition, as Pajek's
/// routines for signed networks want. Everything else is lost. Pajek asks for the number of vertices first: the nodes are held in memory.
/// </summary>
internal static class PajekWriter
{
    /// <inheritdoc cref="NetworkFormat.Write(NetworkHeader, IEnumerable{Node}, IEnumerable{Edge}, Stream, NetworkWriterOptions?)"/>
    public static int Write(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges, Stream stream, NetworkWriterOptions options)
    {
        var cleaner = new TextCleaner();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new List<string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            // Two names may differ in nothing but what Pajek cannot write.
            var name = Plain(node.Name, cleaner);
            names.Add(taken.Add(name) ? name : $"{name} ({node.Id})");
            numbers.Add(node.Id, names.Count);
        }

        using var text = TextFile.Writer(stream);
        text.WriteLine($"*Network {Plain(network.Title, cleaner)}");
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"*Vertices {names.Count}"));
        foreach (var (at, name) in names.Index())
        {
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{at + 1} \"{name}\""));
        }

        text.WriteLine(network.Directed ? "*Arcs" : "*Edges");
        foreach (var edge in edges)
        {
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{numbers[edge.Source]} {numbers[edge.Target]} {ValueText.Write(edge.SignedWeight, "weight")} l \"{edge.Relation}\""));
        }

        return cleaner.Replaced;
    }

    /// <summary>One line without the characters that end a quoted text: Pajek knows no way to write them.</summary>
    private static string Plain(string text, TextCleaner cleaner) => Node.OneLine(cleaner.Clean(text)).Replace('"', '\'').Replace('\\', '/');
}
