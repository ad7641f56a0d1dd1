using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Lexicons;

namespace KarabakhGraph.Extraction.References;

/// <summary>What is known of the actors and places of one document: the lexicon's and its own.</summary>
internal sealed class ActorFacts
{
    private const int Deepest = 6;
    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, Entity> _own;
    private readonly Dictionary<string, string> _offices = new(StringComparer.Ordinal);

    public ActorFacts(Lexicon lexicon, IEnumerable<Entity> own, IEnumerable<(string Person, string? Of)> offices)
    {
        _lexicon = lexicon;
        _own = own.ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        foreach (var (person, of) in offices)
        {
            if (of is not null)
            {
                _offices.TryAdd(person, of);
            }
        }
    }

    public EntityType? TypeOf(string id) => _lexicon.Find(id)?.Type ?? _own.GetValueOrDefault(id)?.Type;

    public LexiconEntity? Find(string id) => _lexicon.Find(id);

    public string? GenderOf(string id) => _lexicon.Find(id)?.Gender;

    public string? CategoryOf(string id) => _lexicon.Find(id)?.Category;

    /// <summary>The state that an actor belongs to or a place lies in; itself for a state; null when unknown.</summary>
    public string? StateOf(string id)
    {
        for (var i = 0; i < Deepest; i++)
        {
            if (TypeOf(id) == EntityType.State)
            {
                return id;
            }

            var entity = _lexicon.Find(id);
            var up = entity?.Of ?? entity?.CapitalOf ?? (entity is { PartOf.Count: > 0 } ? entity.PartOf[0] : null) ?? _own.GetValueOrDefault(id)?.Of ?? _offices.GetValueOrDefault(id);
            if (up is null || up == id)
            {
                return null;
            }

            id = up;
        }

        return null;
    }

    /// <summary>The states that a place lies in, the smallest first.</summary>
    public IEnumerable<string> StatesAround(string place)
    {
        var open = new Queue<string>([place]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.Count > 0 && seen.Count < 40)
        {
            var id = open.Dequeue();
            if (!seen.Add(id))
            {
                continue;
            }

            if (TypeOf(id) == EntityType.State)
            {
                yield return id;
            }

            foreach (var up in _lexicon.Find(id)?.PartOf ?? [])
            {
                open.Enqueue(up);
            }
        }
    }

    public bool IsPlace(string id) => TypeOf(id) == EntityType.Place;

    public bool MayBePlace(string id) => TypeOf(id) is EntityType.Place or EntityType.State;
}
