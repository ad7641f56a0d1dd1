using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Networks.Tests.Formats;

/// <summary>What is written and read again is what it was; where a format cannot hold something, the README says so and the law leaves just that out.</summary>
public class RoundTripLaws
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(100);

    [Fact]
    public void GexfCarriesEverything() => Law(network => (network, Again(NetworkFormat.Gexf, network)));

    /// <summary>GraphML has no word for times that come and go.</summary>
    [Fact]
    public void GraphMlCarriesAllButSpells() => Law(network => (WithoutSpells(network), Again(NetworkFormat.GraphMl, network)));

    [Theory]
    [InlineData(GraphMlDialect.YEd)]
    [InlineData(GraphMlDialect.Neo4j)]
    public void TheDialectsOfGraphMlCarryAsMuch(GraphMlDialect dialect) =>
        Law(network => (WithoutSpells(network), Again(NetworkFormat.GraphMl, network, new NetworkWriterOptions { Dialect = dialect, Strict = true })));

    /// <summary>CSV has no word for spells and for what the network is as a whole, and none for types: they are guessed.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void CsvCarriesTheNodesAndEdges(bool byteOrderMark) => Law(network =>
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, format) in NetworkFile.Parts(folder.File("net.csv")))
        {
            using var stream = File.Create(path);
            format.Write(network, stream, new NetworkWriterOptions { ByteOrderMark = byteOrderMark });
        }

        var read = NetworkFile.Read(folder.File("net.csv"));
        var directed = network.Directed || network.Edges.Count == 0;
        return (
            Untyped(WithoutSpells(network) with { Title = "net", Query = "", Source = "net.csv", Directed = directed }),
            Untyped(read));
    });

    private static Network Again(NetworkFormat format, Network network, NetworkWriterOptions? options = null)
    {
        using var stream = new MemoryStream();
        Assert.Equal(0, format.Write(network, stream, options));
        stream.Position = 0;
        return format.Read(stream);
    }

    private static Network WithoutSpells(Network network) => network with
    {
        Nodes = [.. network.Nodes.Select(node => node with { Spells = [] })],
        Edges = [.. network.Edges.Select(edge => edge with { Spells = [] })],
    };

    private static Network Untyped(Network network) => network with
    {
        NodeAttributes = [.. network.NodeAttributes.Select(attribute => attribute with { Type = AttributeType.String })],
        EdgeAttributes = [.. network.EdgeAttributes.Select(attribute => attribute with { Type = AttributeType.String })],
        Nodes = [.. network.Nodes.Select(node => node with { Values = Untyped(node.Values) })],
        Edges = [.. network.Edges.Select(edge => edge with { Values = Untyped(edge.Values) })],
    };

    private static List<object?> Untyped(IReadOnlyList<object?> values) =>
        [.. values.Select(value => value is string text && double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? ValueText.Write(number, "") : ValueText.Write(value is int or long ? Convert.ToDouble(value, null) : value, "")?.ToLowerInvariant())];

    private static void Law(Func<Network, (Network Expected, Network Actual)> writeAndRead) => Check.One(Runs, Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var (expected, actual) = writeAndRead(RandomNetwork.Of(seed, seed % 7, seed % 13));
        Assert.Equal(NetworkText.Of(expected), NetworkText.Of(actual));
    }));
}
