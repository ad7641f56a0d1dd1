using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Expressions;
using KarabakhGraph.Sparql.Evaluation.Functions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary>Makes expressions ready for the rows of an operator: variables become columns, what reads no column is worked out at once, what reads one is remembered.</summary>
internal sealed class ExpressionCompiler
{
    private readonly IReadOnlyList<Variable> _columns;
    private readonly Execution _execution;
    private readonly GraphScope _graph;

    private ExpressionCompiler(IReadOnlyList<Variable> columns, Execution execution, GraphScope graph)
    {
        _columns = columns;
        _execution = execution;
        _graph = graph;
    }

    private QueryTerms Terms => _execution.Terms;

    /// <param name="expression">The expression.</param>
    /// <param name="columns">The variables of the rows, in the order of their columns.</param>
    /// <param name="execution">The evaluation.</param>
    /// <param name="graph">Where EXISTS looks.</param>
    public static CompiledExpression Compile(Expression expression, IReadOnlyList<Variable> columns, Execution execution, GraphScope graph)
    {
        var compiler = new ExpressionCompiler(columns, execution, graph);

        // BNODE("label") is one blank node throughout an expression, which only a whole solution knows.
        return ExpressionVariables.NamesBlankNodes(expression) ? compiler.BySolution(expression) : compiler.Compile(expression, true);
    }

    /// <param name="expression">The expression.</param>
    /// <param name="remembers">Whether results are kept; not inside an expression whose own results are.</param>
    private CompiledExpression Compile(Expression expression, bool remembers)
    {
        switch (expression)
        {
            case VariableExpression variable:
                return ColumnOf(variable.Variable) is >= 0 and var at ? new ColumnValue(at, Terms) : new ConstantValue(null, Terms);
            case Constant constant:
                return new ConstantValue(constant.Value, Terms);
        }

        if (!ExpressionTraits.IsRepeatable(expression) || ExpressionVariables.Of(expression) is not { } read)
        {
            return Node(expression, remembers);
        }

        int[] columns = [.. read.Select(ColumnOf).Where(column => column >= 0)];
        return columns.Length switch
        {
            0 => new ConstantValue(ExpressionEvaluator.Evaluate(expression, Solution.Empty, _execution.Context), Terms),
            1 when remembers && !ExpressionTraits.IsCheap(expression) => new MemoizedExpression(Node(expression, false), columns[0], Terms),
            _ => Node(expression, remembers),
        };
    }

    private CompiledExpression Node(Expression expression, bool remembers)
    {
        return expression switch
        {
            Or or => new CompiledOr(All(or.Operands), Terms),
            And and => new CompiledAnd(All(and.Operands), Terms),
            Not not => new CompiledNot(One(not.Operand), Terms),
            Comparison { Left: Constant, Right: not Constant } mirrored => new CompiledComparison(Mirrored(mirrored.Operator), One(mirrored.Right), One(mirrored.Left), Terms),
            Comparison comparison => new CompiledComparison(comparison.Operator, One(comparison.Left), One(comparison.Right), Terms),
            In membership => new CompiledMembership(One(membership.Operand), All(membership.Candidates), Terms),
            Arithmetic arithmetic => new CompiledArithmetic(One(arithmetic.First), [.. arithmetic.Steps.Select(step => (step.Operator, One(step.Operand)))], Terms),
            UnaryPlus plus => new CompiledSign(false, One(plus.Operand), Terms),
            UnaryMinus minus => new CompiledSign(true, One(minus.Operand), Terms),
            FunctionCall call => new CompiledCall(arguments => Cast.Call(call.Function, arguments), All(call.Arguments), Terms),
            BuiltInCall call => Call(call),
            _ => BySolution(expression),
        };

        CompiledExpression Call(BuiltInCall call) => call switch
        {
            { Function: BuiltIn.Bound, Arguments: [VariableExpression asked] } =>
                ColumnOf(asked.Variable) is >= 0 and var column ? new CompiledBound(column, Terms) : new ConstantValue(ExpressionEvaluator.Boolean(false), Terms),
            { Function: BuiltIn.If, Arguments: [var condition, var then, var otherwise] } => new CompiledChoice(One(condition), One(then), One(otherwise), Terms),
            { Function: BuiltIn.Coalesce } => new CompiledCoalesce(All(call.Arguments), Terms),
            _ => new CompiledCall(arguments => BuiltInFunctions.Call(call.Function, arguments, Solution.Empty, _execution.Context), All(call.Arguments), Terms),
        };

        CompiledExpression One(Expression operand) => Compile(operand, remembers);

        List<CompiledExpression> All(IEnumerable<Expression> operands) => [.. operands.Select(One)];
    }

    private SolutionExpression BySolution(Expression expression)
    {
        var read = ExpressionVariables.Of(expression);
        var inputs = _columns.Select((variable, column) => (variable, column)).Where(input => read is null || read.Contains(input.variable)).ToList();
        return new SolutionExpression(expression, inputs, read is null ? _execution.ContextIn(_graph) : _execution.Context, Terms);
    }

    private int ColumnOf(Variable variable)
    {
        for (var column = 0; column < _columns.Count; column++)
        {
            if (_columns[column].Equals(variable))
            {
                return column;
            }
        }

        return -1;
    }

    private static ComparisonOperator Mirrored(ComparisonOperator relation) => relation switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => relation,
    };
}
