using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Networks.Tests.Formats;

public class StreamingTests
{
    public static TheoryData<string> Streaming => [.. NetworkFormat.All.Except([NetworkFormat.Pajek, NetworkFormat.Svg, NetworkFormat.Html]).Select(format => format.Name)];

    /// <summary>What a writer keeps of the elements it has written would stay alive: it keeps none.</summary>
    [Theory]
    [MemberData(nameof(Streaming))]
    public void NoElementIsKeptWhileTheOthersAreWritten(string name)
    {
        var format = NetworkFormat.All.Single(format => format.Name == name);
        var first = new WeakReference<object?>(null);
        var text = new string('x', 1000);

        format.Write(new NetworkHeader("", "", ""), Nodes(), Edges(), Stream.Null);

        Assert.False(first.TryGetTarget(out _));

        IEnumerable<Node> Nodes() => Enumerable.Range(0, 2000).Select(number => Kept(number, new Node($"n{number}", text)));

        IEnumerable<Edge> Edges() => Enumerable.Range(0, 20_000).Select(number => Kept(number, new Edge($"e{number}", "n1", "n2", 1, 1) { Interaction = text }));

        T Kept<T>(int number, T element)
            where T : class
        {
            if (number == 0)
            {
                first.SetTarget(element);
            }
            else if (number % 5000 == 1999)
            {
                GC.Collect();
                Assert.False(first.TryGetTarget(out _), "an element that was written long ago is still in memory");
            }

            return element;
        }
    }
}
