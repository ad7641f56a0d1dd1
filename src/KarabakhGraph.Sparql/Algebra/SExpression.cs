using System.Globalization;
using System.Text;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Algebra;

/// <summary>Prints trees as S-expressions, one operator a line, for tests, logs and explanations.</summary>
internal static class SExpression
{
    /// <summary>Deeper operators stand no further to the right, so that the text stays in proportion to the tree.</summary>
    private const int DeepestIndent = 40;

    /// <summary>A pattern over several lines, its operands two spaces in.</summary>
    public static string Of(GraphPattern pattern)
    {
        var text = new StringBuilder();
        Write(text, pattern, 0);
        return text.ToString();
    }

    /// <summary>An expression on one line; patterns of EXISTS over several.</summary>
    public static string Of(Expression expression)
    {
        var text = new StringBuilder();
        Write(text, expression, 0);
        return text.ToString();
    }

    /// <summary>A path on one line.</summary>
    public static string Of(PropertyPath path)
    {
        var text = new StringBuilder();
        Write(text, path);
        return text.ToString();
    }

    private static void Write(StringBuilder text, GraphPattern pattern, int depth)
    {
        switch (pattern)
        {
            case Bgp { Triples.Count: 0 }:
                text.Append("(bgp)");
                break;
            case Bgp bgp:
                text.Append("(bgp");
                foreach (var triple in bgp.Triples)
                {
                    NewLine(text, depth + 1).Append('(').Append(triple.Subject).Append(' ').Append(triple.Predicate).Append(' ').Append(triple.Object).Append(')');
                }

                text.Append(')');
                break;
            case PathPattern path:
                text.Append("(path ").Append(path.Subject).Append(' ');
                Write(text, path.Path);
                text.Append(' ').Append(path.Object).Append(')');
                break;
            case Join join:
                Operator(text, depth, "join", [.. join.Operands]);
                break;
            case Union union:
                Operator(text, depth, "union", [.. union.Operands]);
                break;
            case Minus minus:
                Operator(text, depth, "minus", minus.Left, minus.Right);
                break;
            case LeftJoin { Condition: null } optional:
                Operator(text, depth, "leftjoin", optional.Left, optional.Right);
                break;
            case LeftJoin optional:
                Operator(text.Append("(leftjoin "), optional.Condition!, depth, optional.Left, optional.Right);
                break;
            case Filter filter:
                Operator(text.Append("(filter "), filter.Condition, depth, filter.Pattern);
                break;
            case Extend extend:
                Operator(text.Append("(extend ").Append(extend.Variable).Append(' '), extend.Expression, depth, extend.Pattern);
                break;
            case Graph graph:
                Operator(text, depth, $"graph {graph.Name}", graph.Pattern);
                break;
            case Service service:
                Operator(text, depth, $"service {(service.Silent ? "silent " : "")}{service.Endpoint}", service.Pattern);
                break;
            case Values values:
                Write(text, values, depth);
                break;
            case Group group:
                Write(text, group, depth);
                break;
            case OrderBy order:
                Write(text, order, depth);
                break;
            case Project project:
                Operator(text, depth, $"project ({string.Join(' ', project.Variables)})", project.Pattern);
                break;
            case Distinct distinct:
                Operator(text, depth, "distinct", distinct.Pattern);
                break;
            case Reduced reduced:
                Operator(text, depth, "reduced", reduced.Pattern);
                break;
            case Slice slice:
                Operator(text, depth, string.Create(CultureInfo.InvariantCulture, $"slice {slice.Offset} {slice.Limit?.ToString(CultureInfo.InvariantCulture) ?? "_"}"), slice.Pattern);
                break;
            default:
                throw new ArgumentException($"{pattern.GetType().Name} is not an operator.", nameof(pattern));
        }
    }

    private static void Operator(StringBuilder text, int depth, string head, params ReadOnlySpan<GraphPattern> operands) =>
        Operands(text.Append('(').Append(head), depth, operands);

    private static void Operator(StringBuilder text, Expression expression, int depth, params ReadOnlySpan<GraphPattern> operands)
    {
        Write(text, expression, depth);
        Operands(text, depth, operands);
    }

    private static void Operands(StringBuilder text, int depth, ReadOnlySpan<GraphPattern> operands)
    {
        foreach (var operand in operands)
        {
            Write(NewLine(text, depth + 1), operand, depth + 1);
        }

        text.Append(')');
    }

    private static void Write(StringBuilder text, Values values, int depth)
    {
        text.Append("(values (").AppendJoin(' ', values.Variables).Append(')');
        foreach (var row in values.Rows)
        {
            NewLine(text, depth + 1).Append('(').AppendJoin(' ', row.Select(cell => cell?.ToString() ?? "undef")).Append(')');
        }

        text.Append(')');
    }

    private static void Write(StringBuilder text, Group group, int depth)
    {
        text.Append("(group (");
        foreach (var key in group.Keys)
        {
            text.Append(text[^1] == '(' ? "" : " ");
            if (key.Variable is not null && key.Expression is not VariableExpression)
            {
                text.Append('(').Append(key.Variable).Append(' ');
                Write(text, key.Expression, depth);
                text.Append(')');
            }
            else
            {
                Write(text, key.Expression, depth);
            }
        }

        text.Append(") (");
        foreach (var (variable, aggregate) in group.Aggregates)
        {
            text.Append(text[^1] == '(' ? "" : " ").Append('(').Append(variable).Append(" (").Append(Lower(aggregate.Function)).Append(aggregate.Distinct ? " distinct " : " ");
            if (aggregate.Argument is null)
            {
                text.Append('*');
            }
            else
            {
                Write(text, aggregate.Argument, depth);
            }

            text.Append(aggregate.Separator is null ? "" : $" separator={new Literal(aggregate.Separator)}").Append("))");
        }

        Operands(text.Append(')'), depth, [group.Pattern]);
    }

    private static void Write(StringBuilder text, OrderBy order, int depth)
    {
        text.Append("(order (");
        foreach (var condition in order.Conditions)
        {
            text.Append(text[^1] == '(' ? "" : " ").Append(condition.Descending ? "(desc " : "");
            Write(text, condition.Expression, depth);
            text.Append(condition.Descending ? ")" : "");
        }

        Operands(text.Append(')'), depth, [order.Pattern]);
    }

    private static void Write(StringBuilder text, Expression expression, int depth)
    {
        switch (expression)
        {
            case VariableExpression variable:
                text.Append(variable.Variable);
                break;
            case Constant constant:
                text.Append(constant.Value);
                break;
            case Or or:
                Call(text, depth, "||", or.Operands.AsSpan());
                break;
            case And and:
                Call(text, depth, "&&", and.Operands.AsSpan());
                break;
            case Not not:
                Call(text, depth, "!", [not.Operand]);
                break;
            case Comparison comparison:
                Call(text, depth, Symbol(comparison.Operator), [comparison.Left, comparison.Right]);
                break;
            case In membership:
                Call(text, depth, "in", [membership.Operand, .. membership.Candidates]);
                break;
            case UnaryPlus plus:
                Call(text, depth, "+", [plus.Operand]);
                break;
            case UnaryMinus minus:
                Call(text, depth, "-", [minus.Operand]);
                break;
            case Arithmetic arithmetic:
                Write(text.Append("(arithmetic "), arithmetic.First, depth);
                foreach (var step in arithmetic.Steps)
                {
                    Write(text.Append(' ').Append(Symbol(step.Operator)).Append(' '), step.Operand, depth);
                }

                text.Append(')');
                break;
            case FunctionCall call:
                Call(text, depth, call.Function.ToString(), call.Arguments.AsSpan());
                break;
            case BuiltInCall call:
                Call(text, depth, Lower(call.Function), call.Arguments.AsSpan());
                break;
            case Exists exists:
                Operator(text, depth, "exists", exists.Pattern);
                break;
            default:
                throw new ArgumentException($"{expression.GetType().Name} is not an expression.", nameof(expression));
        }
    }

    private static void Call(StringBuilder text, int depth, string head, ReadOnlySpan<Expression> operands)
    {
        text.Append('(').Append(head);
        foreach (var operand in operands)
        {
            Write(text.Append(' '), operand, depth);
        }

        text.Append(')');
    }

    private static void Write(StringBuilder text, PropertyPath path)
    {
        switch (path)
        {
            case Link link:
                text.Append(link.Predicate);
                break;
            case Inverse inverse:
                Step(text, "^", [inverse.Path]);
                break;
            case Sequence sequence:
                Step(text, "/", sequence.Steps.AsSpan());
                break;
            case Alternative alternative:
                Step(text, "|", alternative.Choices.AsSpan());
                break;
            case ZeroOrMore repeated:
                Step(text, "*", [repeated.Path]);
                break;
            case OneOrMore repeated:
                Step(text, "+", [repeated.Path]);
                break;
            case ZeroOrOne optional:
                Step(text, "?", [optional.Path]);
                break;
            case NegatedPropertySet negated:
                text.Append("(!").AppendJoin("", negated.Forward.Select(iri => $" {iri}")).AppendJoin("", negated.Backward.Select(iri => $" ^{iri}")).Append(')');
                break;
            default:
                throw new ArgumentException($"{path.GetType().Name} is not a path.", nameof(path));
        }
    }

    private static void Step(StringBuilder text, string head, ReadOnlySpan<PropertyPath> paths)
    {
        text.Append('(').Append(head);
        foreach (var path in paths)
        {
            Write(text.Append(' '), path);
        }

        text.Append(')');
    }

    private static StringBuilder NewLine(StringBuilder text, int depth) => text.Append('\n').Append(' ', 2 * Math.Min(depth, DeepestIndent));

    private static string Lower(Enum name) => name.ToString().ToLowerInvariant();

    private static string Symbol(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    private static string Symbol(ArithmeticOperator arithmetic) => arithmetic switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        _ => "/",
    };
}
