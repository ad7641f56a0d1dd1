using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>Group graph patterns (SPARQL 1.1, section 19.8, GroupGraphPattern and what stands in it).</summary>
internal sealed class GroupParser(TokenReader tokens, TermParser terms, TriplesParser triples, ExpressionParser expressions, BlankNodeScope blankNodes)
{
    /// <summary>Reads a subquery from SELECT on; set when the parser is put together.</summary>
    public required Func<ParsedGroup> SubSelect { get; init; }

    /// <summary>GroupGraphPattern: <c>{ ... }</c>.</summary>
    /// <param name="first">Joined before all else; null for nothing.</param>
    public ParsedGroup Parse(Values? first = null)
    {
        tokens.Enter();
        tokens.ExpectSymbol("{");
        blankNodes.EndPattern();
        var group = tokens.IsKeyword("SELECT") ? Joined(first, SubSelect()) : Elements(first);
        if (!tokens.TakeSymbol("}"))
        {
            throw tokens.Unexpected("a pattern or '}'");
        }

        blankNodes.EndPattern();
        tokens.Leave();
        return group;
    }

    /// <summary>DataBlock, after VALUES.</summary>
    public Values DataBlock()
    {
        List<Variable> variables = [];
        var isSingle = tokens.Is(TokenKind.Variable);
        if (isSingle)
        {
            variables.Add(terms.Variable());
        }
        else
        {
            tokens.ExpectSymbol("(");
            while (tokens.Is(TokenKind.Variable))
            {
                variables.Add(NewColumn(variables));
            }

            tokens.ExpectSymbol(")");
        }

        tokens.ExpectSymbol("{");
        List<EquatableList<Term?>> rows = [];
        while (!tokens.TakeSymbol("}"))
        {
            rows.Add(isSingle ? [Cell()] : Row(variables.Count));
        }

        return new Values([.. variables], [.. rows]);
    }

    private ParsedGroup Joined(Values? first, ParsedGroup subSelect)
    {
        if (first is null)
        {
            return subSelect;
        }

        var group = new PatternGroup(blankNodes);
        group.Join(first, first.Variables);
        group.Join(subSelect.Pattern, subSelect.InScope);
        return group.End();
    }

    private ParsedGroup Elements(Values? first)
    {
        var group = new PatternGroup(blankNodes);
        if (first is not null)
        {
            group.Join(first, first.Variables);
        }

        var mayBeTriples = true;
        while (true)
        {
            // Two blocks of triples need a dot between them; a dot may follow any other element.
            if (mayBeTriples && Triples(group))
            {
                mayBeTriples = tokens.TakeSymbol(".");
            }
            else if (Element(group))
            {
                tokens.TakeSymbol(".");
                mayBeTriples = true;
            }
            else
            {
                return group.End();
            }
        }
    }

    private bool Triples(PatternGroup group)
    {
        List<ParsedTriple> read = [];
        if (!triples.TryParse(read))
        {
            return false;
        }

        read.ForEach(group.Add);
        return true;
    }

    /// <summary>GraphPatternNotTriples or Filter; false, and nothing read, when neither starts here.</summary>
    private bool Element(PatternGroup group)
    {
        if (tokens.TakeKeyword("FILTER"))
        {
            group.Filter(expressions.Constraint());
            return true;
        }

        if (tokens.IsSymbol("{"))
        {
            GroupOrUnion(group);
        }
        else if (tokens.TakeKeyword("OPTIONAL"))
        {
            group.Optional(Parse());
        }
        else if (tokens.TakeKeyword("MINUS"))
        {
            group.Minus(Parse().Pattern);
        }
        else if (tokens.TakeKeyword("GRAPH"))
        {
            var name = terms.VariableOrIri();
            var inner = Parse();
            group.Join(new Graph(name, inner.Pattern), WithName(name, inner));
        }
        else if (tokens.TakeKeyword("SERVICE"))
        {
            var isSilent = tokens.TakeKeyword("SILENT");
            var endpoint = terms.VariableOrIri();
            var inner = Parse();
            group.Join(new Service(endpoint, inner.Pattern, isSilent), WithName(endpoint, inner));
        }
        else if (tokens.TakeKeyword("BIND"))
        {
            Bind(group);
        }
        else if (tokens.TakeKeyword("VALUES"))
        {
            var values = DataBlock();
            group.Join(values, values.Variables);
        }
        else
        {
            return false;
        }

        blankNodes.EndPattern();
        return true;
    }

    private void GroupOrUnion(PatternGroup group)
    {
        var first = Parse();
        if (!tokens.IsKeyword("UNION"))
        {
            group.Join(first.Pattern, first.InScope);
            return;
        }

        List<GraphPattern> operands = [first.Pattern];
        HashSet<Variable> known = [.. first.InScope];
        List<Variable> inScope = [.. first.InScope];
        while (tokens.TakeKeyword("UNION"))
        {
            var next = Parse();
            operands.Add(next.Pattern);
            inScope.AddRange(next.InScope.Where(known.Add));
        }

        group.Join(new Union([.. operands]), inScope);
    }

    private void Bind(PatternGroup group)
    {
        tokens.ExpectSymbol("(");
        var expression = expressions.Parse();
        tokens.ExpectKeyword("AS");
        var token = tokens.Current;
        var variable = terms.Variable();
        if (group.IsInScope(variable))
        {
            throw tokens.Error(token, $"BIND gives a value to {variable}, which the group uses before.");
        }

        tokens.ExpectSymbol(")");
        group.Bind(variable, expression);
    }

    private Variable NewColumn(List<Variable> variables)
    {
        var token = tokens.Current;
        var variable = terms.Variable();
        return variables.Contains(variable) ? throw tokens.Error(token, $"VALUES names {variable} twice.") : variable;
    }

    private EquatableList<Term?> Row(int cells)
    {
        var start = tokens.Current;
        tokens.ExpectSymbol("(");
        List<Term?> row = [];
        while (!tokens.TakeSymbol(")"))
        {
            row.Add(Cell());
        }

        return row.Count == cells ? [.. row] : throw tokens.Error(start, $"The row of VALUES has {row.Count} terms for {cells} variables.");
    }

    private Term? Cell()
    {
        if (tokens.TakeKeyword("UNDEF"))
        {
            return null;
        }

        return terms.AtIri ? terms.Iri() : terms.TryLiteral() ?? throw tokens.Unexpected("an IRI, a literal or UNDEF");
    }

    private static IEnumerable<Variable> WithName(PatternTerm name, ParsedGroup group) =>
        name.Variable is null ? group.InScope : [name.Variable, .. group.InScope];
}
