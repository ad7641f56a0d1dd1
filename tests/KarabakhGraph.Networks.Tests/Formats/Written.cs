using System.Text;
using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Networks.Tests.Formats;

/// <summary>Networks as the text of their files.</summary>
internal static class Written
{
    /// <summary>Names that end a careless writer's strings, tags and lines.</summary>
    public static Network Hostile { get; } = Some.Network(
        [Some.Node("a", "\"A\" \\ & <b>\n=1+1\u0001, ;"), Some.Node("b", "'B' \u202Eمرحبا 👩‍👩‍👧")],
        Some.Edge("e", "a", "b", 1, 2, "one\n\"two\" \\N"),
        Some.Edge("f", "a", "b", -1, 0.5),
        Some.Edge("g", "b", "b", -1, 1));

    public static string As(NetworkFormat format, Network network, NetworkWriterOptions? options = null)
    {
        using var stream = new MemoryStream();
        format.Write(network, stream, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
