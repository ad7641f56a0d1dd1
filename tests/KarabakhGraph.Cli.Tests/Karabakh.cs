namespace KarabakhGraph.Cli.Tests;

/// <summary>Runs the command line in this process, with streams that are no terminal.</summary>
internal static class Karabakh
{
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var errors = new StringWriter { NewLine = "\n" };
        using var interruption = new Interruption();
        var exitCode = await KarabakhCommand.RunAsync(args, new Session(output, errors, outputIsTerminal: false, errorsAreTerminal: false), interruption);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
