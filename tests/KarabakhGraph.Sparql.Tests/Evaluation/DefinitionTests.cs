using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Reference;

namespace KarabakhGraph.Sparql.Tests.Evaluation;

/// <summary>The evaluator, whatever order and index it takes, yields the multisets that the definitions yield, over random data and random algebra.</summary>
public class DefinitionTests
{
    private static readonly Iri[] Names = [Name("a"), Name("b"), Name("c")];
    private static readonly Iri[] Predicates = [Name("p"), Name("q")];
    private static readonly Variable[] Variables = [new("x"), new("y"), new("z")];

    private static Gen<Term> Terms => Gen.Elements<Term>([.. Names, Name("none"), new Literal("1")]);

    private static Gen<PatternTerm> Places => Gen.OneOf(Terms.Select(term => (PatternTerm)term), Variable, Variable, Variable);

    private static Gen<PatternTerm> Variable => Gen.Elements(Variables).Select(variable => (PatternTerm)variable);

    private static Gen<TriplePattern> Triple =>
        from subject in Places
        from predicate in Gen.OneOf(Gen.Elements(Predicates).Select(iri => (PatternTerm)iri), Gen.Elements(Predicates).Select(iri => (PatternTerm)iri), Variable)
        from @object in Places
        select new TriplePattern(subject, predicate, @object);

    private static Gen<GraphPattern> Bgp => Triple.ListOf().Select(triples => (GraphPattern)new Bgp([.. triples.Take(3)]));

    private static Gen<List<Quad>> Data =>
        (from subject in Gen.Elements(Names)
         from predicate in Gen.Elements(Predicates)
         from @object in Gen.Elements<Term>([.. Names, new Literal("1")])
         from graph in Gen.Elements<Term?>([null, null, Name("a"), Name("g")])
         select new Quad(subject, predicate, @object, graph)).ListOf().Select(quads => quads.Distinct().Take(12).ToList());

    [Fact]
    public void EvaluationYieldsWhatTheDefinitionsYield() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(30),
        Prop.ForAll(Data.ToArbitrary(), Pattern(4).ToArbitrary(), (data, pattern) =>
        {
            var expected = Shown(new DefinitionEvaluator(data).Evaluate(pattern));
            var actual = Shown(Evaluated(data, pattern));
            return (expected == actual).Label($"{pattern}\n\nover\n{string.Join('\n', data)}\n\ndefined:\n{expected}\n\nfound:\n{actual}");
        }));

    [Fact]
    public void PlansYieldWhatTheDefinitionsYield() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(30),
        Prop.ForAll(Data.ToArbitrary(), Pattern(4).ToArbitrary(), (data, pattern) =>
        {
            var expected = Shown(new DefinitionEvaluator(data).Evaluate(pattern));
            var actual = Shown(Planned(data, pattern));
            return (expected == actual).Label($"{pattern}\n\nover\n{string.Join('\n', data)}\n\ndefined:\n{expected}\n\nfound:\n{actual}");
        }));

    private static IEnumerable<Solution> Evaluated(List<Quad> data, GraphPattern pattern)
    {
        var source = new Dataset(data);
        var dataset = new ActiveDataset(source, null, false);
        var evaluator = new PatternEvaluator(source, dataset, new QueryBudget(SparqlOptions.Default, CancellationToken.None));
        return evaluator.Evaluate(pattern, evaluator.ScopeOf(dataset.Default, Some.Context));
    }

    private static List<Solution> Planned(List<Quad> data, GraphPattern pattern)
    {
        var query = new SelectQuery([.. Variables], pattern, null, null, new PrefixMap());
        return [.. new QueryEvaluation(new Execution(new Dataset(data), query, SparqlOptions.Default, Some.Context.Now, CancellationToken.None), query).Solutions()];
    }

    private static string Shown(IEnumerable<Solution> solutions) => string.Join('\n', solutions
        .Select(solution => string.Join(' ', solution.OrderBy(binding => binding.Key.Name, StringComparer.Ordinal).Select(binding => $"{binding.Key}={binding.Value}")))
        .Order(StringComparer.Ordinal));

    private static Gen<GraphPattern> Pattern(int depth)
    {
        var leaf = Gen.OneOf(Bgp, Bgp, PathPattern, Inline);
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Pattern(depth - 1);
        return Gen.OneOf(
            leaf,
            inner.ListOf().Where(operands => operands.Count > 1).Select(operands => (GraphPattern)new Join([.. operands.Take(3)])),
            inner.Two().Select(operands => (GraphPattern)new Union([operands.Item1, operands.Item2])),
            inner.Two().Select(operands => (GraphPattern)new LeftJoin(operands.Item1, operands.Item2, null)),
            from operands in inner.Two() from condition in Condition(depth) select (GraphPattern)new LeftJoin(operands.Item1, operands.Item2, condition),
            inner.Two().Select(operands => (GraphPattern)new Minus(operands.Item1, operands.Item2)),
            from operand in inner from condition in Condition(depth) select (GraphPattern)new Filter(condition, operand),
            from operand in inner from name in Gen.OneOf(Variable, Gen.Constant((PatternTerm)Name("g"))) select (GraphPattern)new Graph(name, operand),
            from operand in inner from condition in Condition(depth) select Extended(operand, condition, depth),
            from operand in inner from kept in Gen.SubListOf(Variables) select (GraphPattern)new Distinct(new Project(operand, [.. kept])));
    }

    private static Gen<GraphPattern> Inline =>
        from rows in Gen.OneOf(Terms.Select(term => (Term?)term), Gen.Constant<Term?>(null)).Two().ListOf()
        select (GraphPattern)new Values([Variables[0], Variables[1]], [.. rows.Take(3).Select(row => (EquatableList<Term?>)[row.Item1, row.Item2])]);

    private static Gen<GraphPattern> PathPattern =>
        from subject in Places from path in Path(2) from @object in Places select (GraphPattern)new PathPattern(subject, path, @object);

    private static Gen<PropertyPath> Path(int depth)
    {
        var link = Gen.Elements(Predicates).Select(iri => (PropertyPath)new Link(iri));
        if (depth == 0)
        {
            return link;
        }

        var inner = Path(depth - 1);
        return Gen.OneOf(
            link,
            inner.Select(path => (PropertyPath)new Inverse(path)),
            inner.Two().Select(steps => (PropertyPath)new Sequence([steps.Item1, steps.Item2])),
            inner.Two().Select(choices => (PropertyPath)new Alternative([choices.Item1, choices.Item2])),
            inner.Select(path => (PropertyPath)new ZeroOrMore(path)),
            inner.Select(path => (PropertyPath)new OneOrMore(path)),
            inner.Select(path => (PropertyPath)new ZeroOrOne(path)),
            from forward in Gen.SubListOf(Predicates) from backward in Gen.SubListOf(Predicates) select (PropertyPath)new NegatedPropertySet([.. forward], [.. backward]));
    }

    private static Gen<Expression> Condition(int depth)
    {
        var operand = Gen.OneOf(Gen.Elements(Variables).Select(variable => (Expression)new VariableExpression(variable)), Terms.Select(term => (Expression)new Constant(term)));
        var simple = Gen.OneOf(
            operand.Two().Select(operands => (Expression)new Comparison(ComparisonOperator.Equal, operands.Item1, operands.Item2)),
            Gen.Elements(Variables).Select(variable => (Expression)new BuiltInCall(BuiltIn.Bound, [new VariableExpression(variable)])));
        return Gen.OneOf(
            simple,
            simple.Select(condition => (Expression)new Not(condition)),
            simple.Two().Select(conditions => (Expression)new Or([conditions.Item1, conditions.Item2])),
            Pattern(Math.Min(depth - 1, 1)).Select(pattern => (Expression)new Exists(pattern)));
    }

    /// <summary>A variable of its own for each level, since BIND never gives a value to one that is in use.</summary>
    private static GraphPattern Extended(GraphPattern pattern, Expression expression, int depth)
    {
        var variable = new Variable($"e{depth}");
        return BoundVariables.Of(pattern).Possible.Contains(variable) ? pattern : new Extend(pattern, variable, expression);
    }

    private static Iri Name(string name) => new("http://example/" + name);
}
