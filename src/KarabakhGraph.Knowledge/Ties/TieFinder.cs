using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Knowledge.Stories;

namespace KarabakhGraph.Knowledge.Ties;

/// <summary>Rolls claims of support and opposition up into ties between states, or actors that act for none.</summary>
/// <remarks>
/// A claim counts when it is asserted (not denied, unconfirmed, announced or called for) and said by the document in its own voice or by the subject's own side:
/// "Armenia says that Turkey supports Azerbaijan" is a claim and stays one, "the Turkish president pledged support" is a tie of Turkey's.
/// What one side says and does to itself is no tie.
/// </remarks>
internal sealed class TieFinder(Lexicon lexicon, StoryFinder stories)
{
    private readonly Allegiance _allegiance = new(lexicon);

    /// <summary>The ties, sorted by from, to and sign, support first.</summary>
    public IReadOnlyList<Tie> Find(IReadOnlyList<DocumentReading> readings)
    {
        var dates = readings.ToDictionary(reading => reading.Identifier, reading => reading.Issued, StringComparer.Ordinal);
        return
        [
            .. readings.OrderBy(reading => reading.Identifier, StringComparer.Ordinal).SelectMany(Counted).GroupBy(counted => counted.Edge, counted => counted.Claim)
                .Select(group => Tie(group.Key, [.. group], dates))
                .OrderBy(tie => tie.From, StringComparer.Ordinal).ThenBy(tie => tie.To, StringComparer.Ordinal).ThenByDescending(tie => tie.Sign),
        ];
    }

    private IEnumerable<((string From, string To, int Sign) Edge, ClaimReference Claim)> Counted(DocumentReading reading)
    {
        for (var index = 0; index < reading.Claims.Count; index++)
        {
            var claim = reading.Claims[index];
            if (claim is not { Status: ClaimStatus.Asserted, About: Relation { Type: "supports" or "opposes" } relation })
            {
                continue;
            }

            var (from, to) = (_allegiance.Of(relation.Subject, reading), _allegiance.Of(relation.Object, reading));
            if (from != to && (claim.Claimants.Count == 0 || claim.Claimants.Any(claimant => claimant == relation.Subject || _allegiance.Of(claimant, reading) == from)))
            {
                yield return ((from, to, relation.Type == "supports" ? 1 : -1), new ClaimReference(reading.Identifier, index));
            }
        }
    }

    private Tie Tie((string From, string To, int Sign) edge, IReadOnlyList<ClaimReference> claims, Dictionary<string, string?> dates)
    {
        var reported = claims.Select(claim => dates[claim.Document]).OfType<string>().Order(StringComparer.Ordinal).ToList();
        return new Tie(edge.From, edge.To, edge.Sign, claims, stories.CountSources(claims.Select(claim => claim.Document)), reported.FirstOrDefault(), reported.LastOrDefault());
    }
}
