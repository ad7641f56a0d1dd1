using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Results;

/// <summary>Gathers the bindings of one solution after the other; a row of any width costs what it is long.</summary>
/// <param name="variables">The variables of the head.</param>
internal sealed class ResultRow(IEnumerable<Variable> variables)
{
    private readonly HashSet<Variable> _variables = [.. variables];
    private readonly HashSet<Variable> _bound = [];
    private readonly List<KeyValuePair<Variable, Term>> _bindings = [];

    /// <summary>True when the head has the variable and the row has not bound it.</summary>
    public bool IsFree(Variable variable) => _variables.Contains(variable) && !_bound.Contains(variable);

    /// <summary>Binds a variable that is free.</summary>
    public void Bind(Variable variable, Term term)
    {
        _bound.Add(variable);
        _bindings.Add(new(variable, term));
    }

    /// <summary>The solution of what was bound; the next row begins.</summary>
    public Solution Take()
    {
        var solution = Solution.Taking([.. _bindings]);
        _bound.Clear();
        _bindings.Clear();
        return solution;
    }
}
