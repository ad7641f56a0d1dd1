using KarabakhGraph.Rdf;

namespace KarabakhGraph.Networks.Projection;

/// <summary>Makes edges of claims.</summary>
internal sealed class EdgeBuilder(IReadOnlyDictionary<Iri, string> nodes, IdRegistry ids)
{
    /// <summary>The edges of sorted claims, in their order.</summary>
    public IReadOnlyList<Edge> Build(IReadOnlyList<TieClaim> claims, EdgeMode mode) =>
    [
        .. claims.GroupBy(claim => (claim.From, claim.To)).SelectMany(pair => mode switch
        {
            EdgeMode.Claims => pair.Select(claim => Edge([claim], claim.Sign, claim.Confidence, IsContested(pair), NameOf(claim.Claim))),
            EdgeMode.Signed => pair.GroupBy(claim => claim.Sign).Select(group => Edge([.. group], group.Key, group.Sum(claim => claim.Confidence), IsContested(pair), null)),
            EdgeMode.Net => Net([.. pair]),
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "no way to make edges"),
        }),
    ];

    private IEnumerable<Edge> Net(IReadOnlyList<TieClaim> pair)
    {
        var sum = pair.Sum(claim => claim.Sign * claim.Confidence);
        return sum == 0 ? [] : [Edge(pair, Math.Sign(sum), Math.Abs(sum), IsContested(pair), null)];
    }

    /// <summary>An edge that rests on claims; its quote and confidence come from the surest of its own sign.</summary>
    private Edge Edge(IReadOnlyList<TieClaim> claims, int sign, decimal weight, bool contested, string? id)
    {
        var (source, target) = (nodes[claims[0].From], nodes[claims[0].To]);
        var surest = claims.Where(claim => claim.Sign == sign).MaxBy(claim => claim.Confidence) ?? claims[0];
        var dates = claims.Select(claim => claim.Issued).OfType<string>().Order(StringComparer.Ordinal).ToList();
        return new Edge(ids.Take(id ?? $"{source}.{(sign > 0 ? "supports" : "opposes")}.{target}"), source, target, sign, (double)weight)
        {
            Confidence = (double)surest.Confidence,
            EvidenceCount = claims.Count,
            SourceCount = claims.Select(claim => claim.Source).Distinct().Count(),
            Contested = contested,
            Start = dates.FirstOrDefault(),
            End = dates.LastOrDefault(),
            Evidence = [.. claims.OrderBy(claim => claim == surest ? 0 : 1).ThenBy(claim => claim.Claim.Value, StringComparer.Ordinal).Select(Evidence)],
        };
    }

    private static Evidence Evidence(TieClaim claim) => new(claim.Claim.Value, claim.Sign, claim.Quote, (claim.Document as Iri)?.Value, claim.Issued, claim.Url);

    private static bool IsContested(IEnumerable<TieClaim> pair) => pair.Select(claim => claim.Sign).Distinct().Count() > 1;

    /// <summary>What stands behind the last slash: document and number of the claim.</summary>
    private static string NameOf(Iri claim) => claim.Value[(claim.Value.LastIndexOf('/') + 1)..];
}
