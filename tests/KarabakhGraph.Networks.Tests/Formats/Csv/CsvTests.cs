using System.Text;
using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Networks.Tests.Formats.Csv;

public class CsvTests
{
    [Fact]
    public void TheTableOfNodesIsWrittenAsTheExpectedFile() => Golden.Equal(Path.Combine("Expected", "signed.nodes.csv"), Written.As(NetworkFormat.NodeCsv, GraphProjection.Project(Some.Quads)));

    [Fact]
    public void TheTableOfEdgesIsWrittenAsTheExpectedFile() => Golden.Equal(Path.Combine("Expected", "signed.edges.csv"), Written.As(NetworkFormat.EdgeCsv, GraphProjection.Project(Some.Quads)));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@a", "'@a")]
    [InlineData("'-a", "''-a")]
    [InlineData("a=1", "a=1")]
    public void WhatASpreadsheetWouldCalculateStandsBehindAnApostrophe(string label, string cell) =>
        Assert.Contains($"\na,{cell},{cell},", Written.As(NetworkFormat.NodeCsv, Some.Network([Some.Node("a", label)])), StringComparison.Ordinal);

    [Fact]
    public void ExcelGetsAByteOrderMark() => Assert.Equal('\uFEFF', Written.As(NetworkFormat.NodeCsv, Some.Network([]), new NetworkWriterOptions { ByteOrderMark = true })[0]);

    /// <summary>As spreadsheets write them: other separators and line ends, other cases, a mark at the start, empty lines, columns in any order.</summary>
    [Theory]
    [InlineData("\uFEFFsource;TARGET;Weight;kind;Year\r\nTurkey;Azerbaijan;2.5;arms;1993\r\n\r\nTurkey;Armenia;-1;;\r\n")]
    [InlineData("Year\tTo\tFrom\tweight\tkind\r1993\tAzerbaijan\tTurkey\t2.5\t\"arms\"\r\tArmenia\tTurkey\t-1\t\"\"")]
    public void ATableOfEdgesIsANetwork(string text)
    {
        var network = Read(text);

        Assert.Equal(["Armenia", "Azerbaijan", "Turkey"], network.Nodes.Select(node => node.Label).Order(StringComparer.Ordinal));
        Assert.Equal(["Turkey Azerbaijan 1 2.5 arms", "Turkey Armenia -1 1 opposes"], network.Edges.Select(edge => FormattableString.Invariant($"{edge.Source} {edge.Target} {edge.Sign} {edge.Weight} {edge.Interaction}")));
        Assert.Equal([new Attribute("Year", AttributeType.Int)], network.EdgeAttributes);
        Assert.Equal([1993, null], network.Edges.Select(edge => edge.Values[0]));
    }

    [Theory]
    [InlineData("", "net:1:1: the table is empty: its first line names the columns, source and target among them")]
    [InlineData("a,b\n", "net:1:1: no column is called source: the columns are a, b")]
    [InlineData("source,target,Source\n", "net:1:1: two columns are called 'Source'")]
    [InlineData("source,target\na\n", "net:2:1: 1 fields where the first line has 2")]
    [InlineData("source,target\na,\n", "net:2:1: the target is empty")]
    [InlineData("source,target\na,\"b\n\n", "net:2:3: the quote that opens here is never closed")]
    [InlineData("source,target\na,\"b\"c\n", "net:2:6: text after the closing quote of a field: double the quotes within a field")]
    [InlineData("source,target,weight\na,\"b\nb\",1\na,b,x", "net:4:1: weight is 'x', not a finite number")]
    [InlineData("source,target,type\na,b,Directed\na,b,undirected", "net:3:1: directed and undirected edges in one graph: make them alike")]
    public void WhatIsWrongIsToldWithItsPlace(string text, string message) => Assert.Equal(message, Assert.Throws<NetworkSyntaxException>(() => Read(text)).Message);

    /// <summary>Each edge needs an id of its own; trying all that are taken would take hours here.</summary>
    [Fact]
    public void AHundredThousandTiesOfTheSameTwoAreRead() =>
        Assert.Equal("a.b-100000", Read("source,target\n" + string.Concat(Enumerable.Repeat("a,b\n", 100_000))).Edges[^1].Id);

    [Fact]
    public void BytesThatAreNoUtf8AreRefused() => Assert.Equal(
        "net:1:1: this is not UTF-8: save the table as CSV UTF-8",
        Assert.Throws<NetworkSyntaxException>(() => NetworkFormat.EdgeCsv.Read(new MemoryStream([0x73, 0xFF, 0xFE]), new NetworkReaderOptions { SourceName = "net" })).Message);

    [Fact]
    public void AnEdgeToAnActorThatTheOtherTableLacksIsRefused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("net.nodes.csv"), "Id\na\n");
        File.WriteAllText(folder.File("net.edges.csv"), "Source,Target\na,b\n");

        Assert.EndsWith(":2:1: the edge ends at 'b', and there is no such node", Assert.Throws<NetworkSyntaxException>(() => NetworkFile.Read(folder.File("net.csv"))).Message, StringComparison.Ordinal);
    }

    private static Network Read(string text) => NetworkFormat.EdgeCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), new NetworkReaderOptions { SourceName = "net" });
}
