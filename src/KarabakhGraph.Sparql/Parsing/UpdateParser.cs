using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Updates;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>The operations of an update (SPARQL 1.1, section 19.8, Update).</summary>
internal sealed class UpdateParser(
    TokenReader tokens, Prologue prologue, TermParser terms, QuadsParser quads, GroupParser groups, BlankNodeScope blankNodes, QueryVariables variables)
{
    /// <summary>Reads a whole update: operations with ';' between them, each with declarations before it.</summary>
    public EquatableList<UpdateOperation> Parse()
    {
        List<UpdateOperation> operations = [];
        do
        {
            prologue.Parse();
            if (tokens.Is(TokenKind.End))
            {
                return [.. operations];
            }

            variables.Clear();
            operations.Add(Operation());
        }
        while (tokens.TakeSymbol(";"));

        return tokens.Is(TokenKind.End) ? [.. operations] : throw tokens.Unexpected("';' or the end of the update");
    }

    private UpdateOperation Operation()
    {
        if (tokens.TakeKeyword("INSERT"))
        {
            return tokens.TakeKeyword("DATA") ? new InsertData(quads.InsertData("INSERT DATA")) : Insert([], null);
        }

        if (tokens.TakeKeyword("DELETE"))
        {
            return tokens.TakeKeyword("DATA") ? new DeleteData(quads.DeleteData("DELETE DATA"))
                : tokens.TakeKeyword("WHERE") ? DeleteWhere()
                : Delete(null);
        }

        if (tokens.TakeKeyword("WITH"))
        {
            var with = terms.Iri();
            return tokens.TakeKeyword("DELETE") ? Delete(with)
                : tokens.TakeKeyword("INSERT") ? Insert([], with)
                : throw tokens.Unexpected("DELETE or INSERT");
        }

        return tokens.TakeKeyword("LOAD") ? Load()
            : tokens.TakeKeyword("CLEAR") || tokens.TakeKeyword("DROP") ? Clear()
            : tokens.TakeKeyword("CREATE") ? Create()
            : tokens.TakeKeyword("ADD") ? Transfer(TransferKind.Add)
            : tokens.TakeKeyword("COPY") ? Transfer(TransferKind.Copy)
            : tokens.TakeKeyword("MOVE") ? Transfer(TransferKind.Move)
            : throw tokens.Unexpected("INSERT, DELETE, WITH, LOAD, CLEAR, DROP, CREATE, ADD, COPY or MOVE");
    }

    /// <summary>Modify from the braces of DELETE on.</summary>
    private Modify Delete(Iri? with)
    {
        var delete = quads.WithoutBlankNodes("DELETE", with);
        return tokens.TakeKeyword("INSERT") ? Insert(delete, with) : Where(delete, [], with);
    }

    /// <summary>Modify from the braces of INSERT on.</summary>
    private Modify Insert(EquatableList<QuadPattern> delete, Iri? with) => Where(delete, quads.Pattern(with), with);

    /// <summary>Modify from USING on.</summary>
    private Modify Where(EquatableList<QuadPattern> delete, EquatableList<QuadPattern> insert, Iri? with)
    {
        var dataset = Using() ?? (with is null ? null : new DatasetClause([with], null));
        tokens.ExpectKeyword("WHERE");
        return Modify(delete, insert, groups.Parse().Pattern, dataset);
    }

    /// <summary>The short form: the template is the pattern too.</summary>
    private Modify DeleteWhere()
    {
        var delete = quads.WithoutBlankNodes("DELETE WHERE");
        var where = new PatternGroup(blankNodes);
        foreach (var graph in delete.GroupBy(quad => quad.Graph))
        {
            var inner = graph.Key is null ? where : new PatternGroup(blankNodes);
            foreach (var quad in graph)
            {
                inner.Add(new ParsedTriple(quad.Subject, quad.Predicate, null, quad.Object));
            }

            if (graph.Key is { } name)
            {
                where.Join(new Graph(name, inner.End().Pattern), []);
            }
        }

        return Modify(delete, [], where.End().Pattern, null);
    }

    private Modify Modify(EquatableList<QuadPattern> delete, EquatableList<QuadPattern> insert, GraphPattern where, DatasetClause? dataset)
    {
        EquatableList<Variable> needed = [.. delete.Concat(insert).SelectMany(quad => quad.Variables).Distinct()];
        return new Modify(delete, insert, new SelectQuery(needed, new Project(where, needed), dataset, prologue.BaseIri, prologue.Prefixes));
    }

    private DatasetClause? Using()
    {
        List<Iri> unnamed = [];
        List<Iri> named = [];
        while (tokens.TakeKeyword("USING"))
        {
            (tokens.TakeKeyword("NAMED") ? named : unnamed).Add(terms.Iri());
        }

        return unnamed.Count + named.Count == 0 ? null : new DatasetClause([.. unnamed.Distinct()], [.. named.Distinct()]);
    }

    private Load Load()
    {
        var silent = tokens.TakeKeyword("SILENT");
        var document = terms.Iri();
        return new Load(document, tokens.TakeKeyword("INTO") ? GraphRef() : null, silent);
    }

    private Clear Clear()
    {
        tokens.TakeKeyword("SILENT");
        return new Clear(
            tokens.TakeKeyword("DEFAULT") ? new GraphTarget(GraphTargetKind.Default)
            : tokens.TakeKeyword("NAMED") ? new GraphTarget(GraphTargetKind.Named)
            : tokens.TakeKeyword("ALL") ? new GraphTarget(GraphTargetKind.All)
            : tokens.IsKeyword("GRAPH") ? new GraphTarget(GraphTargetKind.Graph, GraphRef())
            : throw tokens.Unexpected("GRAPH, DEFAULT, NAMED or ALL"));
    }

    private Create Create()
    {
        var silent = tokens.TakeKeyword("SILENT");
        return new Create(GraphRef(), silent);
    }

    private Transfer Transfer(TransferKind kind)
    {
        var silent = tokens.TakeKeyword("SILENT");
        var from = GraphOrDefault();
        tokens.ExpectKeyword("TO");
        return new Transfer(kind, from, GraphOrDefault(), silent);
    }

    private Iri GraphRef()
    {
        tokens.ExpectKeyword("GRAPH");
        return terms.Iri();
    }

    /// <summary>GraphOrDefault; null for DEFAULT.</summary>
    private Iri? GraphOrDefault()
    {
        if (tokens.TakeKeyword("DEFAULT"))
        {
            return null;
        }

        tokens.TakeKeyword("GRAPH");
        return terms.AtIri ? terms.Iri() : throw tokens.Unexpected("GRAPH, an IRI or DEFAULT");
    }
}
