using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Knowledge.Stories;
using KarabakhGraph.Knowledge.Ties;

namespace KarabakhGraph.Knowledge.Incidents;

/// <summary>Finds the happenings that several documents report.</summary>
/// <remarks>
/// Two reports are of one happening when type and kind are the same, they name a common place or target (or, when neither names any, the same two or more sides as agents), their
/// agents do not belong to different sides, and their days lie at most one apart. Reports whose day is unknown, and what is only announced or called for, are left out, and so are events of the kind "other".
/// A report that names no agent joins the happening of its place and day only when there is just one.
/// </remarks>
internal sealed class IncidentFinder(Lexicon lexicon, StoryFinder stories)
{
    private const int Days = 1;

    /// <summary>The kind of what has no kind of its own: two such events have nothing in common.</summary>
    private const string NoKind = "other";

    private readonly Allegiance _allegiance = new(lexicon);

    /// <summary>The incidents, sorted by their first report.</summary>
    public IReadOnlyList<Incident> Find(IReadOnlyList<DocumentReading> readings)
    {
        var reports = readings.OrderBy(reading => reading.Identifier, StringComparer.Ordinal).SelectMany(Reports).ToList();
        var groups = new Partition(reports.Count);
        foreach (var bucket in Buckets(reports).GroupBy(pair => pair.Key, pair => pair.Report))
        {
            JoinWithin([.. bucket], reports, groups);
        }

        return
        [
            .. groups.Groups.Select(group => group.Select(number => reports[number]).ToList())
                .Where(group => group.Any(report => report.Claim.Document != group[0].Claim.Document))
                .Select(group => new Incident([.. group.Select(report => report.Claim)], Judge(group))),
        ];
    }

    private IEnumerable<EventReport> Reports(DocumentReading reading)
    {
        var denied = reading.Claims.Select(claim => claim.Denies).OfType<int>().ToHashSet();
        for (var index = 0; index < reading.Claims.Count; index++)
        {
            var claim = reading.Claims[index];
            if (claim is { About: Event { Kind: not NoKind } happening, Status: ClaimStatus.Asserted or ClaimStatus.Denied or ClaimStatus.Unconfirmed })
            {
                yield return new EventReport(
                    new ClaimReference(reading.Identifier, index),
                    (happening.Type, happening.Kind),
                    [.. happening.Agents.Select(agent => _allegiance.Of(agent, reading)).Distinct(StringComparer.Ordinal)],
                    [.. happening.Places.Concat(happening.Targets).Distinct(StringComparer.Ordinal)],
                    Dates.Of(happening.Date ?? reading.Issued),
                    claim.Status == ClaimStatus.Asserted,
                    claim.Status == ClaimStatus.Denied || denied.Contains(index));
            }
        }
    }

    /// <summary>Reports by all that two of one happening must have in common.</summary>
    private static IEnumerable<(((string Type, string Kind) What, string Anchor, bool IsDay) Key, int Report)> Buckets(List<EventReport> reports)
    {
        for (var number = 0; number < reports.Count; number++)
        {
            var report = reports[number];
            if (report.Days != Dates.Any)
            {
                foreach (var anchor in report.Scenes.Count > 0 ? report.Scenes : Meeting(report.Sides))
                {
                    yield return ((report.What, anchor, report.Days.IsDay), number);
                }
            }
        }
    }

    /// <summary>Where no scene is named, two or more sides together tell a happening ("Armenia and Azerbaijan agreed"); what one side does or says alone, it may do twice a day.</summary>
    private static IEnumerable<string> Meeting(IReadOnlyList<string> sides) => sides.Count > 1 ? [string.Join('|', sides.Order(StringComparer.Ordinal))] : [];

    /// <summary>Goes through the reports of a bucket by day; a happening takes what lies within a day of its first report, so that a long battle is not one happening.</summary>
    private static void JoinWithin(List<int> bucket, List<EventReport> reports, Partition groups)
    {
        var bySides = bucket.OrderBy(number => reports[number].Days.First).ThenBy(number => reports[number].Days.Last).ThenBy(number => number)
            .ToLookup(number => reports[number].Sides.Count > 0);
        var happenings = new List<(HashSet<string> Sides, Dates Days, int First)>();
        var open = 0;
        foreach (var number in bySides[true])
        {
            var report = reports[number];
            while (open < happenings.Count && !IsNear(happenings[open].Days, report.Days))
            {
                open++;
            }

            var found = happenings.FindIndex(open, happening => happening.Sides.Overlaps(report.Sides));
            if (found < 0)
            {
                happenings.Add((new HashSet<string>(report.Sides, StringComparer.Ordinal), report.Days, number));
            }
            else
            {
                groups.Join(happenings[found].First, number);
            }
        }

        var withSides = happenings.Count;
        foreach (var number in bySides[false])
        {
            var days = reports[number].Days;
            var near = happenings.FindIndex(0, withSides, happening => IsNear(happening.Days, days));
            var alone = near >= 0 && happenings.FindIndex(near + 1, withSides - near - 1, happening => IsNear(happening.Days, days)) < 0;
            var found = alone ? near : happenings.FindIndex(withSides, happening => IsNear(happening.Days, days));
            if (found < 0)
            {
                happenings.Add(([], days, number));
            }
            else
            {
                groups.Join(happenings[found].First, number);
            }
        }
    }

    /// <summary>Days at most one apart; months, years and intervals must be the same.</summary>
    private static bool IsNear(Dates one, Dates other) => one.IsDay ? one.MayBeWithin(Days, other) : one == other;

    private Verdict Judge(List<EventReport> reports)
    {
        var asserting = stories.CountSources(reports.Where(report => report.Asserted).Select(report => report.Claim.Document));
        return (asserting, reports.Any(report => report.Denied)) switch
        {
            ( > 0, true) => Verdict.Contested,
            (0, true) => Verdict.DeniedOnly,
            ( > 1, false) => Verdict.Agreed,
            _ => Verdict.SingleSource,
        };
    }
}
