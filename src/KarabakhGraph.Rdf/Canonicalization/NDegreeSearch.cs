using System.Text;

namespace KarabakhGraph.Rdf.Canonicalization;

/// <summary>Hash N-Degree Quads: tells a blank node by the paths that lead away from it (RDFC-1.0, section 4.8).</summary>
/// <remarks>
/// One issuer is carried through the whole search, where the specification has copies: an order of nodes that is not chosen takes back what it issued.
/// A step that needs the hash of another node yields that node, so chains of any length nest on the heap and not on the call stack.
/// </remarks>
internal sealed class NDegreeSearch(BlankNodeHashes hashes, IdentifierIssuer canonical, IdentifierIssuer issuer)
{
    private string _hash = "";

    /// <summary>The hash of a node. The issuer then has given identifiers to all nodes on the chosen paths.</summary>
    public string Hash(int node)
    {
        var open = new Stack<IEnumerator<int>>([Steps(node)]);
        while (open.TryPeek(out var steps))
        {
            if (steps.MoveNext())
            {
                open.Push(Steps(steps.Current));
            }
            else
            {
                open.Pop();
            }
        }

        return _hash;
    }

    /// <summary>Leaves the hash of a node in <see cref="_hash"/>, as does whoever answers what is yielded.</summary>
    private IEnumerator<int> Steps(int node)
    {
        var data = new StringBuilder();
        foreach (var (relatedHash, related) in hashes.Related(node, issuer))
        {
            var count = issuer.Count;
            string? chosen = null;
            IReadOnlyList<int> issued = [];
            foreach (var order in Permutations.Of(related))
            {
                hashes.CountWork();
                var (path, unknown) = Start(order);
                for (var i = 0; i < unknown.Count && !IsBeyond(path, chosen); i++)
                {
                    yield return unknown[i];
                    path.Append("_:").Append(issuer.Issue(unknown[i])).Append('<').Append(_hash).Append('>');
                }

                var whole = path.ToString();
                if (related.Count == 1)
                {
                    chosen = whole; // the only order: what it issued stays, which keeps long chains linear
                    continue;
                }

                if (chosen is null || string.CompareOrdinal(whole, chosen) < 0)
                {
                    chosen = whole;
                    issued = issuer.Since(count);
                }

                issuer.ReturnTo(count);
            }

            data.Append(relatedHash).Append(chosen);
            foreach (var next in issued)
            {
                issuer.Issue(next);
            }
        }

        _hash = hashes.Digest(data.ToString());
    }

    /// <summary>Step 5.4.4: the identifiers of nodes in an order, and the nodes that had none.</summary>
    private (StringBuilder Path, List<int> Unknown) Start(int[] order)
    {
        var path = new StringBuilder();
        var unknown = new List<int>();
        foreach (var node in order)
        {
            if (!canonical.Has(node) && !issuer.Has(node))
            {
                unknown.Add(node);
            }

            path.Append("_:").Append(canonical.Has(node) ? canonical.Issue(node) : issuer.Issue(node));
        }

        return (path, unknown);
    }

    /// <summary>True when a path, however it goes on, cannot be less than the chosen one.</summary>
    private static bool IsBeyond(StringBuilder path, string? chosen) =>
        chosen is not null && path.Length >= chosen.Length && string.CompareOrdinal(path.ToString(), chosen) > 0;
}
