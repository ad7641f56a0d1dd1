using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace KarabakhGraph.Cli.Tests;

/// <summary>The README says the truth: its commands run and print what it shows.</summary>
[Collection(CorpusTests.Name)]
public class ReadmeTests(BuiltCorpus corpus)
{
    private const string FirstCommand = "dotnet run -c Release --project src/KarabakhGraph.Cli -- ";
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    /// <summary>Blocks that begin with a command behind a dollar sign and go on with what it prints; a line of … stands for the rest.</summary>
    public static TheoryData<string, string> Shown
    {
        get
        {
            var shown = new TheoryData<string, string>();
            foreach (Match block in Regex.Matches(Text, @"^```\n\$ karabakh (?<command>[^\n]+)\n(?<output>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline))
            {
                shown.Add(block.Groups["command"].Value, block.Groups["output"].Value);
            }

            return shown;
        }
    }

    [Fact]
    public void TheFirstCommandIsTheOneTheTestsRunAndPrintsWhatIsShown()
    {
        var command = Regex.Match(Text, $"^{Regex.Escape(FirstCommand)}(.+)$", RegexOptions.Multiline).Groups[1].Value;
        Assert.Equal("build tests/corpus --store out/graph --export out/who-supports-whom.graphml", command);
        var shown = Regex.Match(Text, @"^```\n(?<output>\d+ documents.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Groups["output"].Value;
        Assert.Equal(Trimmed(shown), Trimmed(corpus.Build.Output));
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task ACommandPrintsWhatIsShown(string command, string shown)
    {
        var args = CommandLineParser.SplitCommandLine(command).Select(arg => arg == "out/graph" ? corpus.Store : arg);

        var (exitCode, output, _) = await Karabakh.RunAsync([.. args]);

        Assert.Equal(0, exitCode);
        var expected = Trimmed(shown);
        Assert.Equal(expected.TakeWhile(line => line != "…"), Trimmed(output).Take(expected.TakeWhile(line => line != "…").Count()));
    }

    private static List<string> Trimmed(string text) => [.. text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
}
