namespace KarabakhGraph.Sparql;

/// <summary>A query variable (SPARQL 1.1, section 18.1.3).</summary>
/// <param name="Name">The name without <c>?</c> or <c>$</c>.</param>
public sealed record Variable(string Name)
{
    /// <summary>
    /// True for the variables that stand for what a query may not name: blank nodes of its patterns, results of aggregates, sets of graphs.
    /// <c>SELECT *</c> and results leave them out.
    /// </summary>
    internal bool IsHidden => Name.StartsWith('.') || Name.StartsWith("_:", StringComparison.Ordinal);

    /// <summary>True for variables whose column holds numbers of rows instead of terms.</summary>
    internal bool IsRowNumber => Name.StartsWith(".row", StringComparison.Ordinal);

    /// <summary>The variable as it is written in a query.</summary>
    public override string ToString() => "?" + Name;

    /// <summary>The variable in the place of a blank node of a pattern: such nodes match like variables, only that nobody sees what they matched.</summary>
    internal static Variable ForBlankNode(string label) => new("_:" + label);

    /// <summary>The n-th variable that numbers the rows of a batch.</summary>
    internal static Variable ForRow(int n) => new(".row" + n.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>True for variables whose column holds sets of graphs instead of terms.</summary>
    internal bool IsEvidence => Name.StartsWith(".evidence", StringComparison.Ordinal);

    /// <summary>The n-th variable for sets of graphs.</summary>
    internal static Variable ForEvidence(int n) => new(".evidence" + n.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The variable that holds the n-th aggregate of a query (the specification's <c>agg_n</c>).</summary>
    internal static Variable ForAggregate(int n) => new(".agg" + n.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
