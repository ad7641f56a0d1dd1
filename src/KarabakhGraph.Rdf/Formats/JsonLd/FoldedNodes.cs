using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Finds the blank nodes that JSON-LD says without a node: cells of lists and compound literals (JSON-LD 1.1 API, section 8.4.2).</summary>
/// <remarks>
/// Such a node is the object of one quad and stands in that quad's graph alone, and has the properties of a cell or compound literal, each once, and no others.
/// The specification looks at the last cell's way back to the first; so does this. It counts the uses of a node in all graphs, so that no quad moves to another graph.
/// </remarks>
internal sealed class FoldedNodes
{
    private readonly Dictionary<BlankNode, Node> _nodes = [];

    /// <param name="quads">The whole dataset.</param>
    /// <param name="compoundLiterals">True when compound literals are wanted.</param>
    /// <param name="typesAreIds">True when the objects of rdf:type are written as ids, so that they cannot fold.</param>
    public FoldedNodes(IEnumerable<Quad> quads, bool compoundLiterals, bool typesAreIds)
    {
        foreach (var quad in quads)
        {
            AddSubject(quad);
            AddObject(quad, typesAreIds);
            if (quad.Graph is BlankNode graph)
            {
                Get(graph).IsPlain = true;
            }
        }

        foreach (var (name, node) in _nodes)
        {
            node.IsCompoundLiteral = compoundLiterals && IsCompoundLiteral(node);
            if (node[RdfVocabulary.Rest] == RdfVocabulary.Nil && IsCell(node))
            {
                FindHead(name, node);
            }
        }
    }

    public bool IsFolded(Term term) => term is BlankNode name && _nodes.TryGetValue(name, out var node) && !node.IsPlain && (node.IsInList || node.IsCompoundLiteral);

    public bool IsHead(Term term) => term is BlankNode name && _nodes.TryGetValue(name, out var node) && !node.IsPlain && node.IsHead;

    /// <summary>The cells of the list that starts with a cell.</summary>
    public IEnumerable<BlankNode> Cells(BlankNode head)
    {
        for (Term? cell = head; cell is BlankNode name; cell = _nodes[name][RdfVocabulary.Rest])
        {
            yield return name;
        }
    }

    /// <summary>The item of a cell.</summary>
    public Term Item(BlankNode cell) => _nodes[cell][RdfVocabulary.First]!; // a cell has one

    /// <summary>Value, language and direction of a compound literal; null when the term is none.</summary>
    public (string Value, string? Language, string Direction)? CompoundLiteral(Term term) =>
        term is BlankNode name && _nodes.TryGetValue(name, out var node) && node.IsCompoundLiteral
            ? (Text(node, RdfVocabulary.Value)!, Text(node, RdfVocabulary.Language), Text(node, RdfVocabulary.Direction)!) // as found by IsCompoundLiteral
            : null;

    /// <summary>Takes back that the cells of a list are folded.</summary>
    public void Unfold(BlankNode head)
    {
        foreach (var cell in Cells(head))
        {
            _nodes[cell].IsPlain = true;
        }
    }

    private static bool IsCell(Node node) =>
        node is { IsPlain: false, References: 1 } && node.SubjectGraph == node.ReferenceGraph
        && node[RdfVocabulary.First] is not null && node[RdfVocabulary.Rest] is not null && node.Count == 2 + (node.HasListType ? 1 : 0);

    private static bool IsCompoundLiteral(Node node) =>
        node is { IsPlain: false, References: 1 } && node.SubjectGraph == node.ReferenceGraph
        && Text(node, RdfVocabulary.Value) is not null && Text(node, RdfVocabulary.Direction) is "ltr" or "rtl"
        && node.Count == 2 + (Text(node, RdfVocabulary.Language) is { } language && Literal.IsLanguageTag(language) ? 1 : 0);

    private static string? Text(Node node, Iri property) => node[property] is Literal literal && literal.Datatype == Xsd.String ? literal.LexicalForm : null;

    private void FindHead(BlankNode name, Node last)
    {
        var node = last;
        node.IsInList = true;
        while (node.ReferencePredicate == RdfVocabulary.Rest && node.ReferenceSubject is BlankNode before && _nodes[before] is var cell && IsCell(cell) && !cell.IsInList)
        {
            (name, node) = (before, cell);
            node.IsInList = true;
        }

        node.IsHead = true;
    }

    private void AddSubject(Quad quad)
    {
        if (quad.Subject is not BlankNode name)
        {
            return;
        }

        var node = Get(name);
        node.IsPlain |= node.Count > 0 && node.SubjectGraph != quad.Graph;
        node.SubjectGraph = quad.Graph;
        node.Add(quad.Predicate, quad.Object);
    }

    private void AddObject(Quad quad, bool typesAreIds)
    {
        if (quad.Object is BlankNode name)
        {
            var node = Get(name);
            node.References++;
            node.IsPlain |= typesAreIds && quad.Predicate == RdfVocabulary.Type;
            (node.ReferenceSubject, node.ReferencePredicate, node.ReferenceGraph) = (quad.Subject, quad.Predicate, quad.Graph);
        }
    }

    private Node Get(BlankNode name)
    {
        if (!_nodes.TryGetValue(name, out var node))
        {
            node = new Node();
            _nodes.Add(name, node);
        }

        return node;
    }

    /// <summary>How one blank node is used.</summary>
    private sealed class Node
    {
        /// <summary>The few properties that cells and compound literals have; each with its object.</summary>
        private readonly Dictionary<Iri, Term> _objects = new(3);

        /// <summary>How many quads the node is the subject of.</summary>
        public int Count { get; private set; }

        public int References { get; set; }

        public Term? SubjectGraph { get; set; }

        public Term? ReferenceSubject { get; set; }

        public Iri? ReferencePredicate { get; set; }

        public Term? ReferenceGraph { get; set; }

        /// <summary>True when the node stands as itself, whatever else is known.</summary>
        public bool IsPlain { get; set; }

        public bool IsInList { get; set; }

        public bool IsHead { get; set; }

        public bool IsCompoundLiteral { get; set; }

        public bool HasListType => this[RdfVocabulary.Type] == RdfVocabulary.List;

        public Term? this[Iri property] => _objects.GetValueOrDefault(property);

        public void Add(Iri property, Term @object)
        {
            Count++;
            if (_objects.Count < 3)
            {
                _objects.TryAdd(property, @object);
            }
        }
    }
}
