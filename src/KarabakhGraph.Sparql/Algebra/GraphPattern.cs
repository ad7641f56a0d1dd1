using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Algebra;

/// <summary>An operator of the SPARQL algebra that yields a multiset or sequence of solutions (SPARQL 1.1, section 18.2); the cases carry the names of the specification.</summary>
internal abstract record GraphPattern : AlgebraNode
{
    private protected GraphPattern(int height)
        : base(height)
    {
    }

    public sealed override string ToString() => SExpression.Of(this);
}

/// <summary>A basic graph pattern; without triples it has the one empty solution.</summary>
internal sealed record Bgp(EquatableList<TriplePattern> Triples) : GraphPattern(1);

/// <summary>Two terms or variables and a property path between them.</summary>
internal sealed record PathPattern(PatternTerm Subject, PropertyPath Path, PatternTerm Object) : GraphPattern(Above(Path));

/// <summary>The join of all operands (two or more), first with second, then with the third and so on.</summary>
internal sealed record Join(EquatableList<GraphPattern> Operands) : GraphPattern(Above(Operands));

/// <summary><c>OPTIONAL</c>.</summary>
/// <param name="Left">The pattern that must match.</param>
/// <param name="Right">The pattern that may.</param>
/// <param name="Condition">The filters of the optional group; null is <c>true</c>.</param>
internal sealed record LeftJoin(GraphPattern Left, GraphPattern Right, Expression? Condition) : GraphPattern(Math.Max(Above(Left, Right), Above(Condition)));

/// <summary><c>FILTER</c>; the filters of one group are one <see cref="And"/>.</summary>
internal sealed record Filter(Expression Condition, GraphPattern Pattern) : GraphPattern(Above(Condition, Pattern));

/// <summary><c>UNION</c> of two operands or more.</summary>
internal sealed record Union(EquatableList<GraphPattern> Operands) : GraphPattern(Above(Operands));

/// <summary><c>GRAPH</c>.</summary>
internal sealed record Graph(PatternTerm Name, GraphPattern Pattern) : GraphPattern(Above(Pattern));

/// <summary><c>BIND</c>, and <c>AS</c> of a SELECT clause: adds a binding unless the expression is an error.</summary>
internal sealed record Extend(GraphPattern Pattern, Variable Variable, Expression Expression) : GraphPattern(Above(Pattern, Expression));

/// <summary><c>MINUS</c>.</summary>
internal sealed record Minus(GraphPattern Left, GraphPattern Right) : GraphPattern(Above(Left, Right));

/// <summary><c>VALUES</c>: each row has one cell per variable, null for <c>UNDEF</c>.</summary>
internal sealed record Values(EquatableList<Variable> Variables, EquatableList<EquatableList<Term?>> Rows) : GraphPattern(1);

/// <summary>Group, Aggregation and AggregateJoin of section 18.5 in one: a solution per group, that binds the keys' variables and the aggregates' variables.</summary>
/// <param name="Pattern">What is grouped.</param>
/// <param name="Keys">GROUP BY. With none, and only then, there is always exactly one group, even when <paramref name="Pattern"/> has no solution.</param>
/// <param name="Aggregates">The aggregates, each with the hidden variable that stands for it in the expressions above.</param>
internal sealed record Group(GraphPattern Pattern, EquatableList<GroupKey> Keys, EquatableList<AggregateBinding> Aggregates)
    : GraphPattern(Math.Max(Above(Pattern), Above([.. Keys.Select(key => key.Expression), .. Aggregates.Select(aggregate => aggregate.Aggregate.Argument).OfType<Expression>()])));

/// <summary>One expression of GROUP BY, with the variable that shows its value; null when the query gives it none.</summary>
internal sealed record GroupKey(Expression Expression, Variable? Variable);

/// <summary>An aggregate and the variable that holds its result; it stays unbound when the aggregate is an error.</summary>
internal sealed record AggregateBinding(Variable Variable, Aggregate Aggregate);

/// <summary><c>ORDER BY</c>.</summary>
internal sealed record OrderBy(GraphPattern Pattern, EquatableList<OrderCondition> Conditions) : GraphPattern(Math.Max(Above(Pattern), Above(Conditions.Select(condition => condition.Expression))));

/// <summary>One condition of ORDER BY.</summary>
internal sealed record OrderCondition(Expression Expression, bool Descending);

/// <summary>Keeps the bindings of these variables only.</summary>
internal sealed record Project(GraphPattern Pattern, EquatableList<Variable> Variables) : GraphPattern(Above(Pattern));

/// <summary><c>DISTINCT</c>.</summary>
internal sealed record Distinct(GraphPattern Pattern) : GraphPattern(Above(Pattern));

/// <summary><c>REDUCED</c>.</summary>
internal sealed record Reduced(GraphPattern Pattern) : GraphPattern(Above(Pattern));

/// <summary><c>OFFSET</c> and <c>LIMIT</c>.</summary>
/// <param name="Pattern">What is cut.</param>
/// <param name="Offset">Solutions to leave out first.</param>
/// <param name="Limit">The most solutions to keep; null keeps all.</param>
internal sealed record Slice(GraphPattern Pattern, long Offset, long? Limit) : GraphPattern(Above(Pattern));

/// <summary><c>SERVICE</c> (SPARQL 1.1 Federated Query).</summary>
internal sealed record Service(PatternTerm Endpoint, GraphPattern Pattern, bool Silent) : GraphPattern(Above(Pattern));
