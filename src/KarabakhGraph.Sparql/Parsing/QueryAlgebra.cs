using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>Grouping, selection and solution modifiers around a pattern, in the order that section 18.2.4 and 18.2.5 of SPARQL 1.1 lay down.</summary>
internal static class QueryAlgebra
{
    /// <summary>A SELECT query or subquery, with its variables in order.</summary>
    public static (GraphPattern Pattern, IReadOnlyList<Variable> Variables) Select(
        SelectClause clause, ParsedGroup where, SolutionModifiers modifiers, AggregateScope scope, TokenReader tokens)
    {
        var visible = Visible(where, modifiers);
        if (clause.Items is null && IsGrouped(modifiers, scope))
        {
            throw tokens.Error(tokens.Current, "SELECT * cannot be combined with GROUP BY or an aggregate: name the variables.");
        }

        Check(clause, where, modifiers, scope, tokens);
        var pattern = Grouped(where, modifiers, scope);
        foreach (var item in clause.Items ?? [])
        {
            pattern = item.Expression is null ? pattern : new Extend(pattern, item.Variable, item.Expression);
        }

        IReadOnlyList<Variable> variables = clause.Items is null ? visible : [.. clause.Items.Select(item => item.Variable).Distinct()];
        pattern = new Project(Ordered(pattern, modifiers), [.. variables]);
        pattern = clause.IsDistinct ? new Distinct(pattern) : clause.IsReduced ? new Reduced(pattern) : pattern;
        return (Sliced(pattern, modifiers), variables);
    }

    /// <summary>The pattern of a query that selects nothing: ASK, CONSTRUCT or DESCRIBE.</summary>
    public static GraphPattern Unselected(ParsedGroup where, SolutionModifiers modifiers, AggregateScope scope) =>
        Sliced(Ordered(Grouped(where, modifiers, scope), modifiers), modifiers);

    /// <summary>The variables that <c>*</c> stands for.</summary>
    public static IReadOnlyList<Variable> Visible(ParsedGroup where, SolutionModifiers modifiers) =>
        [.. where.InScope.Concat(modifiers.Values?.Variables ?? []).Where(variable => !variable.IsHidden).Distinct()];

    private static bool IsGrouped(SolutionModifiers modifiers, AggregateScope scope) => modifiers.Keys.Count > 0 || scope.Aggregates.Count > 0 || modifiers.Having is not null;

    private static GraphPattern Grouped(ParsedGroup where, SolutionModifiers modifiers, AggregateScope scope)
    {
        var pattern = IsGrouped(modifiers, scope) ? Group(where, modifiers, scope) : where.Pattern;
        pattern = modifiers.Having is null ? pattern : new Filter(modifiers.Having, pattern);
        return modifiers.Values switch
        {
            null => pattern,
            var values when pattern is Bgp { Triples.Count: 0 } => values,
            var values => new Join([pattern, values]),
        };
    }

    private static Group Group(ParsedGroup where, SolutionModifiers modifiers, AggregateScope scope)
    {
        // COUNT(DISTINCT *) must not see what blank nodes matched, nor what stands between the steps of a path.
        var countsSolutions = scope.Aggregates.Any(binding => binding.Aggregate is { Distinct: true, Argument: null });
        var pattern = countsSolutions
            ? new Project(where.Pattern, [.. where.InScope.Where(variable => !variable.IsHidden)])
            : where.Pattern;

        // A variable of HAVING or ORDER BY that is neither grouped nor aggregated means a sample of its values.
        var keys = modifiers.Keys.Select(key => key.Variable).OfType<Variable>().ToHashSet();
        var samples = scope.Unaggregated.Select(mention => mention.Variable).Distinct()
            .Where(variable => where.InScope.Contains(variable) && !keys.Contains(variable))
            .Select(variable => new AggregateBinding(variable, new Aggregate(AggregateFunction.Sample, false, new VariableExpression(variable))));
        return new Group(pattern, [.. modifiers.Keys], [.. scope.Aggregates, .. samples]);
    }

    private static GraphPattern Ordered(GraphPattern pattern, SolutionModifiers modifiers) =>
        modifiers.Order.Count == 0 ? pattern : new OrderBy(pattern, [.. modifiers.Order]);

    private static GraphPattern Sliced(GraphPattern pattern, SolutionModifiers modifiers) =>
        modifiers is { Offset: 0, Limit: null } ? pattern : new Slice(pattern, modifiers.Offset, modifiers.Limit);

    /// <summary>The rules for AS (section 18.2.1) and for what a grouped query may select (section 11.4).</summary>
    private static void Check(SelectClause clause, ParsedGroup where, SolutionModifiers modifiers, AggregateScope scope, TokenReader tokens)
    {
        HashSet<Variable> taken = [.. where.InScope];
        HashSet<Variable> selectable = [.. modifiers.Keys.Select(key => key.Variable).OfType<Variable>()];
        var isGrouped = IsGrouped(modifiers, scope);
        foreach (var item in clause.Items ?? [])
        {
            if (item.Expression is not null && !taken.Add(item.Variable))
            {
                throw tokens.Error(item.Token, $"SELECT gives a value to {item.Variable}, which the query uses already.");
            }

            foreach (var (variable, token) in isGrouped ? Needed(item) : [])
            {
                if (!selectable.Contains(variable))
                {
                    throw tokens.Error(token, $"SELECT names {variable}, which is neither grouped by GROUP BY nor inside an aggregate.");
                }
            }

            selectable.Add(item.Variable);
            taken.Add(item.Variable);
        }
    }

    private static IReadOnlyList<(Variable Variable, Token Token)> Needed(SelectItem item) =>
        item.Expression is null ? [(item.Variable, item.Token)] : item.Unaggregated;
}
