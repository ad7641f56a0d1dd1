using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Algebra;

/// <summary>An expression (SPARQL 1.1, section 17). Aggregates are no expressions: hidden variables stand for them (see <see cref="Group"/>).</summary>
internal abstract record Expression : AlgebraNode
{
    private protected Expression(int height)
        : base(height)
    {
    }

    public sealed override string ToString() => SExpression.Of(this);
}

/// <summary>The value of a variable; an error when it is unbound.</summary>
internal sealed record VariableExpression(Variable Variable) : Expression(1);

/// <summary>An IRI or a literal.</summary>
internal sealed record Constant(Term Value) : Expression(1);

/// <summary><c>a || b || ...</c>, two operands or more.</summary>
internal sealed record Or(EquatableList<Expression> Operands) : Expression(Above(Operands));

/// <summary><c>a &amp;&amp; b &amp;&amp; ...</c>, two operands or more.</summary>
internal sealed record And(EquatableList<Expression> Operands) : Expression(Above(Operands));

/// <summary><c>!a</c>; also <c>NOT EXISTS</c> and <c>NOT IN</c>.</summary>
internal sealed record Not(Expression Operand) : Expression(Above(Operand));

/// <summary><c>a = b</c>, <c>a &lt; b</c> and the other comparisons.</summary>
internal sealed record Comparison(ComparisonOperator Operator, Expression Left, Expression Right) : Expression(Above(Left, Right));

/// <summary>The comparison operators.</summary>
internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary><c>a IN (b, c, ...)</c>; the list may be empty.</summary>
internal sealed record In(Expression Operand, EquatableList<Expression> Candidates) : Expression(Math.Max(Above(Operand), Above(Candidates)));

/// <summary>A chain of one precedence, <c>a + b - c</c> or <c>a * b / c</c>, worked from left to right.</summary>
internal sealed record Arithmetic(Expression First, EquatableList<ArithmeticStep> Steps) : Expression(Math.Max(Above(First), Above(Steps.Select(step => step.Operand))));

/// <summary>An operator and its right operand.</summary>
internal sealed record ArithmeticStep(ArithmeticOperator Operator, Expression Operand);

/// <summary>The arithmetic operators.</summary>
internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// <summary><c>+a</c></summary>
internal sealed record UnaryPlus(Expression Operand) : Expression(Above(Operand));

/// <summary><c>-a</c></summary>
internal sealed record UnaryMinus(Expression Operand) : Expression(Above(Operand));

/// <summary>A call by IRI: a cast such as <c>xsd:integer(?x)</c> or an extension function (section 17.6).</summary>
internal sealed record FunctionCall(Iri Function, EquatableList<Expression> Arguments) : Expression(Above(Arguments));

/// <summary>A call of a built-in function; the parser has checked the number of arguments. The one argument of BOUND is a <see cref="VariableExpression"/>.</summary>
internal sealed record BuiltInCall(BuiltIn Function, EquatableList<Expression> Arguments) : Expression(Above(Arguments));

/// <summary><c>EXISTS { ... }</c></summary>
internal sealed record Exists(GraphPattern Pattern) : Expression(Above(Pattern));
