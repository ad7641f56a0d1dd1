namespace KarabakhGraph.Rdf.Canonicalization;

/// <summary>The hashes of blank nodes by what is next to them (RDFC-1.0, sections 4.6 and 4.7), and the count of the work.</summary>
internal sealed class BlankNodeHashes(BlankNodeQuads quads, IdentifierIssuer canonical, RdfCanonicalizationOptions options)
{
    /// <summary>Work that grows like the dataset is no poison.</summary>
    private const int WorkPerNode = 10;

    private static readonly BlankNode Itself = new("a");
    private static readonly BlankNode Another = new("z");
    private readonly string?[] _firstDegree = new string?[quads.Nodes.Count];
    private readonly long _limit = options.MaxWork + (WorkPerNode * (long)quads.Nodes.Count);
    private long _work;

    /// <summary>Hash First Degree Quads (section 4.6).</summary>
    public string FirstDegree(int node)
    {
        var reference = quads.Nodes[node];
        return _firstDegree[node] ??= Digest(CanonicalLines.Join(quads.Of(node).Select(quad => quad with
        {
            Subject = Blanked(quad.Subject),
            Object = Blanked(quad.Object),
            Graph = quad.Graph is null ? null : Blanked(quad.Graph),
        })));

        Term Blanked(Term term) => term is BlankNode blank ? blank == reference ? Itself : Another : term;
    }

    /// <summary>The other blank nodes of a node's quads by their hashes (section 4.8.3, steps 1 to 3).</summary>
    public SortedDictionary<string, List<int>> Related(int node, IdentifierIssuer issuer)
    {
        var byHash = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var quad in quads.Of(node))
        {
            Add(quad.Subject, quad, 's');
            Add(quad.Object, quad, 'o');
            Add(quad.Graph, quad, 'g');
        }

        return byHash;

        void Add(Term? term, Quad quad, char position)
        {
            if (term is BlankNode blank && quads[blank] is var related && related != node)
            {
                var hash = RelatedHash(related, quad, issuer, position);
                if (!byHash.TryGetValue(hash, out var nodes))
                {
                    byHash.Add(hash, nodes = []);
                }

                nodes.Add(related);
            }
        }
    }

    public string Digest(string text) => RdfCanonicalization.Digest(text, options.HashAlgorithm);

    /// <summary>Counts a piece of work.</summary>
    /// <exception cref="RdfCanonicalizationException">It is one too many.</exception>
    public void CountWork()
    {
        options.Cancellation.ThrowIfCancellationRequested();
        if (++_work > _limit)
        {
            throw new RdfCanonicalizationException($"The blank nodes are too alike to be told apart with {_limit} hashes.");
        }
    }

    /// <summary>Hash Related Blank Node (section 4.7).</summary>
    private string RelatedHash(int related, Quad quad, IdentifierIssuer issuer, char position)
    {
        CountWork();
        var predicate = position == 'g' ? "" : $"<{quad.Predicate.Value}>";
        var identifier = canonical.Has(related) ? "_:" + canonical.Issue(related)
            : issuer.Has(related) ? "_:" + issuer.Issue(related)
            : FirstDegree(related);
        return Digest($"{position}{predicate}{identifier}");
    }
}
