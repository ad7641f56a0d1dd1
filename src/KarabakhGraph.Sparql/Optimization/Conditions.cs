using System.Diagnostics.CodeAnalysis;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Optimization;

/// <summary>The parts of a condition that must all be true.</summary>
internal static class Conditions
{
    public static EquatableList<Expression> Of(Expression condition) => condition is And and ? [.. and.Operands.SelectMany(Of)] : [condition];

    /// <summary>Whether a condition is EXISTS or NOT EXISTS and nothing else.</summary>
    public static bool IsExists(Expression condition, [NotNullWhen(true)] out GraphPattern? pattern, out bool isNegated)
    {
        isNegated = condition is Not { Operand: Exists };
        pattern = ((condition as Not)?.Operand as Exists ?? condition as Exists)?.Pattern;
        return pattern is not null;
    }
}
