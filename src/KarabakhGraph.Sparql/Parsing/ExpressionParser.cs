using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>Expressions (SPARQL 1.1, section 19.8, Expression to Aggregate). A chain of one operator becomes one node, however long.</summary>
internal sealed class ExpressionParser(TokenReader tokens, TermParser terms, BlankNodeScope blankNodes)
{
    /// <summary>Reads the group of EXISTS; set when the parser is put together, since groups hold expressions and expressions groups.</summary>
    public required Func<GraphPattern> Group { get; init; }

    /// <summary>Takes the aggregates; null where none may stand.</summary>
    public AggregateScope? Aggregates { get; set; }

    public Expression Parse()
    {
        tokens.Enter();
        var expression = Or();
        tokens.Leave();
        return expression;
    }

    /// <summary>Constraint: a bracketed expression, a built-in call or a function call, as FILTER, HAVING and ORDER BY take them.</summary>
    public Expression Constraint()
    {
        if (tokens.IsSymbol("("))
        {
            return Bracketed();
        }

        if (terms.AtIri)
        {
            return Call(terms.Iri());
        }

        return tokens.Is(TokenKind.Word) && TryBuiltInCall() is { } call ? call : throw tokens.Unexpected("'(' or a function");
    }

    /// <summary>True where <see cref="Constraint"/> may start.</summary>
    public bool AtConstraint => tokens.IsSymbol("(") || terms.AtIri || AtBuiltInCall;

    private bool AtBuiltInCall => tokens.Is(TokenKind.Word) && (tokens.IsKeyword("EXISTS") || tokens.IsKeyword("NOT")
        || BuiltInNames.TryFunction(tokens.Text(tokens.Current), out _) || BuiltInNames.TryAggregate(tokens.Text(tokens.Current), out _));

    public Expression Bracketed()
    {
        tokens.ExpectSymbol("(");
        var expression = Parse();
        tokens.ExpectSymbol(")");
        return expression;
    }

    private Expression Or()
    {
        var first = And();
        if (!tokens.IsSymbol("||"))
        {
            return first;
        }

        List<Expression> operands = [first];
        while (tokens.TakeSymbol("||"))
        {
            operands.Add(And());
        }

        return new Or([.. operands]);
    }

    private Expression And()
    {
        var first = Relational();
        if (!tokens.IsSymbol("&&"))
        {
            return first;
        }

        List<Expression> operands = [first];
        while (tokens.TakeSymbol("&&"))
        {
            operands.Add(Relational());
        }

        return new And([.. operands]);
    }

    private Expression Relational()
    {
        var left = Additive();
        if (tokens.Is(TokenKind.Symbol) && ComparisonAt() is { } comparison)
        {
            tokens.Advance();
            return new Comparison(comparison, left, Additive());
        }

        if (tokens.TakeKeyword("IN"))
        {
            return new In(left, ExpressionList());
        }

        if (tokens.IsKeyword("NOT") && tokens.IsKeyword(tokens.Following, "IN"))
        {
            tokens.Advance();
            tokens.Advance();
            return new Not(new In(left, ExpressionList()));
        }

        return left;
    }

    private ComparisonOperator? ComparisonAt() => tokens.Text(tokens.Current) switch
    {
        "=" => ComparisonOperator.Equal,
        "!=" => ComparisonOperator.NotEqual,
        "<" => ComparisonOperator.Less,
        "<=" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        ">=" => ComparisonOperator.GreaterOrEqual,
        _ => null,
    };

    private Expression Additive()
    {
        var first = Multiplicative();
        List<ArithmeticStep>? steps = null;
        while (tokens.IsSymbol("+") || tokens.IsSymbol("-"))
        {
            var sign = tokens.IsSymbol(tokens.Advance(), "+") ? ArithmeticOperator.Add : ArithmeticOperator.Subtract;
            (steps ??= []).Add(new ArithmeticStep(sign, Multiplicative()));
        }

        return steps is null ? first : new Arithmetic(first, [.. steps]);
    }

    private Expression Multiplicative()
    {
        var first = Unary();
        List<ArithmeticStep>? steps = null;
        while (tokens.IsSymbol("*") || tokens.IsSymbol("/"))
        {
            var sign = tokens.IsSymbol(tokens.Advance(), "*") ? ArithmeticOperator.Multiply : ArithmeticOperator.Divide;
            (steps ??= []).Add(new ArithmeticStep(sign, Unary()));
        }

        return steps is null ? first : new Arithmetic(first, [.. steps]);
    }

    private Expression Unary()
    {
        if (tokens.IsSymbol("!") || ((tokens.IsSymbol("+") || tokens.IsSymbol("-")) && !terms.AtSignedNumber))
        {
            var sign = tokens.Text(tokens.Advance())[0];
            var operand = Primary();
            return sign switch
            {
                '!' => new Not(operand),
                '+' => new UnaryPlus(operand),
                _ => new UnaryMinus(operand),
            };
        }

        return Primary();
    }

    private Expression Primary()
    {
        if (tokens.IsSymbol("("))
        {
            return Bracketed();
        }

        if (tokens.Is(TokenKind.Variable))
        {
            return VariableExpression();
        }

        if (terms.AtIri)
        {
            var iri = terms.Iri();
            return tokens.IsSymbol("(") ? Call(iri) : new Constant(iri);
        }

        if (terms.TryLiteral() is { } literal)
        {
            return new Constant(literal);
        }

        return tokens.Is(TokenKind.Word) && TryBuiltInCall() is { } call ? call : throw tokens.Unexpected("an expression");
    }

    public VariableExpression VariableExpression()
    {
        var token = tokens.Current;
        var variable = terms.Variable();
        Aggregates?.Mention(variable, token);
        return new VariableExpression(variable);
    }

    private FunctionCall Call(Iri function)
    {
        if (tokens.IsSymbol("(") && tokens.IsKeyword(tokens.Following, "DISTINCT"))
        {
            throw tokens.Error(tokens.Following, $"DISTINCT stands in a call of {function}, which is no aggregate that is known here.");
        }

        return new FunctionCall(function, ExpressionList());
    }

    private EquatableList<Expression> ExpressionList()
    {
        tokens.ExpectSymbol("(");
        List<Expression> arguments = [];
        if (!tokens.TakeSymbol(")"))
        {
            do
            {
                arguments.Add(Parse());
            }
            while (tokens.TakeSymbol(","));
            tokens.ExpectSymbol(")");
        }

        return [.. arguments];
    }

    private Expression? TryBuiltInCall()
    {
        var word = tokens.Current;
        if (BuiltInNames.TryFunction(tokens.Text(word), out var name))
        {
            tokens.Advance();
            return name.Function == BuiltIn.Bound ? Bound() : BuiltInCall(word, name);
        }

        if (BuiltInNames.TryAggregate(tokens.Text(word), out var function))
        {
            tokens.Advance();
            return Aggregate(word, function);
        }

        var isNegated = tokens.IsKeyword("NOT") && tokens.IsKeyword(tokens.Following, "EXISTS");
        if (!isNegated && !tokens.IsKeyword("EXISTS"))
        {
            return null;
        }

        tokens.Advance();
        if (isNegated)
        {
            tokens.Advance();
        }

        var exists = Exists();
        return isNegated ? new Not(exists) : exists;
    }

    private BuiltInCall Bound()
    {
        tokens.ExpectSymbol("(");
        var variable = tokens.Is(TokenKind.Variable) ? VariableExpression() : throw tokens.Unexpected("a variable");
        tokens.ExpectSymbol(")");
        return new BuiltInCall(BuiltIn.Bound, [variable]);
    }

    private BuiltInCall BuiltInCall(Token word, BuiltInName name)
    {
        var arguments = ExpressionList();
        if (arguments.Count < name.Fewest || arguments.Count > name.Most)
        {
            var takes = name.Fewest == name.Most ? $"{name.Fewest}" : $"{name.Fewest} to {name.Most}";
            throw tokens.Error(word, $"{tokens.Show(word)} takes {takes} argument{(takes == "1" ? "" : "s")}, not {arguments.Count}.");
        }

        return new BuiltInCall(name.Function, arguments);
    }

    private VariableExpression Aggregate(Token word, AggregateFunction function)
    {
        var scope = Aggregates ?? throw tokens.Error(word, $"The aggregate {tokens.Show(word)} may stand only in SELECT, HAVING and ORDER BY.");
        if (scope.InsideAggregate)
        {
            throw tokens.Error(word, $"The aggregate {tokens.Show(word)} stands inside another.");
        }

        tokens.ExpectSymbol("(");
        var isDistinct = tokens.TakeKeyword("DISTINCT");
        scope.InsideAggregate = true;
        var argument = function == AggregateFunction.Count && tokens.TakeSymbol("*") ? null : Parse();
        scope.InsideAggregate = false;
        var separator = function == AggregateFunction.GroupConcat && tokens.TakeSymbol(";") ? Separator() : null;
        tokens.ExpectSymbol(")");
        return new VariableExpression(scope.Add(new Aggregate(function, isDistinct, argument, separator)));
    }

    private string Separator()
    {
        tokens.ExpectKeyword("SEPARATOR");
        tokens.ExpectSymbol("=");
        return terms.String();
    }

    /// <summary>A group inside an expression has aggregates of its own SELECTs only, and does not end the pattern around it.</summary>
    private Exists Exists()
    {
        var (aggregates, pattern) = (Aggregates, blankNodes.Current);
        Aggregates = null;
        var exists = new Exists(Group());
        (Aggregates, blankNodes.Current) = (aggregates, pattern);
        return exists;
    }
}
