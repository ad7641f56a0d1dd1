using KarabakhGraph.Rdf;

namespace KarabakhGraph.Knowledge.Quads;

/// <summary>The quads of one graph in the order in which they were first added.</summary>
internal sealed class QuadList(Iri graph, DataIris iris)
{
    private readonly List<Quad> _quads = [];
    private readonly HashSet<Quad> _known = [];

    public IReadOnlyList<Quad> Quads => _quads;

    public void Add(Iri subject, Iri predicate, Term @object)
    {
        var quad = new Quad(subject, predicate, @object, graph);
        if (_known.Add(quad))
        {
            _quads.Add(quad);
        }
    }

    public void AddIf(bool condition, Iri subject, Iri predicate, Term @object)
    {
        if (condition)
        {
            Add(subject, predicate, @object);
        }
    }

    public void AddEntity(Iri subject, Iri predicate, string? id)
    {
        if (id is not null)
        {
            Add(subject, predicate, iris.Entity(id));
        }
    }

    public void AddEntities(Iri subject, Iri predicate, IEnumerable<string> ids)
    {
        foreach (var id in ids.Order(StringComparer.Ordinal))
        {
            Add(subject, predicate, iris.Entity(id));
        }
    }

    public void AddDate(Iri subject, Iri predicate, string? date)
    {
        if (date is not null)
        {
            Add(subject, predicate, IsoDate.Literal(date));
        }
    }
}
