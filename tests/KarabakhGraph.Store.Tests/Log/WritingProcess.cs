using System.Globalization;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Tests.Log;

/// <summary>The program that this assembly is when it is started by itself: replaces documents in a store, and tells of each commit on a line, until it is killed.</summary>
internal static class WritingProcess
{
    private const int Documents = 12;

    public static void Main(string[] arguments)
    {
        using var store = QuadStore.Open(arguments[0]);
        for (var number = store.Snapshot.Commit + 1; ; number++)
        {
            var commit = QuadStoreTests.Write(store, write => write.ReplaceGraph(GraphOf(number), ContentOf(number)));
            Console.WriteLine(commit!.Number.ToString(CultureInfo.InvariantCulture));
            if (number % 7 == 0)
            {
                store.Checkpoint();
            }

            if (number % 23 == 0)
            {
                store.Compact();
            }
        }
    }

    /// <summary>What the store holds after a commit.</summary>
    public static string[] ContentAfter(long number) => Quads.Lines(Enumerable.Range(0, Documents).Select(back => number - back).Where(at => at > 0).SelectMany(ContentOf));

    private static Iri GraphOf(long number) => new($"http://example/document{number % Documents}");

    private static Quad[] ContentOf(long number) => Quads.Many(number % 11 == 0 ? 4000 : 50 + (int)(number % 200), GraphOf(number), from: (int)(number * 13 % 1000));
}
