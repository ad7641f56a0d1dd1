namespace KarabakhGraph.Rdf.Canonicalization;

/// <summary>Gives every blank node its canonical label (RDFC-1.0, section 4.4.3).</summary>
internal static class CanonicalLabels
{
    public static Dictionary<BlankNode, BlankNode> Of(IReadOnlyCollection<Quad> dataset, RdfCanonicalizationOptions options)
    {
        var quads = new BlankNodeQuads(dataset);
        var canonical = new IdentifierIssuer("c14n");
        var hashes = new BlankNodeHashes(quads, canonical, options);

        // Step 3: nodes by their first degree hashes.
        var byHash = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var node = 0; node < quads.Nodes.Count; node++)
        {
            var hash = hashes.FirstDegree(node);
            if (!byHash.TryGetValue(hash, out var nodes))
            {
                byHash.Add(hash, nodes = []);
            }

            nodes.Add(node);
        }

        // Step 4: those that are alone with their hash.
        foreach (var nodes in byHash.Values.Where(nodes => nodes.Count == 1))
        {
            canonical.Issue(nodes[0]);
        }

        // Step 5: the others, told apart by what is around them.
        foreach (var nodes in byHash.Values.Where(nodes => nodes.Count > 1))
        {
            var paths = new List<(string Hash, IReadOnlyList<int> Issued)>();
            foreach (var node in nodes.Where(node => !canonical.Has(node)))
            {
                var issuer = new IdentifierIssuer("b");
                issuer.Issue(node);
                paths.Add((new NDegreeSearch(hashes, canonical, issuer).Hash(node), issuer.Since(0)));
            }

            foreach (var issued in paths.OrderBy(path => path.Hash, StringComparer.Ordinal).SelectMany(path => path.Issued))
            {
                canonical.Issue(issued);
            }
        }

        return quads.Nodes.Select((node, number) => (node, number)).ToDictionary(
            pair => pair.node,
            pair => new BlankNode(canonical.Issue(pair.number)));
    }
}
