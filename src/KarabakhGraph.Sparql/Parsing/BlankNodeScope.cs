using System.Globalization;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>What blank nodes of the text become, and where their labels may stand (SPARQL 1.1, sections 4.1.4, 5.1.1 and 19.6).</summary>
internal sealed class BlankNodeScope(TokenReader tokens, QueryVariables variables)
{
    private readonly Dictionary<string, int> _patternOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _insertDataOf = new(StringComparer.Ordinal);
    private int _latest;
    private int _latestInsertData;
    private int _anonymous;

    /// <summary>Inside a template blank nodes stay blank nodes; in a pattern a hidden variable stands for each.</summary>
    public bool InTemplate { get; set; }

    /// <summary>What the text is inside of that may hold no blank nodes, as messages name it: "DELETE"; null where they may stand.</summary>
    public string? RefusedIn { get; set; }

    /// <summary>The number of the INSERT DATA that the text is inside of; labels are not shared between two of them. Null elsewhere.</summary>
    public int? InsertData { get; private set; }

    /// <summary>The basic graph pattern that labels now belong to; set it back after a FILTER, which does not end one.</summary>
    public int Current { get; set; }

    /// <summary>Ends the basic graph pattern; the next label belongs to another.</summary>
    public void EndPattern() => Current = ++_latest;

    /// <summary>Inside of the braces of a further INSERT DATA.</summary>
    public void EnterInsertData() => InsertData = ++_latestInsertData;

    public void LeaveInsertData() => InsertData = null;

    /// <summary>Refuses a blank node where none may stand.</summary>
    /// <param name="token">Where it is written.</param>
    public void Allow(Token token)
    {
        if (RefusedIn is not null)
        {
            throw tokens.Error(token, $"{tokens.Show(token)} is a blank node, which {RefusedIn} cannot hold; match it by a variable of WHERE.");
        }
    }

    /// <summary>The node of a <see cref="TokenKind.BlankNodeLabel"/>.</summary>
    public PatternTerm Labelled(Token token)
    {
        Allow(token);
        var label = tokens.Text(token)[2..].ToString();
        if (InsertData is { } operation && !_insertDataOf.TryAdd(label, operation) && _insertDataOf[label] != operation)
        {
            throw tokens.Error(token, $"The blank node {tokens.Show(token)} stands in two INSERT DATA; a label belongs to one.");
        }

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
