using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Reference;

/// <summary>The variables that a condition reads.</summary>
internal static class FilterVariables
{
    /// <summary>True when the condition reads no variable but these; false whenever it holds EXISTS, which may read any.</summary>
    public static bool AreWithin(Expression condition, IReadOnlySet<Variable> variables)
    {
        return Holds(condition);

        bool Holds(Expression expression) => expression switch
        {
            VariableExpression variable => variables.Contains(variable.Variable),
            Constant => true,
            Or or => or.Operands.All(Holds),
            And and => and.Operands.All(Holds),
            Not not => Holds(not.Operand),
            Comparison comparison => Holds(comparison.Left) && Holds(comparison.Right),
            In membership => Holds(membership.Operand) && membership.Candidates.All(Holds),
            Arithmetic arithmetic => Holds(arithmetic.First) && arithmetic.Steps.All(step => Holds(step.Operand)),
            UnaryPlus plus => Holds(plus.Operand),
            UnaryMinus minus => Holds(minus.Operand),
            FunctionCall call => call.Arguments.All(Holds),
            BuiltInCall call => call.Arguments.All(Holds),
            _ => false,
        };
    }
}
