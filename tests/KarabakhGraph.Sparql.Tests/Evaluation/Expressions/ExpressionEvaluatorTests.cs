using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Expressions;

public class ExpressionEvaluatorTests
{
    [Theory]
    [InlineData("true", "true")]
    [InlineData("\"0\"^^xsd:boolean", "false")]
    [InlineData("\"yes\"^^xsd:boolean", "false")]
    [InlineData("\"\"", "false")]
    [InlineData("\"false\"", "true")]
    [InlineData("\"x\"@en", "true")]
    [InlineData("\"\"@en", "false")]
    [InlineData("0", "false")]
    [InlineData("-0.0", "false")]
    [InlineData("0e5", "false")]
    [InlineData("\"NaN\"^^xsd:float", "false")]
    [InlineData("\"-INF\"^^xsd:double", "true")]
    [InlineData("\"x\"^^xsd:integer", "false")]
    [InlineData("\"300\"^^xsd:byte", "false")]
    [InlineData("\"2020-11-10\"^^xsd:date", "error")]
    [InlineData("\"x\"^^<t:unknown>", "error")]
    [InlineData("<a:b>", "error")]
    [InlineData("_:a", "error")]
    [InlineData("error", "error")]
    public void TheEffectiveBooleanValueFollowsItsRules(string term, string expected)
    {
        Assert.Equal(expected, Some.Value(new Not(new Not(Some.Expression(term)))));
        Assert.Equal(expected, Some.Value(new And([Some.Expression(term), Some.Expression("true")])));
        Assert.Equal(expected, Some.Value(new Or([Some.Expression("false"), Some.Expression(term)])));
    }

    [Theory]
    [InlineData("true", "true", "true", "true")]
    [InlineData("true", "false", "false", "true")]
    [InlineData("false", "false", "false", "false")]
    [InlineData("true", "error", "error", "true")]
    [InlineData("false", "error", "false", "error")]
    [InlineData("error", "error", "error", "error")]
    public void AndAndOrAreThreeValued(string left, string right, string and, string or)
    {
        Assert.Equal(and, Some.Value(new And(Some.Expressions(left, right))));
        Assert.Equal(and, Some.Value(new And(Some.Expressions(right, left))));
        Assert.Equal(or, Some.Value(new Or(Some.Expressions(left, right))));
        Assert.Equal(or, Some.Value(new Or(Some.Expressions(right, left))));
    }

    [Theory]
    [InlineData("1", "+", "2", "\"3\"^^xsd:integer")]
    [InlineData("\"1\"^^xsd:byte", "+", "\"2\"^^xsd:int", "\"3\"^^xsd:integer")]
    [InlineData("127", "*", "9999999999999999999", "\"1269999999999999999873\"^^xsd:integer")]
    [InlineData("1", "/", "3", "\"0.333333333333333333\"^^xsd:decimal")]
    [InlineData("4", "/", "2", "\"2\"^^xsd:decimal")]
    [InlineData("0.1", "+", "0.2", "\"0.3\"^^xsd:decimal")]
    [InlineData("1", "-", "\"0.5\"^^xsd:float", "\"5.0E-1\"^^xsd:float")]
    [InlineData("\"0.5\"^^xsd:float", "*", "2e0", "\"1.0E0\"^^xsd:double")]
    [InlineData("1", "/", "0", "error")]
    [InlineData("1.0", "/", "0.0", "error")]
    [InlineData("1e0", "/", "0", "\"INF\"^^xsd:double")]
    [InlineData("0e0", "/", "0e0", "\"NaN\"^^xsd:double")]
    [InlineData("\"1\"", "+", "1", "error")]
    [InlineData("true", "+", "1", "error")]
    [InlineData("\"x\"^^xsd:integer", "+", "1", "error")]
    [InlineData("error", "+", "1", "error")]
    [InlineData("1", "-", "error", "error")]
    public void ArithmeticPromotesItsOperands(string left, string operation, string right, string expected)
    {
        var step = operation switch
        {
            "+" => ArithmeticOperator.Add,
            "-" => ArithmeticOperator.Subtract,
            "*" => ArithmeticOperator.Multiply,
            _ => ArithmeticOperator.Divide,
        };

        Assert.Equal(expected, Some.Value(new Arithmetic(Some.Expression(left), [new ArithmeticStep(step, Some.Expression(right))])));
    }

    [Fact]
    public void AChainIsWorkedFromLeftToRightHoweverLong()
    {
        EquatableList<ArithmeticStep> steps = [.. Enumerable.Repeat(new ArithmeticStep(ArithmeticOperator.Subtract, Some.Expression("1")), 100_000)];

        Assert.Equal("\"-99999\"^^xsd:integer", Some.Value(new Arithmetic(Some.Expression("1"), steps)));
    }

    [Fact]
    public void ProductsThatGrowWithoutEndAreAnError()
    {
        EquatableList<ArithmeticStep> steps = [.. Enumerable.Repeat(new ArithmeticStep(ArithmeticOperator.Multiply, Some.Expression("99999999999999999999.5")), 10_000)];

        Assert.Equal("error", Some.Value(new Arithmetic(Some.Expression("1"), steps)));
    }

    [Theory]
    [InlineData("1", "\"-1\"^^xsd:integer", "\"1\"^^xsd:integer")]
    [InlineData("-2.50", "\"2.5\"^^xsd:decimal", "\"-2.5\"^^xsd:decimal")]
    [InlineData("0e0", "\"-0.0E0\"^^xsd:double", "\"0.0E0\"^^xsd:double")]
    [InlineData("\"a\"", "error", "error")]
    public void SignsApplyToNumbers(string operand, string minus, string plus)
    {
        Assert.Equal(minus, Some.Value(new UnaryMinus(Some.Expression(operand))));
        Assert.Equal(plus, Some.Value(new UnaryPlus(Some.Expression(operand))));
    }

    [Theory]
    [InlineData("2", "1 2 3", "true")]
    [InlineData("2", "1 3", "false")]
    [InlineData("2", "", "false")]
    [InlineData("2", "<a:b> \"x\"^^xsd:integer 2.0", "true")]
    [InlineData("2", "error 2", "true")]
    [InlineData("2", "error 1", "error")]
    [InlineData("2", "\"x\"^^xsd:integer", "error")]
    [InlineData("error", "2", "error")]
    public void InIsAChainOfEquals(string operand, string candidates, string expected) =>
        Assert.Equal(expected, Some.Value(new In(Some.Expression(operand), Some.Expressions(candidates.Split(' ', StringSplitOptions.RemoveEmptyEntries)))));

    [Fact]
    public void IfTakesOneBranchAndCoalesceTheFirstWithoutError()
    {
        Assert.Equal("\"1\"^^xsd:integer", Some.Call(BuiltIn.If, "true", "1", "error"));
        Assert.Equal("\"2\"^^xsd:integer", Some.Call(BuiltIn.If, "\"\"", "error", "2"));
        Assert.Equal("error", Some.Call(BuiltIn.If, "<a:b>", "1", "2"));
        Assert.Equal("\"3\"^^xsd:integer", Some.Call(BuiltIn.Coalesce, "error", "error", "3", "4"));
        Assert.Equal("error", Some.Call(BuiltIn.Coalesce, "error"));
        Assert.Equal("error", Some.Call(BuiltIn.Coalesce));
    }

    [Fact]
    public void BoundLooksAtTheSolution()
    {
        var bound = new BuiltInCall(BuiltIn.Bound, [new VariableExpression(Some.X)]);

        Assert.Equal("false", Some.Value(bound));
        Assert.Equal("true", Some.Shown(ExpressionEvaluator.Evaluate(bound, Solution.Empty.With(Some.X, Some.Term("1")), Some.Context)));
    }

    [Fact]
    public void ExistsAsksTheContextWithItsSolution()
    {
        var solution = Solution.Empty.With(Some.X, Some.Term("1"));
        var pattern = new Bgp([]);
        var context = Some.Context with { Exists = (asked, with) => asked == pattern && with == solution };

        Assert.Equal("true", Some.Shown(ExpressionEvaluator.Evaluate(new Exists(pattern), solution, context)));
        Assert.Equal("true", Some.Shown(ExpressionEvaluator.Evaluate(new Not(new Exists(pattern)), Solution.Empty, context)));
    }

    [Fact]
    public void TheHighestTreeIsEvaluatedWithoutAnOverflow()
    {
        Expression high = new Constant(new Literal("x"));
        for (var i = 1; i < AlgebraNode.MaxHeight; i++)
        {
            high = new BuiltInCall(BuiltIn.UCase, [high]);
        }

        Assert.Equal("\"X\"", Some.Value(high));
    }
}
