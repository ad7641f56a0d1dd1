using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Evaluation.Operators;

namespace KarabakhGraph.Sparql.Optimization;

/// <summary>One operand of a join as the planner sees it: something that can be read on its own, or looked up for what is bound.</summary>
internal abstract record JoinLeaf(IReadOnlyList<Variable> Variables);

/// <summary>A triple pattern.</summary>
internal sealed record TripleLeaf(ScanPattern Pattern) : JoinLeaf([.. Pattern.Variables]);

/// <summary>A path pattern; of each named graph it has the name as a variable too, which must be bound before the path is walked.</summary>
internal sealed record PathLeaf(PathPattern Pattern, GraphScope Graph)
    : JoinLeaf([.. new[] { Pattern.Subject.Variable, Pattern.Object.Variable, (Graph as EachNamedGraph)?.Name }.OfType<Variable>().Distinct()]);

/// <summary>Anything else, planned already.</summary>
internal sealed record OperatorLeaf(Operator Plan) : JoinLeaf(Plan.Variables);

/// <summary>A condition on a join's rows, to be tested as soon as all it reads is bound.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Variables">What it reads; null for EXISTS, which may read all and comes last.</param>
internal sealed record JoinFilter(Expression Condition, IReadOnlySet<Variable>? Variables);
