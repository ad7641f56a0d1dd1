using KarabakhGraph.Rdf.Vocabularies;
using NodeMap = System.Collections.Generic.OrderedDictionary<KarabakhGraph.Rdf.Term, System.Collections.Generic.List<KarabakhGraph.Rdf.Quad>>;

namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Writes the nodes of a dataset, their properties and the graphs that they name (JSON-LD 1.1 API, section 8.4).</summary>
internal sealed class NodeWriter(TextWriter output, JsonLdOptions options, CompactNames names, FoldedNodes folded)
{
    private const int MaxListDepth = 50; // two levels of JSON each; together with a JSON literal less than what the reader takes
    private readonly LiteralWriter _literals = new(output, options, names);
    private readonly HashSet<Term> _written = [];

    public void Write(IReadOnlyList<Quad> quads)
    {
        var graphs = quads.Where(quad => quad.Graph is not null).GroupBy(quad => quad.Graph!).ToDictionary(graph => graph.Key, graph => Nodes(graph, areNamed: true));
        var isBare = names.Declared.Count == 0;
        if (!isBare)
        {
            WriteContext();
        }

        WriteGraph(Nodes(quads, areNamed: false), graphs, isBare ? "\n" : "\n  ");
        output.Write(isBare ? "\n" : "\n}\n");
    }

    /// <summary>Nodes with the quads they are the subject of, in the order of their first quad. In the default graph the names of graphs are nodes, too.</summary>
    private static NodeMap Nodes(IEnumerable<Quad> quads, bool areNamed)
    {
        var nodes = new NodeMap();
        foreach (var quad in quads)
        {
            var isInside = areNamed || quad.Graph is null;
            var node = isInside ? quad.Subject : quad.Graph!; // outside it stands in a named graph
            if (!nodes.TryGetValue(node, out var own))
            {
                own = [];
                nodes.Add(node, own);
            }

            if (isInside)
            {
                own.Add(quad);
            }
        }

        return nodes;
    }

    private void WriteContext()
    {
        output.Write("{\n  \"@context\": {");
        var before = "\n    ";
        foreach (var (prefix, ns) in names.Declared)
        {
            output.Write(before);
            CanonicalJson.Quote(output, prefix);
            output.Write(": {\"@id\": ");
            CanonicalJson.Quote(output, ns);
            output.Write(", \"@prefix\": true}");
            before = ",\n    ";
        }

        output.Write("\n  },\n  \"@graph\": ");
    }

    private void WriteGraph(NodeMap nodes, Dictionary<Term, NodeMap> graphs, string indent)
    {
        output.Write('[');
        var before = indent + "  ";
        foreach (var (node, quads) in nodes)
        {
            if (!folded.IsFolded(node))
            {
                WriteNode(node, quads);
            }
        }

        // Lists that nothing outside leads to, and those that stand too deep in others, are nodes like others.
        foreach (var head in nodes.Keys.OfType<BlankNode>())
        {
            if (folded.IsHead(head) && !_written.Contains(head))
            {
                folded.Unfold(head);
                foreach (var cell in folded.Cells(head))
                {
                    WriteNode(cell, nodes[cell]);
                }
            }
        }

        output.Write(indent);
        output.Write(']');

        void WriteNode(Term node, List<Quad> quads)
        {
            output.Write(before);
            this.WriteNode(node, quads, graphs, indent + "  ");
            before = $",{indent}  ";
        }
    }

    private void WriteNode(Term node, List<Quad> quads, Dictionary<Term, NodeMap> graphs, string indent)
    {
        output.Write($"{{{indent}  \"@id\": ");
        WriteId(node);
        WriteProperty("@type", quads.Where(IsKeywordType), indent, quad => WriteId(quad.Object));
        foreach (var property in quads.Where(quad => !IsKeywordType(quad)).GroupBy(quad => quad.Predicate))
        {
            WriteProperty(names.Of(property.Key.Value), property, indent, quad => WriteValue(quad.Object, 0));
        }

        if (quads.Count == 0 || quads[0].Graph is null)
        {
            WriteNamedGraph(node, graphs, indent + "  ");
        }

        output.Write($"{indent}}}");
    }

    private void WriteNamedGraph(Term name, Dictionary<Term, NodeMap> graphs, string indent)
    {
        if (graphs.TryGetValue(name, out var nodes))
        {
            output.Write($",{indent}\"@graph\": ");
            WriteGraph(nodes, graphs, indent);
        }
    }

    private void WriteProperty(string name, IEnumerable<Quad> quads, string indent, Action<Quad> write)
    {
        var isFirst = true;
        foreach (var quad in quads)
        {
            if (isFirst)
            {
                output.Write($",{indent}  ");
                CanonicalJson.Quote(output, name);
                output.Write(": [");
            }

            output.Write(isFirst ? "" : ", ");
            write(quad);
            isFirst = false;
        }

        output.Write(isFirst ? "" : "]");
    }

    private bool IsKeywordType(Quad quad) => !options.UseRdfType && quad.Predicate == RdfVocabulary.Type && quad.Object is not Literal;

    private void WriteId(Term node) => CanonicalJson.Quote(output, node is Iri iri ? names.Of(iri.Value) : node.ToString()!); // a term says itself

    private void WriteValue(Term term, int depth)
    {
        if (term is Literal literal)
        {
            _literals.Write(literal);
        }
        else if (term == RdfVocabulary.Nil)
        {
            output.Write("{\"@list\": []}");
        }
        else if (folded.CompoundLiteral(term) is var (text, language, direction))
        {
            _literals.WriteText(text, language, direction);
        }
        else if (depth < MaxListDepth && term is BlankNode head && folded.IsHead(head) && _written.Add(head))
        {
            WriteList(head, depth);
        }
        else
        {
            output.Write("{\"@id\": ");
            WriteId(term);
            output.Write('}');
        }
    }

    private void WriteList(BlankNode head, int depth)
    {
        output.Write("{\"@list\": [");
        var separator = "";
        foreach (var cell in folded.Cells(head))
        {
            output.Write(separator);
            WriteValue(folded.Item(cell), depth + 1);
            separator = ", ";
        }

        output.Write("]}");
    }
}
