using System.Globalization;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>What blank nodes of the text become, and the rule that a label belongs to one basic graph pattern (SPARQL 1.1, sections 4.1.4 and 5.1.1).</summary>
internal sealed class BlankNodeScope(TokenReader tokens, QueryVariables variables)
{
    private readonly Dictionary<string, int> _patternOf = new(StringComparer.Ordinal);
    private int _latest;
    private int _anonymous;

    /// <summary>Inside a template blank nodes stay blank nodes; in a pattern a hidden variable stands for each.</summary>
    public bool InTemplate { get; set; }

    /// <summary>The basic graph pattern that labels now belong to; set it back after a FILTER, which does not end one.</summary>
    public int Current { get; set; }

    /// <summary>Ends the basic graph pattern; the next label belongs to another.</summary>
    public void EndPattern() => Current = ++_latest;

    /// <summary>The node of a <see cref="TokenKind.BlankNodeLabel"/>.</summary>
    public PatternTerm Labelled(Token token)
    {
        var label = tokens.Text(token)[2..].ToString();
        if (InTemplate)
        {
            return new BlankNode(label);
        }

        if (!_patternOf.TryAdd(label, Current) && _patternOf[label] != Current)
        {
            throw tokens.Error(token, $"The blank node {tokens.Show(token)} stands in two basic graph patterns; a label belongs to one.");
        }

        return variables.Named(Variable.ForBlankNode(label).Name, token);
    }

    /// <summary>A node nobody has named: of <c>[]</c>, of a collection, or between the steps of a path.</summary>
    public PatternTerm Anonymous()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $".{++_anonymous}");
        return InTemplate ? new BlankNode(name) : variables.Named(name, tokens.Current);
    }
}
