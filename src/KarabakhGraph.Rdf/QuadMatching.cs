namespace KarabakhGraph.Rdf;

/// <summary>Patterns looked up one at a time, for those who do not plan scans.</summary>
public static class QuadMatching
{
    /// <summary>All quads that match the pattern, each once, in an order that is the same every time.</summary>
    /// <param name="source">Where the quads are.</param>
    /// <param name="pattern"><see cref="TermId.None"/> matches any term; as graph it matches every graph, the default graph included.</param>
    public static IEnumerable<EncodedQuad> Match(this IQuadSource source, EncodedQuad pattern)
    {
        var order = KeyOrders.For(pattern);
        using var cursor = source.Scan(order, Prefix(order, pattern));
        while (cursor.Read())
        {
            for (var row = 0; row < cursor.Count; row++)
            {
                var quad = new EncodedQuad(
                    cursor.Column(QuadPosition.Subject)[row],
                    cursor.Column(QuadPosition.Predicate)[row],
                    cursor.Column(QuadPosition.Object)[row],
                    cursor.Column(QuadPosition.Graph)[row]);
                if (quad.Matches(pattern))
                {
                    yield return quad;
                }
            }
        }
    }

    /// <summary>The part of a pattern that an order can look up: its bound terms up to the first that is not.</summary>
    private static EncodedQuad Prefix(KeyOrder order, EncodedQuad pattern)
    {
        var bound = order.Positions()[..order.PrefixLength(pattern)];
        return new EncodedQuad(
            bound.Contains(QuadPosition.Subject) ? pattern.Subject : default,
            bound.Contains(QuadPosition.Predicate) ? pattern.Predicate : default,
            bound.Contains(QuadPosition.Object) ? pattern.Object : default,
            bound.Contains(QuadPosition.Graph) ? pattern.Graph : default);
    }
}
