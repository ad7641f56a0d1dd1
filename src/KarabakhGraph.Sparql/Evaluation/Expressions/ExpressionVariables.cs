using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation.Expressions;

/// <summary>The variables that an expression reads.</summary>
internal static class ExpressionVariables
{
    /// <summary>The variables; null when the expression holds EXISTS, which may read any.</summary>
    public static IReadOnlySet<Variable>? Of(Expression expression)
    {
        HashSet<Variable> variables = [];
        var isOpen = false;
        Walk(expression, part =>
        {
            isOpen |= part is Exists;
            if (part is VariableExpression variable)
            {
                variables.Add(variable.Variable);
            }
        });
        return isOpen ? null : variables;
    }

    /// <summary>Whether the expression calls BNODE with a label, whose answer depends on what else was called on the same solution.</summary>
    public static bool NamesBlankNodes(Expression expression)
    {
        var names = false;
        Walk(expression, part => names |= part is BuiltInCall { Function: BuiltIn.BNode, Arguments.Count: > 0 });
        return names;
    }

    /// <summary>Visits an expression and all its parts, but no patterns of EXISTS.</summary>
    public static void Walk(Expression expression, Action<Expression> visit)
    {
        visit(expression);
        foreach (var part in PartsOf(expression))
        {
            Walk(part, visit);
        }
    }

    private static EquatableList<Expression> PartsOf(Expression expression) => expression switch
    {
        Or or => or.Operands,
        And and => and.Operands,
        Not not => [not.Operand],
        Comparison comparison => [comparison.Left, comparison.Right],
        In membership => [membership.Operand, .. membership.Candidates],
        Arithmetic arithmetic => [arithmetic.First, .. arithmetic.Steps.Select(step => step.Operand)],
        UnaryPlus plus => [plus.Operand],
        UnaryMinus minus => [minus.Operand],
        FunctionCall call => call.Arguments,
        BuiltInCall call => call.Arguments,
        _ => [],
    };
}
