using System.Diagnostics;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Evidence;
using KarabakhGraph.Sparql.Evaluation.Operators;
using KarabakhGraph.Sparql.Optimization;

namespace KarabakhGraph.Sparql.Evaluation;

/// <summary>One evaluation of one query from its plan to its result.</summary>
internal sealed class QueryEvaluation
{
    private readonly Execution _execution;
    private readonly Operator _plan;
    private readonly bool _isAsk;
    private readonly int _terms;
    private readonly BlankNodeIssuer _blankNodes = new("c");

    public QueryEvaluation(Execution execution, Query query)
    {
        _execution = execution;
        _isAsk = query is AskQuery;
        _plan = new Planner(execution).Plan(query.Pattern, execution.DefaultGraph, Needed(query));

        // Columns of evidence come last.
        _terms = _plan.Variables.TakeWhile(variable => !variable.IsEvidence).Count();
    }

    /// <summary>The operators.</summary>
    public Operator Plan => _plan;

    /// <summary>The solutions of the query's pattern.</summary>
    public IEnumerable<Solution> Solutions()
    {
        using (_plan)
        {
            RunStages();
            while (_plan.Next() is { } batch)
            {
                for (var row = 0; row < batch.Count; row++)
                {
                    yield return Solution(batch, row);
                }
            }
        }
    }

    /// <summary>Whether there is any solution.</summary>
    public bool HasSolution()
    {
        using (_plan)
        {
            RunStages();
            return _plan.Next() is not null;
        }
    }

    /// <summary>Runs the plan to its end, ASK to its first row, and tells what each operator did.</summary>
    public QueryPlan Explain()
    {
        using (_plan)
        {
            RunStages();
            while (_plan.Next() is not null && !_isAsk)
            {
                // Only what the operators note of themselves matters.
            }
        }

        return Told(_plan);
    }

    /// <summary>The triples of CONSTRUCT.</summary>
    public IEnumerable<Quad> Instances(EquatableList<TriplePattern> template) => TemplateInstances.Of(template, Solutions(), NewBlankNode);

    /// <summary>The triples of DESCRIBE.</summary>
    public IEnumerable<Quad> Descriptions(EquatableList<PatternTerm> subjects) => ConciseDescription.Of(
        Solutions().SelectMany(solution => subjects.Select(subject => subject.In(solution))).OfType<Term>().Where(term => term is not Literal),
        _execution.ReferenceScope(_execution.DefaultGraph).Graph,
        new Reference.TermCoder(_execution.Source),
        _execution.Budget);

    /// <summary>The variables that the form of the query reads; null for all.</summary>
    private static HashSet<Variable>? Needed(Query query) => query switch
    {
        AskQuery => [],
        ConstructQuery construct => [.. construct.Template.SelectMany(triple => new[] { triple.Subject.Variable, triple.Predicate.Variable, triple.Object.Variable }).OfType<Variable>()],
        DescribeQuery describe => [.. describe.Subjects.Select(subject => subject.Variable).OfType<Variable>()],
        _ => null,
    };

    private void RunStages()
    {
        foreach (var stage in _execution.Stages)
        {
            stage.Fill();
        }
    }

    private static QueryPlan Told(Operator plan) => new(
        plan.Description, plan.EstimatedRows, plan.Rows, Stopwatch.GetElapsedTime(0, plan.Elapsed), plan.Blocks, [.. plan.Inputs.Select(Told)]);

    private Solution Solution(Batch batch, int row)
    {
        var bound = 0;
        for (var column = 0; column < _terms; column++)
        {
            bound += batch.Columns[column][row].IsSome ? 1 : 0;
        }

        var bindings = new KeyValuePair<Variable, Term>[bound];
        bound = 0;
        for (var column = 0; column < _terms; column++)
        {
            if (batch.Columns[column][row] is { IsSome: true } id)
            {
                bindings[bound++] = new(_plan.Variables[column], _execution.Terms.Decode(id));
            }
        }

        var solution = Sparql.Solution.Empty.With(bindings);
        return _execution.Evidence is { } most ? GraphList.Add(solution, batch.Columns.AsSpan(_terms), row, _execution, most) : solution;
    }

    /// <summary>A blank node that the source does not have.</summary>
    private BlankNode NewBlankNode()
    {
        while (true)
        {
            if (_blankNodes.Next() is var node && !_execution.Source.Find(node).IsSome)
            {
                return node;
            }
        }
    }
}
