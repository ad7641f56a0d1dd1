using KarabakhGraph.Rdf;

namespace KarabakhGraph.Networks.Projection;

/// <summary>Makes edges of claims.</summary>
internal sealed class EdgeBuilder(IReadOnlyDictionary<Iri, string> nodes, IdRegistry ids)
{
    /// <summary>The edges of sorted claims, in their order.</summary>
    public IReadOnlyList<Edge> Build(IReadOnlyList<TieClaim> claims, EdgeMode mode, bool keepAmbivalent = false) =>
    [
        .. claims.GroupBy(claim => (claim.From, claim.To)).SelectMany(pair => mode switch
        {
            EdgeMode.Claims => pair.Select(claim => Edge([claim], claim.Sign, claim.Strength, IsContested(pair), NameOf(claim.Claim))),
            EdgeMode.Signed => pair.GroupBy(claim => claim.Sign).Select(group => Edge([.. group], group.Key, group.Sum(claim => claim.Strength), IsContested(pair), null)),
            EdgeMode.Net => Net([.. pair], keepAmbivalent),
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "no way to make edges"),
        }),
    ];

    private IEnumerable<Edge> Net(IReadOnlyList<TieClaim> pair, bool keepAmbivalent)
    {
        var sum = pair.Sum(claim => claim.Sign * claim.Strength);
        return sum != 0 ? [Edge(pair, Math.Sign(sum), Math.Abs(sum), IsContested(pair), null)]
            : keepAmbivalent ? [Edge(pair, 0, pair.Sum(claim => claim.Strength) / 2, true, null)]
            : [];
    }

    /// <summary>An edge that rests on claims; its quote and confidence come from the surest of its own sign.</summary>
    private Edge Edge(IReadOnlyList<TieClaim> claims, int sign, decimal weight, bool contested, string? id)
    {
        var (source, target) = (nodes[claims[0].From], nodes[claims[0].To]);
        var surest = claims.Where(claim => sign == 0 || claim.Sign == sign).MaxBy(claim => claim.Confidence) ?? claims[0];
        var dates = claims.Select(claim => claim.Issued).OfType<string>().Order(StringComparer.Ordinal).ToList();
        var edge = new Edge("", source, target, sign, (double)weight);
        var kinds = claims.Select(claim => claim.Kind).Distinct().Take(2).ToList();
        return edge with
        {
            Id = ids.Take(id ?? $"{source}.{edge.Relation}.{target}"),
            Interaction = kinds.Count == 1 ? kinds[0] : edge.Relation,
            Confidence = (double)surest.Confidence,
            EvidenceCount = claims.Count,
            SourceCount = claims.Select(claim => claim.Source).OfType<Rdf.Term>().Distinct().Count(),
            Contested = contested,
            Start = dates.FirstOrDefault(),
            End = dates.LastOrDefault(),
            Evidence = [.. claims.OrderBy(claim => claim == surest ? 0 : 1).ThenBy(claim => claim.Claim?.Value, StringComparer.Ordinal).SelectMany(Evidence)],
        };
    }

    private static IEnumerable<Evidence> Evidence(TieClaim claim) =>
        claim.Claim is null ? [] : [new Evidence(claim.Claim.Value, claim.Sign, claim.Quote, (claim.Document as Iri)?.Value, claim.Issued, claim.Url) { Publisher = claim.Publisher?.Value }];

    private static bool IsContested(IEnumerable<TieClaim> pair) => pair.Select(claim => claim.Sign).Distinct().Count() > 1;

    /// <summary>What stands behind the last slash: document and number of the claim.</summary>
    private static string? NameOf(Iri? claim) => claim?.Value[(claim.Value.LastIndexOf('/') + 1)..];
}
