using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Updates;

/// <summary>One evaluation of one update: its operations in order (SPARQL 1.1 Update, sections 3 and 4).</summary>
internal sealed class UpdateEvaluation(
    IQuadTransaction transaction, SparqlOptions options, Func<Iri, CancellationToken, IEnumerable<Quad>>? loader, NewBlankNodes newBlankNodes, CancellationToken cancellation)
{
    private int _wheres;

    public void Run(IEnumerable<UpdateOperation> operations)
    {
        foreach (var operation in operations)
        {
            cancellation.ThrowIfCancellationRequested();
            Run(operation);
        }
    }

    private void Run(UpdateOperation operation)
    {
        switch (operation)
        {
            case InsertData data:
                transaction.Apply([], WithNewBlankNodes(data.Quads));
                break;
            case DeleteData data:
                transaction.Apply(data.Quads, []);
                break;
            case Modify modify:
                Run(modify);
                break;
            case Load load:
                Run(load);
                break;
            case Clear clear:
                Run(clear);
                break;
            case Create create when !create.Silent && IsThere(create.Graph):
                throw new UpdateException($"CREATE: the graph {create.Graph} is there already.");
            case Create:
                break;
            case Transfer transfer:
                Run(transfer);
                break;
            default:
                throw new ArgumentException($"{operation.GetType().Name} is not an operation.", nameof(operation));
        }
    }

    /// <summary>All solutions are found before anything is changed, and all removals come before the additions (section 3.1.3).</summary>
    private void Run(Modify modify)
    {
        // A seed of its own for every WHERE, or BNODE() would give the same nodes again.
        var seeded = options.RandomSeed is { } seed ? options with { RandomSeed = unchecked(seed + _wheres++) } : options;
        var where = (SolutionsResult)new SparqlEngine(transaction.Source, seeded).Evaluate(new SparqlQuery(modify.Where), cancellation);
        HashSet<Quad> removed = [];
        HashSet<Quad> added = [];
        foreach (var solution in where.Solutions)
        {
            removed.UnionWith(QuadInstances.Of(modify.Delete, solution, newBlankNodes));
            added.UnionWith(QuadInstances.Of(modify.Insert, solution, newBlankNodes));
        }

        transaction.Apply(removed, added);
    }

    private void Run(Load load)
    {
        try
        {
            var document = (loader ?? throw new LoadDeniedException(load.Document.Value))(load.Document, cancellation);
            List<Quad> quads = [.. document];
            if (load.Into is not null && quads.Find(quad => quad.Graph is not null) is { } named)
            {
                throw new UpdateException($"LOAD: the document {load.Document} has the named graph {named.Graph}, and INTO takes triples only.");
            }

            transaction.Apply([], WithNewBlankNodes(load.Into is null ? quads : quads.ConvertAll(quad => quad with { Graph = load.Into })));
        }
        catch (Exception error) when (load.Silent && error is LoadDeniedException or UpdateException or RdfSyntaxException or IOException or UnauthorizedAccessException)
        {
            // SILENT: a document that cannot be had changes nothing.
        }
    }

    private void Run(Clear clear)
    {
        switch (clear.Target)
        {
            case { Kind: GraphTargetKind.Graph }:
                transaction.RemoveGraph(clear.Target.Name);
                return;
            case { Kind: GraphTargetKind.Default }:
                transaction.RemoveGraph(null);
                return;
            case { Kind: GraphTargetKind.All }:
                transaction.RemoveGraph(null);
                break;
        }

        var source = transaction.Source;
        Term[] names = [.. source.Graphs.Select(graph => source.Resolve(graph.Name))];
        foreach (var name in names)
        {
            transaction.RemoveGraph(name);
        }
    }

    private void Run(Transfer transfer)
    {
        if (transfer.From is not null && !IsThere(transfer.From))
        {
            if (!transfer.Silent)
            {
                throw new UpdateException($"{transfer.Kind.ToString().ToUpperInvariant()}: the graph {transfer.From} is not there.");
            }
        }
        else if (transfer.From != transfer.To)
        {
            List<Quad> quads = [.. QuadsOf(transfer.From).Select(quad => quad with { Graph = transfer.To })];
            if (transfer.Kind != TransferKind.Add)
            {
                transaction.RemoveGraph(transfer.To);
            }

            transaction.Apply([], quads);
            if (transfer.Kind == TransferKind.Move)
            {
                transaction.RemoveGraph(transfer.From);
            }
        }
    }

    private bool IsThere(Iri graph)
    {
        var source = transaction.Source;
        return source.Find(graph) is { IsSome: true } name && source.CountMatches(KeyOrder.Gspo, new EncodedQuad(default, default, default, name)) > 0;
    }

    private IEnumerable<Quad> QuadsOf(Iri? graph)
    {
        var source = transaction.Source;
        var name = graph is null ? TermId.DefaultGraph : source.Find(graph);
        foreach (var quad in source.Match(new EncodedQuad(default, default, default, name)))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new Quad(source.Resolve(quad.Subject), (Iri)source.Resolve(quad.Predicate), source.Resolve(quad.Object), graph);
        }
    }

    /// <summary>The quads with a new blank node for each of theirs: those of a text are not those of the data, whatever their labels.</summary>
    private List<Quad> WithNewBlankNodes(IReadOnlyCollection<Quad> quads)
    {
        Dictionary<BlankNode, BlankNode> made = [];
        return [.. quads.Select(quad => new Quad(New(quad.Subject), quad.Predicate, New(quad.Object), quad.Graph is null ? null : New(quad.Graph)))];

        Term New(Term term) => term is BlankNode node ? newBlankNodes.For(node, made) : term;
    }
}
