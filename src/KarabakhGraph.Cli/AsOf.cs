using System.CommandLine;
using System.Globalization;
using KarabakhGraph.Store;

namespace KarabakhGraph.Cli;

/// <summary>A state of the store before now: after a commit, or at a time.</summary>
internal sealed record AsOf(long? Commit, DateTimeOffset Time)
{
    /// <summary>The option <c>--as-of</c>, the same in every command.</summary>
    public static Option<AsOf?> Option() => new("--as-of")
    {
        Description = "The graph as it was: a commit number (see karabakh log) or a time such as 2020-10-01 or 2020-10-01T12:00:00Z.",
        HelpName = "COMMIT|TIME",
        CustomParser = result =>
        {
            if (TryParse(result.Tokens[^1].Value, out var asOf))
            {
                return asOf;
            }

            result.AddError($"--as-of {result.Tokens[^1].Value}: is neither a commit number (see karabakh log) nor a time such as 2020-10-01T12:00:00Z");
            return null;
        },
    };

    public Snapshot Of(QuadStore store) => Commit is { } commit ? store.AsOf(commit) : store.AsOf(Time);

    /// <summary>Reads digits as a commit and anything else as ISO 8601, a time without a zone as UTC and a day as its end.</summary>
    private static bool TryParse(string text, out AsOf asOf)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var commit))
        {
            asOf = new AsOf(commit, default);
            return true;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            asOf = new AsOf(null, new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero));
            return true;
        }

        string[] forms = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFK"];
        var known = DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time);
        asOf = new AsOf(null, time);
        return known;
    }
}
