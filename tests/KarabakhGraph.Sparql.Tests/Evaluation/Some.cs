using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Tests.Evaluation;

/// <summary>Fillers for tests of expressions. Terms are written as in Turtle, with the prefix <c>xsd:</c>; null or "error" is an error.</summary>
internal static class Some
{
    private const string Xsd = "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . ";

    public static EvaluationContext Context { get; } = new(
        new DateTimeOffset(2020, 11, 10, 4, 0, 0, TimeSpan.FromHours(4)), new Random(44), "http://example/base/", (_, _) => true, CancellationToken.None);

    public static Variable X { get; } = new("x");

    public static Term Term(string turtle) =>
        RdfFormat.Turtle.Reader(new StringReader($"{Xsd}<s:> <p:> {turtle} .")).Read().Single().Object;

    /// <summary>An expression with the value of the term, or one that is an error.</summary>
    public static Expression Expression(string turtle) =>
        turtle == "error" ? new VariableExpression(new Variable("unbound")) : new Constant(Term(turtle));

    public static EquatableList<Expression> Expressions(params IEnumerable<string> turtle) => [.. turtle.Select(Expression)];

    /// <summary>The value as text, in the notation of <see cref="Shown(Term?)"/>.</summary>
    public static string Value(Expression expression) => Shown(ExpressionEvaluator.Evaluate(expression, Solution.Empty, Context));

    public static string Call(BuiltIn function, params IEnumerable<string> arguments) => Value(new BuiltInCall(function, Expressions(arguments)));

    /// <summary>A term with <c>xsd:</c> as prefix, booleans bare, and "error" for null.</summary>
    public static string Shown(Term? term) => term switch
    {
        null => "error",
        Literal { LexicalForm: var form } literal when literal.Datatype == Rdf.Vocabularies.Xsd.Boolean => form,
        _ => System.Text.RegularExpressions.Regex.Replace(term.ToString()!, "<http://www.w3.org/2001/XMLSchema#(.*?)>", "xsd:$1"),
    };
}
