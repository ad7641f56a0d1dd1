using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Evaluation.Expressions;
using KarabakhGraph.Sparql.Evaluation.Operators;

namespace KarabakhGraph.Sparql.Optimization;

/// <summary>Turns the algebra of a query into the operators that answer it.</summary>
/// <remarks>Inside GRAPH with a variable every plan has a column of the graph's name, which joins compare like any other.</remarks>
internal sealed class Planner
{
    private readonly Execution _execution;
    private readonly JoinPlanner _joins;
    private int _numbers;

    public Planner(Execution execution)
    {
        _execution = execution;
        _joins = new JoinPlanner(execution, new Cardinality(execution.Source));
    }

    /// <summary>The plan of a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="graph">The graph that it matches against.</param>
    /// <param name="needed">The variables that somebody reads; null for all. A plan may have columns of others.</param>
    public Operator Plan(GraphPattern pattern, GraphScope graph, IReadOnlySet<Variable>? needed = null)
    {
        // Evidence is looked up by what the patterns have matched, so all of it is needed.
        needed = HasEvidence ? null : needed is not null && graph is EachNamedGraph each ? With(needed, [each.Name]) : needed;
        return pattern switch
        {
            Bgp or PathPattern or Join or Filter or Values => PlanJoin(pattern, graph, needed),
            LeftJoin optional => PlanOptional(optional, graph, needed),
            Minus minus => PlanMinus(minus, graph, needed),
            Union union => new Concatenation(_execution, [.. union.Operands.Select(operand => Plan(operand, graph, needed))]),
            Extend extend when !BoundVariables.Of(extend.Pattern).Possible.Contains(extend.Variable) && !ExpressionVariables.NamesBlankNodes(extend.Expression) => new Extension(
                _execution, Plan(extend.Pattern, graph, With(needed, MentionedVariables.Of(extend.Expression))), extend.Variable, extend.Expression, graph),
            Group group when graph is not EachNamedGraph && !HasEvidence && GraphCatalogue.Counts(group, _execution, graph) is { } counts => counts,
            Group group => new HashGroup(_execution, Plan(group.Pattern, graph, Read(group)), group, graph, HasEvidence ? NewEvidence() : null),
            Project project => PlanProject(project, graph, null),
            OrderBy order => PlanOrder(order, graph, needed, null),
            Distinct distinct when HasEvidence => PlanDistinctWithEvidence(distinct, graph),
            Distinct distinct when graph is not EachNamedGraph && GraphCatalogue.Names(distinct, _execution) is { } names => names,
            Distinct distinct => new HashDistinct(_execution, Plan(distinct.Pattern, graph)),
            Reduced reduced => Plan(reduced.Pattern, graph, needed),
            Slice slice => new RowSlice(_execution, PlanFirst(slice.Pattern, graph, needed, slice.Offset + slice.Limit), slice.Offset, slice.Limit),
            Graph named => PlanGraph(named, needed),
            Service { Silent: true } => ValuesScan.OneRow(_execution),
            Service service => throw new ServiceDeniedException(service.Endpoint.ToString()),
            _ => new ReferenceScan(_execution, pattern, graph),
        };
    }

    private bool HasEvidence => _execution.Evidence is not null;

    private Variable NewEvidence() => Variable.ForEvidence(_numbers++);

    private static HashSet<Variable>? With(IReadOnlySet<Variable>? needed, IEnumerable<Variable> more) => needed is null ? null : [.. needed, .. more];

    private Operator PlanJoin(GraphPattern pattern, GraphScope graph, IReadOnlySet<Variable>? needed)
    {
        var group = NewGroup();
        group.Add(pattern, graph, true);
        return PlanGroup(group, graph, null, needed);
    }

    private JoinGroup NewGroup() => new(_execution, (pattern, graph) => Plan(pattern, graph), IsNamed);

    /// <param name="group">What is joined.</param>
    /// <param name="graph">Where EXISTS looks.</param>
    /// <param name="input">Rows that it is joined to; null for none.</param>
    /// <param name="needed">The variables that somebody reads; null for all.</param>
    private Operator PlanGroup(JoinGroup group, GraphScope graph, Operator? input, IReadOnlySet<Variable>? needed)
    {
        if (graph is EachNamedGraph { Name: var name } && !group.Leaves.Any(leaf => leaf.Variables.Contains(name)) && input?.Variables.Contains(name) != true)
        {
            group.Leaves.Add(new OperatorLeaf(new GraphNameScan(_execution, name)));
        }

        var plan = _joins.Plan(group.Leaves, group.Filters, input, graph, With(needed, group.Exists.SelectMany(exists => MentionedVariables.Of(exists.Pattern))));
        if (HasEvidence && needed is null)
        {
            plan = new Witness(_execution, plan, group.Leaves, NewEvidence());
        }

        foreach (var (pattern, isNegated) in group.Exists)
        {
            plan = PlanExists(plan, pattern, isNegated, graph);
        }

        return plan;
    }

    /// <summary>EXISTS as a join that only asks whether there is a match, where that means the same; else by substitution row by row.</summary>
    private Operator PlanExists(Operator outer, GraphPattern pattern, bool isNegated, GraphScope graph)
    {
        var mentioned = MentionedVariables.Of(pattern);
        var relevant = outer.Variables.Where(variable => mentioned.Contains(variable) || (graph is EachNamedGraph each && variable.Equals(each.Name))).ToHashSet();
        if (!relevant.IsSubsetOf(outer.Certain) || !Decorrelation.CanJoin(pattern, relevant))
        {
            Expression exists = new Exists(pattern);
            return new RowFilter(_execution, outer, isNegated ? new Not(exists) : exists, graph) { EstimatedRows = outer.EstimatedRows / 2 };
        }

        var group = NewGroup();
        group.AddDependent(pattern, graph);
        var input = NewInput(outer, relevant);
        var chain = PlanGroup(group, graph, input, new HashSet<Variable> { input.Variables[^1] });
        return new DependentJoin(_execution, isNegated ? MatchKind.Anti : MatchKind.Semi, outer, input, chain, null) { EstimatedRows = outer.EstimatedRows / 2 };
    }

    private DependentJoin PlanOptional(LeftJoin optional, GraphScope graph, IReadOnlySet<Variable>? needed)
    {
        var inner = BoundVariables.Of(optional.Right).Possible;
        var condition = optional.Condition is null ? [] : MentionedVariables.Of(optional.Condition);
        var outer = Plan(optional.Left, graph, With(needed, [.. inner, .. condition]));
        var group = NewGroup();
        group.Add(optional.Right, graph, false);
        if (optional.Condition is not null)
        {
            group.Filters.AddRange(Conditions.Of(optional.Condition).Select(part => new JoinFilter(part, ExpressionVariables.Of(part))));
        }

        // A column of the optional side may be there without ever being bound.
        inner.UnionWith(group.Leaves.SelectMany(leaf => leaf.Variables));
        var input = NewInput(outer, [.. outer.Variables.Where(variable => inner.Contains(variable) || condition.Contains(variable) || IsName(variable, graph))]);
        var chain = PlanGroup(group, graph, input, With(needed, [input.Variables[^1]]));
        return new DependentJoin(_execution, MatchKind.Optional, outer, input, chain, needed) { EstimatedRows = Math.Max(outer.EstimatedRows, chain.EstimatedRows) };
    }

    private Operator PlanMinus(Minus minus, GraphScope graph, IReadOnlySet<Variable>? needed)
    {
        var (left, right) = (BoundVariables.Of(minus.Left), BoundVariables.Of(minus.Right));
        HashSet<Variable> shared = [.. left.Possible.Where(right.Possible.Contains)];
        var outer = Plan(minus.Left, graph, With(needed, shared));
        if (shared.Count == 0)
        {
            return outer;
        }

        if (!shared.Any(variable => left.Certain.Contains(variable) && right.Certain.Contains(variable)))
        {
            return new HashMinus(_execution, outer, Plan(minus.Right, graph, shared), (graph as EachNamedGraph)?.Name);
        }

        var group = NewGroup();
        group.Add(minus.Right, graph, false);
        var input = NewInput(outer, [.. outer.Variables.Where(variable => shared.Contains(variable) || IsName(variable, graph))]);
        var chain = PlanGroup(group, graph, input, new HashSet<Variable> { input.Variables[^1] });
        return new DependentJoin(_execution, MatchKind.Anti, outer, input, chain, null) { EstimatedRows = outer.EstimatedRows / 2 };
    }

    /// <summary>The head of a chain: some columns of the outer rows, and their numbers.</summary>
    private BatchInput NewInput(Operator outer, HashSet<Variable> exposed)
    {
        var number = Variable.ForRow(_numbers++);
        return new BatchInput(_execution, [.. outer.Variables.Where(exposed.Contains), number])
        {
            Certain = new HashSet<Variable>([.. exposed.Where(outer.Certain.Contains), number]),
            SortedBy = outer.SortedBy is { } key && exposed.Contains(key) ? key : null,
            EstimatedRows = outer.EstimatedRows,
        };
    }

    private static bool IsName(Variable variable, GraphScope graph) => graph is EachNamedGraph each && variable.Equals(each.Name);

    private Projection PlanProject(Project project, GraphScope graph, long? limit)
    {
        IReadOnlyList<Variable> variables = graph is EachNamedGraph each && !project.Variables.Contains(each.Name) ? [.. project.Variables, each.Name] : project.Variables;
        var plan = PlanFirst(project.Pattern, graph, variables.ToHashSet(), limit);
        return new Projection(_execution, plan, [.. variables, .. plan.Variables.Where(variable => variable.IsEvidence)]);
    }

    /// <summary>Rows that differ in their evidence alone become one that rests on all of it, as in a group.</summary>
    private HashGroup PlanDistinctWithEvidence(Distinct distinct, GraphScope graph)
    {
        var plan = Plan(distinct.Pattern, graph);

        // A key that nobody sees, since without any there would be a group even of no rows.
        var keys = plan.Variables.Where(variable => !variable.IsEvidence).Select(variable => new GroupKey(new VariableExpression(variable), variable))
            .Append(new GroupKey(new Constant(new Rdf.Literal("")), null));
        return new HashGroup(_execution, plan, new Group(distinct.Pattern, [.. keys], []), graph, NewEvidence());
    }

    private SortedRows PlanOrder(OrderBy order, GraphScope graph, IReadOnlySet<Variable>? needed, long? limit) => new(
        _execution,
        Plan(order.Pattern, graph, With(needed, MentionedVariables.Of(order.Conditions.Select(condition => condition.Expression)))),
        order.Conditions,
        graph,
        limit);

    /// <summary>The plan of a pattern of which only the first so many rows are wanted; null for all.</summary>
    private Operator PlanFirst(GraphPattern pattern, GraphScope graph, IReadOnlySet<Variable>? needed, long? limit) => pattern switch
    {
        OrderBy order => PlanOrder(order, graph, needed, limit),
        Project project => PlanProject(project, graph, limit),
        _ => Plan(pattern, graph, needed),
    };

    private Operator PlanGraph(Graph named, IReadOnlySet<Variable>? needed)
    {
        if (named.Name.Term is { } term)
        {
            return IsNamed(term)
                ? Witnessed(Plan(named.Pattern, new FixedGraph(_execution.Terms.Encode(term)), needed))
                : ValuesScan.NoRows(_execution, [.. BoundVariables.Of(named.Pattern).Possible]);
        }

        var name = named.Name.Variable!; // a name is a term or a variable
        return Witnessed(JoinGroup.IsTriples(named.Pattern) || (CanSpan(named.Pattern) && !MentionedVariables.Of(named.Pattern).Contains(name))
            ? Plan(named.Pattern, new EachNamedGraph(name), needed)
            : Loop());

        GraphLoop Loop()
        {
            var possible = BoundVariables.Of(named).Possible;
            if (!HasEvidence)
            {
                return new GraphLoop(_execution, [.. possible], name, graph => Plan(named.Pattern, new FixedGraph(graph)));
            }

            var evidence = NewEvidence();
            return new GraphLoop(_execution, [.. possible, evidence], name, graph => Witness.Of(_execution, Plan(named.Pattern, new FixedGraph(graph)), evidence));
        }

        Operator Witnessed(Operator plan) => HasEvidence ? new Witness(_execution, plan, named.Name, NewEvidence()) : plan;
    }

    /// <summary>Whether a pattern can be matched in all named graphs at once.</summary>
    private static bool CanSpan(GraphPattern pattern) => pattern switch
    {
        Bgp or PathPattern or Values => true,
        Join join => join.Operands.All(CanSpan),
        Union union => union.Operands.All(CanSpan),
        LeftJoin optional => CanSpan(optional.Left) && CanSpan(optional.Right) && (optional.Condition is null || ExpressionVariables.Of(optional.Condition) is not null),
        Minus minus => CanSpan(minus.Left) && CanSpan(minus.Right),
        Filter filter => CanSpan(filter.Pattern) && ExpressionVariables.Of(filter.Condition) is not null,
        Extend extend => CanSpan(extend.Pattern) && ExpressionVariables.Of(extend.Expression) is not null && !ExpressionVariables.NamesBlankNodes(extend.Expression)
            && !BoundVariables.Of(extend.Pattern).Possible.Contains(extend.Variable),
        Project project => CanSpan(project.Pattern),
        Distinct distinct => CanSpan(distinct.Pattern),
        _ => false,
    };

    /// <summary>What keys and aggregates read; null for all.</summary>
    private static HashSet<Variable>? Read(Group group) => group.Aggregates.Any(binding => binding.Aggregate is { Argument: null, Distinct: true })
        ? null
        : [.. MentionedVariables.Of(group.Keys.Select(key => key.Expression).Concat(group.Aggregates.Select(binding => binding.Aggregate.Argument).OfType<Expression>()))];

    private bool IsNamed(Rdf.Term name) => _execution.NamedGraphs is { } named
        ? named.Contains(_execution.Terms.Encode(name))
        : _execution.Source.Find(name) is { IsSome: true } id && id != Rdf.TermId.DefaultGraph && _execution.Source.CountMatches(Rdf.KeyOrder.Gspo, new(default, default, default, id)) > 0;
}
