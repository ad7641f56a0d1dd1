using System.Collections;
using System.Diagnostics.CodeAnalysis;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql;

/// <summary>A solution mapping: a partial function from variables to terms (SPARQL 1.1, section 18.1.8). Unbound variables are absent.</summary>
/// <remarks>Unchanging, and equal to another when both bind the same variables to the same terms. Made for the few variables of a query: look-up walks along the bindings.</remarks>
public sealed class Solution : IEquatable<Solution>, IEnumerable<KeyValuePair<Variable, Term>>
{
    private readonly KeyValuePair<Variable, Term>[] _bindings;
    private Dictionary<string, BlankNode>? _blankNodes;

    private Solution(KeyValuePair<Variable, Term>[] bindings, Dictionary<string, BlankNode>? blankNodes = null)
    {
        _bindings = bindings;
        _blankNodes = blankNodes;
    }

    /// <summary>The mapping that binds nothing (the specification's μ₀).</summary>
    public static Solution Empty => new([]);

    /// <summary>The number of bound variables.</summary>
    public int Count => _bindings.Length;

    /// <summary>What a variable is bound to; null when it is unbound.</summary>
    public Term? this[Variable variable]
    {
        get
        {
            foreach (var binding in _bindings)
            {
                if (binding.Key.Equals(variable))
                {
                    return binding.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The blank nodes that BNODE(label) has made for this solution, by label; solutions made from this one share them (section 17.4.2.9).</summary>
    internal Dictionary<string, BlankNode> BlankNodes => _blankNodes ??= new(StringComparer.Ordinal);

    /// <summary>A solution of the given bindings.</summary>
    /// <exception cref="ArgumentException">A variable is bound twice.</exception>
    public static Solution Of(params IEnumerable<KeyValuePair<Variable, Term>> bindings) =>
        bindings.Aggregate(Empty, (solution, binding) => solution.With(binding.Key, binding.Value));

    /// <summary>This solution with one binding more.</summary>
    /// <exception cref="ArgumentException">The variable is bound already.</exception>
    public Solution With(Variable variable, Term term) => this[variable] is null
        ? new Solution([.. _bindings, new(variable, term)], _blankNodes)
        : throw new ArgumentException($"{variable} is bound already.", nameof(variable));

    /// <summary>This solution with more bindings, of variables that it does not bind. Takes the array over.</summary>
    internal Solution With(KeyValuePair<Variable, Term>[] bindings) => new(_bindings.Length == 0 ? bindings : [.. _bindings, .. bindings], _blankNodes);

    /// <summary>A solution of bindings of different variables. Takes the array over.</summary>
    internal static Solution Taking(KeyValuePair<Variable, Term>[] bindings) => new(bindings);

    /// <summary>This solution's bindings of the given variables only.</summary>
    internal Solution Restrict(IReadOnlyCollection<Variable> variables) =>
        _bindings.All(binding => variables.Contains(binding.Key)) ? this : new([.. _bindings.Where(binding => variables.Contains(binding.Key))], _blankNodes);

    /// <summary>True when both mappings agree on every variable that both bind (section 18.3).</summary>
    internal bool IsCompatibleWith(Solution other) => _bindings.All(binding => other[binding.Key] is not { } theirs || theirs.Equals(binding.Value));

    /// <summary>True when both bind a same variable.</summary>
    internal bool Overlaps(Solution other) => _bindings.Any(binding => other[binding.Key] is not null);

    /// <summary>The union of both mappings; false when they bind a variable to different terms (section 18.3, compatible mappings).</summary>
    internal bool TryMerge(Solution other, [NotNullWhen(true)] out Solution? merged)
    {
        merged = null;
        var added = 0;
        foreach (var binding in other._bindings)
        {
            var mine = this[binding.Key];
            if (mine is null)
            {
                added++;
            }
            else if (!mine.Equals(binding.Value))
            {
                return false;
            }
        }

        if (added == 0)
        {
            merged = this;
            return true;
        }

        var bindings = new KeyValuePair<Variable, Term>[Count + added];
        _bindings.CopyTo(bindings, 0);
        var next = Count;
        foreach (var binding in other._bindings)
        {
            if (added == other.Count || this[binding.Key] is null)
            {
                bindings[next++] = binding;
            }
        }

        merged = new Solution(bindings);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Solution? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach (var binding in _bindings)
        {
            if (!binding.Value.Equals(other[binding.Key]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Solution);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // The order of bindings does not count.
        var hash = Count;
        foreach (var binding in _bindings)
        {
            hash += HashCode.Combine(binding.Key, binding.Value);
        }

        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<Variable, Term>> GetEnumerator() => ((IEnumerable<KeyValuePair<Variable, Term>>)_bindings).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The bindings in braces, for messages and test output.</summary>
    public override string ToString() => "{" + string.Join(", ", _bindings.Select(binding => $"{binding.Key}={binding.Value}")) + "}";
}
