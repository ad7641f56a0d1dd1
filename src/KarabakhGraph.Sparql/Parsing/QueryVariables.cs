namespace KarabakhGraph.Sparql.Parsing;

/// <summary>The variables of a query, or of one operation of an update, each one object, hidden ones included. Their number is bounded, because solutions are made for few.</summary>
internal sealed class QueryVariables(TokenReader tokens)
{
    /// <summary>The most variables of one query.</summary>
    internal const int Most = 5000;

    private readonly Dictionary<string, Variable> _byName = new(StringComparer.Ordinal);

    /// <summary>Starts over for the next operation of an update.</summary>
    public void Clear() => _byName.Clear();

    /// <summary>The variable of a name.</summary>
    /// <param name="name">As <see cref="Variable.Name"/> has it.</param>
    /// <param name="token">Where it stands.</param>
    public Variable Named(string name, Token token)
    {
        if (!_byName.TryGetValue(name, out var variable))
        {
            if (_byName.Count == Most)
            {
                throw tokens.Error(token, $"The {tokens.Whole} has more than {Most} variables and blank nodes.");
            }

            _byName.Add(name, variable = new Variable(name));
        }

        return variable;
    }
}
