using KarabakhGraph.Rdf.Formats.Text;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Walks an expanded document and gives out its quads (JSON-LD 1.1 API, sections 7.2 and 8.1).</summary>
/// <remarks>
/// The specification gathers all nodes in a map before the first quad. A dataset is a set, so quads can be given out as they are met:
/// only repetitions tell the difference. The quads of a node come together, those of nodes inside it after them.
/// </remarks>
internal sealed class NodeWalk(BlankNodeLabels blankNodes, RdfDirection direction)
{
    private readonly List<Quad> _quads = [];
    private readonly Dictionary<(Term? Graph, Term Node), string> _indexes = [];

    /// <summary>The quads of a value at the top of the document.</summary>
    public IReadOnlyList<Quad> Quads(JsonValue item)
    {
        _quads.Clear();
        WalkTop(item, null);
        return _quads;
    }

    /// <summary>True for an absolute IRI without characters that no IRI holds and with one fragment at most. What is no IRI gives no quad.</summary>
    public static bool IsWellFormed(string iri) =>
        IriReference.IsAbsolute(iri) && !iri.AsSpan().ContainsAny(RdfCharacters.OutsideIri) && iri.IndexOf('#', StringComparison.Ordinal) == iri.LastIndexOf('#');

    /// <summary>The term of an id: an IRI or blank node; null when it is neither.</summary>
    private Term? TermOf(JsonValue? id) => id is not JsonString { Value: var value } ? null
        : IriExpansion.IsBlankNode(value) ? blankNodes.Get(value.AsSpan(2))
        : IsWellFormed(value) ? new Iri(value)
        : null;

    private Term? Identify(JsonObject node) => node["@id"] is { } id ? TermOf(id) : blankNodes.Next();

    /// <summary>The quads of what no property leads to; a literal or list there says nothing.</summary>
    private void WalkTop(JsonValue item, Term? graph)
    {
        if (item is JsonObject node && !node.Has("@value") && !node.Has("@list"))
        {
            Walk(node, Identify(node), graph);
        }
    }

    /// <summary>The quads of a node and of all inside it.</summary>
    /// <param name="node">A node object.</param>
    /// <param name="subject">Its term; null when it has none that RDF can say, and then only nodes inside it give quads.</param>
    /// <param name="graph">The graph it stands in.</param>
    private void Walk(JsonObject node, Term? subject, Term? graph)
    {
        CheckIndex(node, subject, graph);
        var inside = new List<(JsonObject Node, Term? Term)>();
        foreach (var (key, value) in node.Entries)
        {
            if (key == "@type")
            {
                AddTypes(subject, value, graph);
            }
            else if (!Keyword.Is(key))
            {
                var predicate = IsWellFormed(key) ? new Iri(key) : null;
                foreach (var item in value.AsItems())
                {
                    Add(subject, predicate, Object((JsonObject)item, graph, inside), graph); // values of properties are maps after expansion
                }
            }
        }

        if (node["@reverse"] is JsonObject reverse)
        {
            AddReverse(reverse, subject, graph, inside);
        }

        foreach (var (child, term) in inside)
        {
            Walk(child, term, graph);
        }

        foreach (var included in node["@included"]?.AsItems() ?? [])
        {
            WalkTop(included, graph);
        }

        if (node["@graph"] is JsonArray content && subject is not null)
        {
            foreach (var item in content.Items)
            {
                WalkTop(item, subject);
            }
        }
    }

    private void CheckIndex(JsonObject node, Term? subject, Term? graph)
    {
        if (subject is null || node["@index"] is not JsonString index)
        {
            return;
        }

        if (!_indexes.TryAdd((graph, subject), index.Value) && _indexes[(graph, subject)] != index.Value)
        {
            throw new JsonLdException("conflicting indexes", index, $"the node {subject} has the index '{_indexes[(graph, subject)]}' elsewhere, and one node has one index");
        }
    }

    private void AddTypes(Term? subject, JsonValue types, Term? graph)
    {
        foreach (var type in types.AsItems())
        {
            Add(subject, RdfVocabulary.Type, TermOf(type), graph);
        }
    }

    private void AddReverse(JsonObject reverse, Term? @object, Term? graph, List<(JsonObject, Term?)> inside)
    {
        foreach (var (key, value) in reverse.Entries)
        {
            foreach (var item in value.AsItems().Cast<JsonObject>()) // expansion lets nothing but nodes through
            {
                var subject = Identify(item);
                Add(subject, IsWellFormed(key) ? new Iri(key) : null, @object, graph);
                inside.Add((item, subject));
            }
        }
    }

    private void Add(Term? subject, Iri? predicate, Term? @object, Term? graph)
    {
        if (subject is not null && predicate is not null && @object is not null)
        {
            _quads.Add(new Quad(subject, predicate, @object, graph));
        }
    }

    /// <summary>The term of a value; null when it has none.</summary>
    private Term? Object(JsonObject item, Term? graph, List<(JsonObject Node, Term? Term)> inside)
    {
        if (item["@list"] is { } list)
        {
            return ListOf(list.AsItems(), graph, inside);
        }

        if (item.Has("@value"))
        {
            return direction == RdfDirection.CompoundLiteral && item["@value"] is JsonString text && item["@direction"] is JsonString way
                ? CompoundLiteral(text, item["@language"] as JsonString, way, graph)
                : LiteralConversion.Literal(item, direction);
        }

        var node = Identify(item);
        if (item.Count > 1 || !item.Has("@id"))
        {
            inside.Add((item, node));
        }

        return node;
    }

    private Term ListOf(IReadOnlyList<JsonValue> items, Term? graph, List<(JsonObject, Term?)> inside)
    {
        var head = items.Count == 0 ? (Term)RdfVocabulary.Nil : blankNodes.Next();
        var cell = head;
        for (var i = 0; i < items.Count; i++)
        {
            Add(cell, RdfVocabulary.First, Object((JsonObject)items[i], graph, inside), graph); // items of lists are maps after expansion
            var rest = i + 1 < items.Count ? (Term)blankNodes.Next() : RdfVocabulary.Nil;
            Add(cell, RdfVocabulary.Rest, rest, graph);
            cell = rest;
        }

        return head;
    }

    /// <summary>A node with value, language and direction (JSON-LD 1.1, section 4.2.4.1).</summary>
    private BlankNode CompoundLiteral(JsonString text, JsonString? language, JsonString way, Term? graph)
    {
        var node = blankNodes.Next();
        Add(node, RdfVocabulary.Value, new Literal(text.Value), graph);
        if (language is not null)
        {
            Add(node, RdfVocabulary.Language, new Literal(language.Value.ToLowerInvariant()), graph);
        }

        Add(node, RdfVocabulary.Direction, new Literal(way.Value), graph);
        return node;
    }
}
