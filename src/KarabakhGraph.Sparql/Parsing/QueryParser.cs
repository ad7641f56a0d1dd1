using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>The four query forms and the dataset clause (SPARQL 1.1, section 19.8, Query).</summary>
internal sealed class QueryParser(
    TokenReader tokens, Prologue prologue, TermParser terms, TriplesParser triples, GroupParser groups, SelectParser selects, BlankNodeScope blankNodes)
{
    /// <summary>Reads a whole query.</summary>
    /// <param name="bindings">Joined into the outermost group; null for none.</param>
    public Query Parse(Values? bindings)
    {
        prologue.Parse();
        Query query = tokens.Is(TokenKind.Word) ? tokens.Text(tokens.Current) switch
        {
            var word when Is(word, "SELECT") => Select(bindings),
            var word when Is(word, "CONSTRUCT") => Construct(bindings),
            var word when Is(word, "ASK") => Ask(bindings),
            var word when Is(word, "DESCRIBE") => Describe(bindings),
            _ => throw NoQuery(),
        } : throw NoQuery();
        return tokens.Is(TokenKind.End) ? query : throw tokens.Unexpected("the end of the query");

        static bool Is(ReadOnlySpan<char> word, string keyword) => word.Equals(keyword, StringComparison.OrdinalIgnoreCase);
        SparqlSyntaxException NoQuery() => tokens.Unexpected("SELECT, CONSTRUCT, ASK or DESCRIBE");
    }

    private SelectQuery Select(Values? bindings)
    {
        var scope = new AggregateScope();
        var clause = selects.Clause(scope);
        var dataset = DatasetClause();
        var where = Where(bindings);
        var (pattern, variables) = QueryAlgebra.Select(clause, where, selects.Modifiers(scope), scope, tokens);
        return new SelectQuery([.. variables], pattern, dataset, prologue.BaseIri, prologue.Prefixes);
    }

    private AskQuery Ask(Values? bindings)
    {
        tokens.ExpectKeyword("ASK");
        var dataset = DatasetClause();
        var (pattern, _) = Unselected(Where(bindings));
        return new AskQuery(pattern, dataset, prologue.BaseIri, prologue.Prefixes);
    }

    private ConstructQuery Construct(Values? bindings)
    {
        tokens.ExpectKeyword("CONSTRUCT");
        if (tokens.IsSymbol("{"))
        {
            var template = Template();
            var dataset = DatasetClause();
            var (pattern, _) = Unselected(Where(bindings));
            return new ConstructQuery(template, pattern, dataset, prologue.BaseIri, prologue.Prefixes);
        }

        return ConstructWhere(bindings);
    }

    /// <summary>The short form: the template is the pattern too.</summary>
    private ConstructQuery ConstructWhere(Values? bindings)
    {
        var dataset = DatasetClause();
        if (!tokens.TakeKeyword("WHERE"))
        {
            throw tokens.Unexpected("'{' or WHERE");
        }

        var template = Template();
        var where = new PatternGroup(blankNodes);
        if (bindings is not null)
        {
            where.Join(bindings, bindings.Variables);
        }

        foreach (var triple in template)
        {
            where.Add(new ParsedTriple(InPattern(triple.Subject), triple.Predicate, null, InPattern(triple.Object)));
        }

        var (pattern, _) = Unselected(where.End());
        return new ConstructQuery(template, pattern, dataset, prologue.BaseIri, prologue.Prefixes);
    }

    private DescribeQuery Describe(Values? bindings)
    {
        tokens.ExpectKeyword("DESCRIBE");
        List<PatternTerm> subjects = [];
        var isAll = tokens.TakeSymbol("*");
        while (!isAll && (tokens.Is(TokenKind.Variable) || terms.AtIri))
        {
            subjects.Add(terms.VariableOrIri());
        }

        if (!isAll && subjects.Count == 0)
        {
            throw tokens.Unexpected("a variable, an IRI or '*'");
        }

        var dataset = DatasetClause();
        var where = tokens.IsKeyword("WHERE") || tokens.IsSymbol("{") ? Where(bindings) : Empty(bindings);
        var (pattern, modifiers) = Unselected(where);
        EquatableList<PatternTerm> described = isAll
            ? [.. QueryAlgebra.Visible(where, modifiers).Select(variable => (PatternTerm)variable)]
            : [.. subjects];
        return new DescribeQuery(described, pattern, dataset, prologue.BaseIri, prologue.Prefixes);
    }

    private (GraphPattern Pattern, SolutionModifiers Modifiers) Unselected(ParsedGroup where)
    {
        var scope = new AggregateScope();
        var modifiers = selects.Modifiers(scope);
        return (QueryAlgebra.Unselected(where, modifiers, scope), modifiers);
    }

    private ParsedGroup Where(Values? bindings)
    {
        tokens.TakeKeyword("WHERE");
        return groups.Parse(bindings);
    }

    private static ParsedGroup Empty(Values? bindings) =>
        bindings is null ? new ParsedGroup(new Bgp([]), null, []) : new ParsedGroup(bindings, null, bindings.Variables);

    private DatasetClause? DatasetClause()
    {
        List<Iri> unnamed = [];
        List<Iri> named = [];
        while (tokens.TakeKeyword("FROM"))
        {
            (tokens.TakeKeyword("NAMED") ? named : unnamed).Add(terms.Iri());
        }

        return unnamed.Count + named.Count == 0 ? null : new DatasetClause([.. unnamed.Distinct()], [.. named.Distinct()]);
    }

    private EquatableList<TriplePattern> Template()
    {
        List<ParsedTriple> read = [];
        blankNodes.InTemplate = true;
        tokens.ExpectSymbol("{");
        while (triples.TryParse(read) && tokens.TakeSymbol("."))
        {
        }

        tokens.ExpectSymbol("}");
        blankNodes.InTemplate = false;
        return [.. read.Select(triple => new TriplePattern(triple.Subject, triple.Predicate, triple.Object))];
    }

    private static PatternTerm InPattern(PatternTerm term) => term.Term is BlankNode node ? Variable.ForBlankNode(node.Label) : term;
}
