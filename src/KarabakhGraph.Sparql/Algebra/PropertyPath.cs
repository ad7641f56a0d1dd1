using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Algebra;

/// <summary>A property path expression (SPARQL 1.1, section 18.1.7); the cases carry the names of the specification.</summary>
internal abstract record PropertyPath : AlgebraNode
{
    private protected PropertyPath(int height)
        : base(height)
    {
    }

    public sealed override string ToString() => SExpression.Of(this);
}

/// <summary><c>iri</c></summary>
internal sealed record Link(Iri Predicate) : PropertyPath(1);

/// <summary><c>^path</c></summary>
internal sealed record Inverse(PropertyPath Path) : PropertyPath(Above(Path));

/// <summary><c>p1 / p2 / ...</c>, two steps or more.</summary>
internal sealed record Sequence(EquatableList<PropertyPath> Steps) : PropertyPath(Above(Steps));

/// <summary><c>p1 | p2 | ...</c>, two choices or more.</summary>
internal sealed record Alternative(EquatableList<PropertyPath> Choices) : PropertyPath(Above(Choices));

/// <summary><c>path*</c></summary>
internal sealed record ZeroOrMore(PropertyPath Path) : PropertyPath(Above(Path));

/// <summary><c>path+</c></summary>
internal sealed record OneOrMore(PropertyPath Path) : PropertyPath(Above(Path));

/// <summary><c>path?</c></summary>
internal sealed record ZeroOrOne(PropertyPath Path) : PropertyPath(Above(Path));

/// <summary><c>!(iri | ^iri | ...)</c>: one step by any predicate but these, onwards or, when <paramref name="Backward"/> names any, backwards.</summary>
/// <param name="Forward">Predicates excluded from steps from subject to object.</param>
/// <param name="Backward">Predicates excluded from steps from object to subject.</param>
internal sealed record NegatedPropertySet(EquatableList<Iri> Forward, EquatableList<Iri> Backward) : PropertyPath(1);
