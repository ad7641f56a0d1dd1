namespace KarabakhGraph.Sparql.Algebra;

/// <summary>Anything a query's tree is made of: graph patterns, expressions and property paths.</summary>
/// <remarks>
/// A tree higher than <see cref="MaxHeight"/> cannot be built, so whatever walks one (equality, hashing, printing, evaluation) may recurse.
/// Chains that people and programs really write long (<c>UNION</c>, <c>||</c>, <c>+</c>, triples, <c>/</c>) are one node with many operands.
/// Build new nodes instead of changing children by <c>with</c>: the height is taken when the node is made.
/// </remarks>
internal abstract record AlgebraNode
{
    /// <summary>The most nodes that may stand above one another.</summary>
    internal const int MaxHeight = 500;

    private protected AlgebraNode(int height)
    {
        if (height > MaxHeight)
        {
            throw new AlgebraTooHighException();
        }

        Height = height;
    }

    /// <summary>Nodes on the longest way down to a leaf, this one included.</summary>
    internal int Height { get; }

    private protected static int Above(AlgebraNode? child) => 1 + (child?.Height ?? 0);

    private protected static int Above(AlgebraNode? one, AlgebraNode? other) => Math.Max(Above(one), Above(other));

    private protected static int Above(IEnumerable<AlgebraNode> children) => 1 + children.Select(child => child.Height).DefaultIfEmpty().Max();
}
