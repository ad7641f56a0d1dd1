using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Updates;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>SPARQL text to algebra: puts the parsers of the grammar's parts together around one reader of tokens.</summary>
/// <remarks>Recursive descent; <see cref="TokenReader.MaxNesting"/> bounds its depth and <see cref="AlgebraNode.MaxHeight"/> that of the tree.</remarks>
internal static class SparqlParser
{
    /// <summary>Parses a query.</summary>
    /// <param name="text">The query.</param>
    /// <param name="baseIri">An absolute IRI against which relative ones stand until BASE says otherwise; null for none.</param>
    /// <param name="bindings">Values that variables of the outermost group have from the start; null for none.</param>
    /// <exception cref="SparqlSyntaxException">The text is not a query.</exception>
    public static Query ParseQuery(string text, string? baseIri = null, IReadOnlyDictionary<Variable, Term>? bindings = null)
    {
        var source = new QueryText(text);
        var tokens = new TokenReader(source);
        try
        {
            return Compose(tokens, baseIri).Queries.Parse(bindings is null or { Count: 0 } ? null : new Values([.. bindings.Keys], [[.. bindings.Values]]));
        }
        catch (AlgebraTooHighException tooHigh)
        {
            throw tokens.Error(tokens.Current, tooHigh.Message);
        }
    }

    /// <summary>Parses an update.</summary>
    /// <param name="text">The update.</param>
    /// <param name="baseIri">An absolute IRI against which relative ones stand until BASE says otherwise; null for none.</param>
    /// <exception cref="SparqlSyntaxException">The text is not an update.</exception>
    public static EquatableList<UpdateOperation> ParseUpdate(string text, string? baseIri = null)
    {
        var tokens = new TokenReader(new QueryText(text), "update");
        try
        {
            return Compose(tokens, baseIri).Updates.Parse();
        }
        catch (AlgebraTooHighException tooHigh)
        {
            throw tokens.Error(tokens.Current, tooHigh.Message);
        }
    }

    private static (QueryParser Queries, UpdateParser Updates) Compose(TokenReader tokens, string? baseIri)
    {
        // Expressions, groups and subqueries contain one another; the two lambdas close that circle.
        GroupParser groups = null!;
        SelectParser selects = null!;
        var prologue = new Prologue(tokens, baseIri);
        var variables = new QueryVariables(tokens);
        var blankNodes = new BlankNodeScope(tokens, variables);
        var terms = new TermParser(tokens, prologue, blankNodes, variables);
        var triples = new TriplesParser(tokens, terms, new PathParser(tokens, terms), blankNodes);
        var expressions = new ExpressionParser(tokens, terms, blankNodes) { Group = () => groups.Parse().Pattern };
        groups = new GroupParser(tokens, terms, triples, expressions, blankNodes) { SubSelect = () => selects.SubSelect() };
        selects = new SelectParser(tokens, terms, expressions, groups);
        return (
            new QueryParser(tokens, prologue, terms, triples, groups, selects, blankNodes),
            new UpdateParser(tokens, prologue, terms, new QuadsParser(tokens, terms, triples, blankNodes), groups, blankNodes, variables));
    }
}
