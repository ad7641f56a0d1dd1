using System.Globalization;
using System.Text;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>Prints plans as S-expressions, one operator a line with the rows that it is expected to make.</summary>
internal static class PlanText
{
    public static string Of(Operator plan)
    {
        var text = new StringBuilder();
        Write(text, plan, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Operator plan, int depth)
    {
        text.Append('(').Append(plan.Description).Append(CultureInfo.InvariantCulture, $" ~{plan.EstimatedRows:F0}");
        foreach (var input in plan.Inputs)
        {
            text.Append('\n').Append(' ', 2 * (depth + 1));
            Write(text, input, depth + 1);
        }

        text.Append(')');
    }
}
