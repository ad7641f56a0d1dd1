using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Aggregates;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Expressions;

/// <summary>Errors of expressions are values: whatever the arguments are, nothing is thrown.</summary>
public class NoExpressionThrowsTests
{
    /// <summary>Terms at the edges of what functions take.</summary>
    private static readonly Term?[] Edges =
    [
        null, new BlankNode("b"), new Iri(""), new Iri("a:b"), new Literal(""), new Literal("\uD83D"), new Literal("a\uDE00"), new Literal("😀"), new Literal("("), new Literal("\\"),
        new Literal("$"), new Literal("en"), new Literal("-1"), new Literal(new string('9', 5000)), Literal.WithLanguage("a", "en"), Literal.WithLanguage("", "nl-BE"),
        .. new[] { "0", "-1", "9223372036854775808", "-99999999999999999999", new string('9', 4096), "x" }.Select(form => new Literal(form, Xsd.Integer)),
        .. new[] { "0.0", "-0.5", "." + new string('0', 4000) + "1", "1." }.Select(form => new Literal(form, Xsd.Decimal)),
        .. new[] { "NaN", "INF", "-INF", "-0", "1e308", "4.9e-324", "1e400" }.SelectMany(form => new[] { new Literal(form, Xsd.Double), new Literal(form, Xsd.Float) }),
        new Literal("true", Xsd.Boolean), new Literal("maybe", Xsd.Boolean), new Literal("x", new Iri("a:unknown")),
        .. new[] { "999999999-12-31T24:00:00-14:00", "-999999999-01-01T00:00:00+14:00", "0000-02-29T23:59:59.999999999999999999999" }.Select(form => new Literal(form, Xsd.DateTime)),
        new Literal("2020-02-29", Xsd.Date), new Literal("24:00:00", Xsd.Time), new Literal("--02-29", Xsd.GMonthDay), new Literal("---31Z", Xsd.GDay),
        new Literal("-P" + new string('9', 4000) + "Y", Xsd.Duration), new Literal("PT0.000S", Xsd.DayTimeDuration), new Literal("P0M", Xsd.YearMonthDuration),
    ];

    private static readonly Expression[] Operands =
        [.. Edges.Select(term => term is null ? (Expression)new VariableExpression(new Variable("unbound")) : new Constant(term))];

    public static TheoryData<string, int, int> Functions
    {
        get
        {
            var rows = new TheoryData<string, int, int>();
            foreach (var function in Enum.GetValues<BuiltIn>())
            {
                var (least, most) = Arity(function);
                rows.Add(function.ToString(), least, most);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void NoBuiltInFunctionThrows(string name, int least, int most)
    {
        var function = Enum.Parse<BuiltIn>(name);
        var random = new Random(1994);
        for (var arity = least; arity <= most; arity++)
        {
            var calls = arity switch
            {
                0 => [[]],
                1 => Operands.Select(operand => new[] { operand }),
                2 => Pairs().Select(pair => new[] { pair.Left, pair.Right }),
                _ => Enumerable.Range(0, 3000).Select(_ => Enumerable.Range(0, arity).Select(_ => Operands[random.Next(Operands.Length)]).ToArray()),
            };
            foreach (var arguments in calls)
            {
                Evaluates(new BuiltInCall(function, [.. arguments]));
            }
        }
    }

    [Fact]
    public void NoOperatorThrows()
    {
        foreach (var (left, right) in Pairs())
        {
            foreach (var comparison in Enum.GetValues<ComparisonOperator>())
            {
                Evaluates(new Comparison(comparison, left, right));
            }

            foreach (var operation in Enum.GetValues<ArithmeticOperator>())
            {
                Evaluates(new Arithmetic(left, [new ArithmeticStep(operation, right)]));
            }

            Evaluates(new And([left, right]));
            Evaluates(new Or([left, right]));
            Evaluates(new In(left, [right]));
            Evaluates(new UnaryMinus(left));
        }
    }

    [Fact]
    public void NoCastThrows()
    {
        var names = new[]
        {
            "string", "boolean", "integer", "decimal", "float", "double", "byte", "unsignedLong", "negativeInteger", "dateTime", "dateTimeStamp", "date", "time",
            "gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay", "duration", "dayTimeDuration", "yearMonthDuration", "anyURI",
        };
        foreach (var name in names)
        {
            foreach (var operand in Operands)
            {
                Evaluates(new FunctionCall(new Iri(Xsd.Namespace + name), [operand]));
            }
        }
    }

    [Fact]
    public void NoSetFunctionThrowsAndTheOrderIsAnOrder()
    {
        var group = Edges.Select(term => term is null ? Solution.Empty : Solution.Empty.With(Some.X, term)).ToList();
        foreach (var function in Enum.GetValues<AggregateFunction>())
        {
            SetFunction.Evaluate(new Aggregate(function, false, new VariableExpression(Some.X)), group, Some.Context);
            SetFunction.Evaluate(new Aggregate(function, true, new VariableExpression(Some.X)), group[1..], Some.Context);
        }

        foreach (var left in Edges)
        {
            Assert.Equal(0, TermOrder.Instance.Compare(left, left));
            Assert.All(Edges, right => Assert.Equal(Math.Sign(TermOrder.Instance.Compare(left, right)), -Math.Sign(TermOrder.Instance.Compare(right, left))));
        }
    }

    /// <summary>Evaluates, and looks at the value as the next operator would.</summary>
    private static void Evaluates(Expression expression)
    {
        var term = ExpressionEvaluator.Evaluate(expression, Solution.Empty, Some.Context);
        ExpressionEvaluator.EffectiveBooleanValue(term);
    }

    private static IEnumerable<(Expression Left, Expression Right)> Pairs() => Operands.SelectMany(left => Operands.Select(right => (left, right)));

    private static (int Least, int Most) Arity(BuiltIn function) => function switch
    {
        BuiltIn.Bound => (0, -1), // takes a variable, not a value
        BuiltIn.Rand or BuiltIn.Now or BuiltIn.Uuid or BuiltIn.StrUuid => (0, 0),
        BuiltIn.BNode => (0, 1),
        BuiltIn.Coalesce or BuiltIn.Concat => (0, 3),
        BuiltIn.If => (3, 3),
        BuiltIn.Substr or BuiltIn.Regex => (2, 3),
        BuiltIn.Replace => (3, 4),
        BuiltIn.SameTerm or BuiltIn.StrDt or BuiltIn.StrLang or BuiltIn.StrStarts or BuiltIn.StrEnds or BuiltIn.Contains or BuiltIn.StrBefore or BuiltIn.StrAfter
            or BuiltIn.LangMatches => (2, 2),
        _ => (1, 1),
    };
}
