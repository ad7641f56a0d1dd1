using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Datatypes;
using KarabakhGraph.Rdf.Vocabularies;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Functions;

namespace KarabakhGraph.Sparql.Evaluation.Expressions;

/// <summary>Evaluates expressions over one solution (SPARQL 1.1, section 17). An error is a value like others: null.</summary>
/// <remarks>Recurses along the tree, whose height <see cref="AlgebraNode.MaxHeight"/> bounds.</remarks>
internal static class ExpressionEvaluator
{
    private static readonly Literal True = new("true", Xsd.Boolean);
    private static readonly Literal False = new("false", Xsd.Boolean);

    /// <summary>The value of an expression; null for an error.</summary>
    public static Term? Evaluate(Expression expression, Solution solution, EvaluationContext context) => expression switch
    {
        VariableExpression variable => solution[variable.Variable],
        Constant constant => constant.Value,
        Or or => Boolean(AnyOf(or, solution, context)),
        And and => Boolean(AllOf(and, solution, context)),
        Not not => Boolean(!EffectiveBooleanValue(Evaluate(not.Operand, solution, context))),
        Comparison comparison => Boolean(Compare(comparison, solution, context)),
        In membership => Boolean(IsMember(membership, solution, context)),
        Arithmetic arithmetic => Work(arithmetic, solution, context),
        UnaryPlus plus => Numbers.Of(Evaluate(plus.Operand, solution, context))?.ToLiteral(),
        UnaryMinus minus => Numbers.Of(Evaluate(minus.Operand, solution, context)) is { } number ? Numbers.Negate(number).ToLiteral() : null,
        FunctionCall call => Arguments(call.Arguments, solution, context) is { } arguments ? Cast.Call(call.Function, arguments) : null,
        BuiltInCall call => Call(call, solution, context),
        Exists exists => Boolean(context.Exists(exists.Pattern, solution)),
        _ => throw new ArgumentException($"No evaluation for {expression.GetType().Name}.", nameof(expression)),
    };

    /// <summary>The effective boolean value (section 17.2.2); null for a type error.</summary>
    public static bool? EffectiveBooleanValue(Term? term)
    {
        if (term is not Literal literal)
        {
            return null;
        }

        if (literal.Datatype == Xsd.String || literal.Language is not null)
        {
            return literal.LexicalForm.Length > 0;
        }

        return XsdValue.Of(literal) switch
        {
            XsdBoolean boolean => boolean.Value,
            null => literal.Datatype == Xsd.Boolean || XsdDatatypes.IsNumeric(literal.Datatype) ? false : null,
            var value => Numbers.IsNumeric(value) ? !Numbers.IsZeroOrNaN(value) : null,
        };
    }

    /// <summary>A truth value as a term; null stays null.</summary>
    public static Literal? Boolean(bool? value) => value switch
    {
        null => null,
        true => True,
        false => False,
    };

    /// <summary>True with an operand that is true; else an error with one that is an error (section 17.2).</summary>
    private static bool? AnyOf(Or or, Solution solution, EvaluationContext context)
    {
        bool? result = false;
        foreach (var operand in or.Operands)
        {
            var value = EffectiveBooleanValue(Evaluate(operand, solution, context));
            if (value == true)
            {
                return true;
            }

            result |= value;
        }

        return result;
    }

    /// <summary>False with an operand that is false; else an error with one that is an error (section 17.2).</summary>
    private static bool? AllOf(And and, Solution solution, EvaluationContext context)
    {
        bool? result = true;
        foreach (var operand in and.Operands)
        {
            var value = EffectiveBooleanValue(Evaluate(operand, solution, context));
            if (value == false)
            {
                return false;
            }

            result &= value;
        }

        return result;
    }

    private static bool? Compare(Comparison comparison, Solution solution, EvaluationContext context)
    {
        if (Evaluate(comparison.Left, solution, context) is not { } left || Evaluate(comparison.Right, solution, context) is not { } right)
        {
            return null;
        }

        return TermComparison.Compare(comparison.Operator, left, right);
    }

    /// <summary>As <c>a = b || a = c || ...</c> (section 17.4.1.9).</summary>
    private static bool? IsMember(In membership, Solution solution, EvaluationContext context)
    {
        var operand = Evaluate(membership.Operand, solution, context);
        if (operand is null)
        {
            return membership.Candidates.Count == 0 ? false : null;
        }

        bool? result = false;
        foreach (var candidate in membership.Candidates)
        {
            var equal = Evaluate(candidate, solution, context) is { } term ? TermComparison.Equal(operand, term) : null;
            if (equal == true)
            {
                return true;
            }

            result |= equal;
        }

        return result;
    }

    private static Literal? Work(Arithmetic arithmetic, Solution solution, EvaluationContext context)
    {
        var result = Numbers.Of(Evaluate(arithmetic.First, solution, context));
        foreach (var step in arithmetic.Steps)
        {
            if (result is null || Numbers.Of(Evaluate(step.Operand, solution, context)) is not { } operand)
            {
                return null;
            }

            result = Numbers.Apply(step.Operator, result, operand);
        }

        return result?.ToLiteral();
    }

    private static Term? Call(BuiltInCall call, Solution solution, EvaluationContext context)
    {
        switch (call.Function)
        {
            case BuiltIn.Bound:
                return Boolean(solution[((VariableExpression)call.Arguments[0]).Variable] is not null);
            case BuiltIn.If:
                return EffectiveBooleanValue(Evaluate(call.Arguments[0], solution, context)) is { } condition
                    ? Evaluate(call.Arguments[condition ? 1 : 2], solution, context)
                    : null;
            case BuiltIn.Coalesce:
                return call.Arguments.Select(argument => Evaluate(argument, solution, context)).FirstOrDefault(term => term is not null);
            default:
                return Arguments(call.Arguments, solution, context) is { } arguments ? BuiltInFunctions.Call(call.Function, arguments, solution, context) : null;
        }
    }

    /// <summary>The values of a function's arguments; null when one is an error, for then the call is one.</summary>
    private static Term[]? Arguments(EquatableList<Expression> expressions, Solution solution, EvaluationContext context)
    {
        var arguments = new Term[expressions.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Evaluate(expressions[i], solution, context) is not { } argument)
            {
                return null;
            }

            arguments[i] = argument;
        }

        return arguments;
    }
}
