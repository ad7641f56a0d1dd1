using System.Globalization;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>The SELECT clause and the solution modifiers, of queries and of subqueries (SPARQL 1.1, section 19.8, SelectClause and SolutionModifier).</summary>
internal sealed class SelectParser(TokenReader tokens, TermParser terms, ExpressionParser expressions, GroupParser groups)
{
    /// <summary>SubSelect.</summary>
    public ParsedGroup SubSelect()
    {
        var scope = new AggregateScope();
        var clause = Clause(scope);
        tokens.TakeKeyword("WHERE");
        var where = groups.Parse();
        var (pattern, variables) = QueryAlgebra.Select(clause, where, Modifiers(scope), scope, tokens);
        return new ParsedGroup(pattern, null, variables);
    }

    /// <summary>SelectClause.</summary>
    public SelectClause Clause(AggregateScope scope)
    {
        tokens.ExpectKeyword("SELECT");
        var isDistinct = tokens.TakeKeyword("DISTINCT");
        var isReduced = !isDistinct && tokens.TakeKeyword("REDUCED");
        if (tokens.TakeSymbol("*"))
        {
            return new SelectClause(isDistinct, isReduced, null);
        }

        List<SelectItem> items = [];
        while (tokens.Is(TokenKind.Variable) || tokens.IsSymbol("("))
        {
            items.Add(Item(scope));
        }

        return items.Count > 0 ? new SelectClause(isDistinct, isReduced, items) : throw tokens.Unexpected("a variable, '(' or '*'");
    }

    /// <summary>SolutionModifier and ValuesClause.</summary>
    public SolutionModifiers Modifiers(AggregateScope scope)
    {
        var keys = Keys();
        expressions.Aggregates = scope;
        var having = Having();
        var order = Order();
        expressions.Aggregates = null;
        var (offset, limit) = Slice();
        return new SolutionModifiers(keys, having, order, offset, limit, tokens.TakeKeyword("VALUES") ? groups.DataBlock() : null);
    }

    private SelectItem Item(AggregateScope scope)
    {
        var token = tokens.Current;
        if (!tokens.TakeSymbol("("))
        {
            return new SelectItem(terms.Variable(), token, null, []);
        }

        var before = scope.Unaggregated.Count;
        expressions.Aggregates = scope;
        var expression = expressions.Parse();
        expressions.Aggregates = null;
        tokens.ExpectKeyword("AS");
        token = tokens.Current;
        var variable = terms.Variable();
        tokens.ExpectSymbol(")");
        return new SelectItem(variable, token, expression, [.. scope.Unaggregated.Skip(before)]);
    }

    private List<GroupKey> Keys()
    {
        List<GroupKey> keys = [];
        if (tokens.TakeKeyword("GROUP"))
        {
            tokens.ExpectKeyword("BY");
            do
            {
                keys.Add(Key());
            }
            while (tokens.Is(TokenKind.Variable) || expressions.AtConstraint);
        }

        return keys;
    }

    private GroupKey Key()
    {
        if (tokens.Is(TokenKind.Variable))
        {
            var variable = terms.Variable();
            return new GroupKey(new VariableExpression(variable), variable);
        }

        if (!tokens.TakeSymbol("("))
        {
            return expressions.AtConstraint ? new GroupKey(expressions.Constraint(), null) : throw tokens.Unexpected("a variable, '(' or a function");
        }

        var expression = expressions.Parse();
        var alias = tokens.TakeKeyword("AS") ? terms.Variable() : (expression as VariableExpression)?.Variable;
        tokens.ExpectSymbol(")");
        return new GroupKey(expression, alias);
    }

    private Expression? Having()
    {
        if (!tokens.TakeKeyword("HAVING"))
        {
            return null;
        }

        List<Expression> conditions = [];
        do
        {
            conditions.Add(expressions.Constraint());
        }
        while (expressions.AtConstraint);
        return conditions.Count == 1 ? conditions[0] : new And([.. conditions]);
    }

    private List<OrderCondition> Order()
    {
        List<OrderCondition> conditions = [];
        if (tokens.TakeKeyword("ORDER"))
        {
            tokens.ExpectKeyword("BY");
            do
            {
                conditions.Add(OrderCondition());
            }
            while (tokens.Is(TokenKind.Variable) || tokens.IsKeyword("ASC") || tokens.IsKeyword("DESC") || expressions.AtConstraint);
        }

        return conditions;
    }

    private OrderCondition OrderCondition()
    {
        if (tokens.IsKeyword("ASC") || tokens.IsKeyword("DESC"))
        {
            var isDescending = tokens.IsKeyword(tokens.Advance(), "DESC");
            return new OrderCondition(expressions.Bracketed(), isDescending);
        }

        if (tokens.Is(TokenKind.Variable))
        {
            return new OrderCondition(expressions.VariableExpression(), false);
        }

        return expressions.AtConstraint ? new OrderCondition(expressions.Constraint(), false) : throw tokens.Unexpected("a variable, ASC, DESC, '(' or a function");
    }

    /// <summary>LIMIT and OFFSET, in either order.</summary>
    private (long Offset, long? Limit) Slice()
    {
        long? limit = tokens.TakeKeyword("LIMIT") ? Count() : null;
        long offset = tokens.TakeKeyword("OFFSET") ? Count() : 0;
        if (limit is null && tokens.TakeKeyword("LIMIT"))
        {
            limit = Count();
        }

        return (offset, limit);
    }

    private long Count()
    {
        var token = tokens.Expect(TokenKind.Integer, "a whole number");
        return long.TryParse(tokens.Text(token), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw tokens.Error(token, $"The number {tokens.Show(token)} is too large.");
    }
}
