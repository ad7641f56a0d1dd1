using System.Text;
using Spectre.Console;

namespace KarabakhGraph.Cli;

/// <summary>The streams of one run: results go to <see cref="Output"/> and nothing else does; progress, warnings and summaries go to <see cref="Errors"/>.</summary>
internal sealed class Session
{
    public Session(TextWriter output, TextWriter errors, bool outputIsTerminal, bool errorsAreTerminal)
    {
        Output = output;
        Errors = errors;
        OutputIsTerminal = outputIsTerminal;
        ErrorsAreTerminal = errorsAreTerminal;
        OutputConsole = ConsoleOver(output, outputIsTerminal);
    }

    public TextWriter Output { get; }

    public TextWriter Errors { get; }

    public bool OutputIsTerminal { get; }

    public bool ErrorsAreTerminal { get; }

    public IAnsiConsole OutputConsole { get; }

    /// <summary>The streams of this process.</summary>
    public static Session OfProcess()
    {
        // UTF-8 without a byte order mark and LF line ends everywhere, so that output is the same bytes on every system.
        var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = false };
        var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
        return new Session(output, errors, !Console.IsOutputRedirected, !Console.IsErrorRedirected);
    }

    public void Warn(string message) => Errors.WriteLine($"warning: {ResultTable.OneLine(message)}");

    /// <summary>Reports an error, on one line: names of files and words of texts cannot steer the terminal.</summary>
    public void Complain(string message) => Errors.WriteLine($"error: {ResultTable.OneLine(message)}");

    private static IAnsiConsole ConsoleOver(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal)
        {
            // A redirected table is never squeezed into 80 columns.
            console.Profile.Width = 10_000;
        }

        return console;
    }
}
