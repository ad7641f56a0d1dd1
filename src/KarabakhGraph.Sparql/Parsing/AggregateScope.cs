using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>What the expressions of one SELECT, HAVING and ORDER BY say of groups: their aggregates, and the variables outside of them (SPARQL 1.1, section 18.2.4.1).</summary>
internal sealed class AggregateScope
{
    private readonly List<AggregateBinding> _aggregates = [];
    private readonly List<(Variable Variable, Token Token)> _unaggregated = [];

    /// <summary>The aggregates so far, each with its variable.</summary>
    public IReadOnlyList<AggregateBinding> Aggregates => _aggregates;

    /// <summary>Variables outside of aggregates, with their places.</summary>
    public IReadOnlyList<(Variable Variable, Token Token)> Unaggregated => _unaggregated;

    /// <summary>True while the argument of an aggregate is read.</summary>
    public bool InsideAggregate { get; set; }

    /// <summary>The variable that from now on stands for the aggregate.</summary>
    public Variable Add(Aggregate aggregate)
    {
        var variable = Variable.ForAggregate(_aggregates.Count);
        _aggregates.Add(new AggregateBinding(variable, aggregate));
        return variable;
    }

    public void Mention(Variable variable, Token token)
    {
        if (!InsideAggregate)
        {
            _unaggregated.Add((variable, token));
        }
    }
}
