using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary>What the compiler asks of expressions.</summary>
internal static class ExpressionTraits
{
    /// <summary>Whether the expression has the same value whenever its variables have; those with chance in them and EXISTS have not.</summary>
    public static bool IsRepeatable(Expression expression)
    {
        var isRepeatable = true;
        ExpressionVariables.Walk(expression, part => isRepeatable &= part is not (Exists or BuiltInCall { Function: BuiltIn.Rand or BuiltIn.Uuid or BuiltIn.StrUuid or BuiltIn.BNode }));
        return isRepeatable;
    }

    /// <summary>Whether ids alone mostly tell the value, so that remembering it would cost more.</summary>
    public static bool IsCheap(Expression expression) => expression switch
    {
        VariableExpression => true,
        Constant constant => constant.Value is not Literal literal || InlineLiteral.Encode(literal).IsSome,
        Comparison comparison => IsCheap(comparison.Left) && IsCheap(comparison.Right),
        And and => and.Operands.All(IsCheap),
        Or or => or.Operands.All(IsCheap),
        Not not => IsCheap(not.Operand),
        BuiltInCall { Function: BuiltIn.Bound } => true,
        _ => false,
    };
}
