using System.Globalization;
using System.Text.Json;
using KarabakhGraph.Networks.Analytics;

namespace KarabakhGraph.Networks.Tests.Analytics;

/// <summary>Our values are those of other programs, to the printed digits. Without their files one row says so.</summary>
public class GoldenTests
{
    private const string Absent = "the files of the goldens are not here";
    private const double Digits = 1e-10;

    public static TheoryData<string> Windows => GoldenNetworks.AreAtHand ? [.. GoldenNetworks.Rows("cow.golden.csv").Select(row => string.Join(',', row))] : [Absent];

    public static TheoryData<string> Tribes => [GoldenNetworks.AreAtHand ? "tribes" : Absent];

    [Theory]
    [MemberData(nameof(Windows))]
    public void TriadsOfTheCorrelatesOfWar(string row)
    {
        if (row == Absent)
        {
            return;
        }

        var cells = row.Split(',');
        var network = GoldenNetworks.War(int.Parse(cells[0], CultureInfo.InvariantCulture));
        var graph = SignedGraph.Of(network);
        var triads = TriadCensus.Of(graph);
        Assert.Equal(
            string.Join(',', cells[2..11]),
            string.Create(CultureInfo.InvariantCulture, $"{graph.NodeCount},{graph.Ties.Count},{graph.Positive},{graph.Negative},{triads.AllPositive},{triads.OneNegative},{triads.TwoNegative},{triads.AllNegative},{triads.Balance:F12}"));
    }

    [Theory]
    [MemberData(nameof(Tribes))]
    public void BalanceOfTheTribes(string name)
    {
        if (name == Absent)
        {
            return;
        }

        var graph = GoldenNetworks.Tribes();
        var golden = GoldenNetworks.Json("tribes.golden.json");
        var triads = TriadCensus.Of(graph);
        var spectrum = Spectrum.Of(graph)!;
        var frustration = Frustration.Of(graph);

        Assert.Equal((19L, 2L, 40L, 7L), (triads.AllPositive, triads.OneNegative, triads.TwoNegative, triads.AllNegative));
        Assert.Equal(golden.GetProperty("triangle_balance").GetDouble(), triads.Balance!.Value, Digits);
        Assert.Equal(golden.GetProperty("weak_balance").GetDouble(), triads.WeakBalance!.Value, Digits);
        Assert.Equal(golden.GetProperty("walk_balance").GetDouble(), spectrum.WalkBalance, Digits);
        Assert.Equal(golden.GetProperty("lambda_min_signed_laplacian").GetDouble(), spectrum.LargestLowest, Digits);
        Assert.Equal(golden.GetProperty("eigen_dominant").GetDouble(), spectrum.Dominant!.Value, Digits);
        Assert.Equal((7, 7, 1L), (frustration.LowerBound, frustration.UpperBound, frustration.Optima));
        Assert.Equal("0.758621", frustration.LineBalance!.Value.ToString("F6", CultureInfo.InvariantCulture));
        var nodes = GoldenNetworks.TribesNetwork().Nodes;
        Assert.Equal(["Gama", "Gavev", "Kotun", "Nagad"], nodes.Where((_, at) => frustration.Camps[at] == 1).Select(node => node.Id));
    }

    [Theory]
    [MemberData(nameof(Tribes))]
    public void CentralityOfTheTribes(string name)
    {
        if (name == Absent)
        {
            return;
        }

        var network = GoldenNetworks.TribesNetwork();
        var golden = GoldenNetworks.Json("tribes.golden.json");
        foreach (var actor in Centrality.Of(network))
        {
            var id = network.Nodes[actor.Node].Id;
            Assert.Equal(golden.GetProperty("degree_net").GetProperty(id).GetInt32(), actor.Net);
            Assert.Equal(golden.GetProperty("pn").GetProperty(id).GetDouble(), actor.Pn!.Value, Digits);
            Assert.Equal(golden.GetProperty("pn").GetProperty(id).GetDouble(), actor.PnIn!.Value, Digits);
            Assert.Equal(golden.GetProperty("eigen_abs").GetProperty(id).GetDouble(), Math.Abs(actor.Eigenvector!.Value), Digits);
        }
    }

    [Theory]
    [MemberData(nameof(Tribes))]
    public void BlocsOfTheTribes(string name)
    {
        if (name == Absent)
        {
            return;
        }

        var graph = GoldenNetworks.Tribes();
        var golden = GoldenNetworks.Json("tribes.blocks.golden.json");
        Assert.Equal(Enumerable.Range(1, 6).Select(count => golden.GetProperty($"line_index_k{count}").GetInt32()), Blocs.Elbow(graph).Select(blocs => blocs.LineIndex));
        foreach (var seed in Enumerable.Range(0, 10))
        {
            var modular = Blocs.Find(graph, BlocMethod.Modularity, seed: (ulong)seed);
            Assert.Equal(golden.GetProperty("signed_modularity").GetDouble(), modular.Modularity!.Value, Digits);
            Assert.Equal(golden.GetProperty("signed_modularity_blocks"), Members(modular), EqualJson);
            Assert.Equal(golden.GetProperty("blocks_k3"), Members(Blocs.Find(graph, seed: (ulong)seed)), EqualJson);
        }
    }

    [Theory]
    [MemberData(nameof(Tribes))]
    public void ChangesOfTheGoldenSeries(string name)
    {
        if (name == Absent)
        {
            return;
        }

        var golden = GoldenNetworks.Json("changepoint.golden.json");
        var (counts, shares) = (Numbers(golden.GetProperty("counts")), Numbers(golden.GetProperty("share")));
        Assert.Equal(Numbers(golden.GetProperty("poisson_beta_2logn")[0]), ChangePoints.OfCounts(counts).Select(at => (double)at));
        Assert.Equal(Numbers(golden.GetProperty("l2_beta_0_05")[0]), ChangePoints.OfMeans(shares, 0.05).Select(at => (double)at));
        Assert.Equal(
            golden.GetProperty("cusum_counts").EnumerateArray().Select(alarm => (alarm[0].GetInt32(), alarm[1].GetString() == "up")),
            ChangePoints.Alarms(counts, mean: 2, deviation: 1));
    }

    private static bool EqualJson(JsonElement expected, JsonElement actual) => JsonElement.DeepEquals(expected, actual);

    private static JsonElement Members(Blocs blocs)
    {
        var nodes = GoldenNetworks.TribesNetwork().Nodes;
        return JsonSerializer.SerializeToElement(Enumerable.Range(0, blocs.Count).Select(bloc => nodes.Where((_, at) => blocs.Of[at] == bloc).Select(node => node.Id)));
    }

    private static List<double> Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];
}
