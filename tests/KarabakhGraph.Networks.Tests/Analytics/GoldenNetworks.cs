using System.Globalization;
using System.Text.Json;
using KarabakhGraph.Networks.Analytics;

namespace KarabakhGraph.Networks.Tests.Analytics;

/// <summary>Networks of the literature with values that other programs computed: they lie outside the tree, in <c>../shared/verify/golden</c> or where <c>SIGNED_NETWORK_GOLDENS</c> points.</summary>
internal static class GoldenNetworks
{
    private static readonly string _folder = Find();

    public static bool AreAtHand => Directory.Exists(_folder);

    /// <summary>Who is whose friend and enemy among sixteen peoples of the New Guinea highlands (Read 1954).</summary>
    public static SignedGraph Tribes() => SignedGraph.Of(TribesNetwork());

    public static Network TribesNetwork() => Undirected(Rows("tribes.edges.csv").Select(row => (row[0], row[1], int.Parse(row[2], CultureInfo.InvariantCulture))));

    /// <summary>Alliances and conflicts between states in a window of four years (Correlates of War).</summary>
    public static Network War(int period) => Undirected(_war.Value[period.ToString(CultureInfo.InvariantCulture)].Select(row => (row[1], row[2], (int)double.Parse(row[3], CultureInfo.InvariantCulture))));

    public static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(_folder, file)).Skip(1).Select(line => line.Split(','));

    public static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, file))).RootElement;

    public static Network Undirected(IEnumerable<(string A, string B, int Sign)> ties)
    {
        var list = ties.ToList();
        var nodes = list.SelectMany(tie => new[] { tie.A, tie.B }).Distinct().Order(StringComparer.Ordinal).Select(name => Some.Node(name)).ToList();
        return Some.Network(nodes, [.. list.Select((tie, at) => Some.Edge($"e{at}", tie.A, tie.B, tie.Sign))]) with { Directed = false };
    }

    private static readonly Lazy<ILookup<string, string[]>> _war = new(() => Rows("cow.edges.csv").ToLookup(row => row[0]));

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("SIGNED_NETWORK_GOLDENS") is { Length: > 0 } named)
        {
            return named;
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KarabakhGraph.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? ".", "..", "shared", "verify", "golden");
    }
}
