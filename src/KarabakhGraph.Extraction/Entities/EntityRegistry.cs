using KarabakhGraph.Extraction.Mentions;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Lexicons;

namespace KarabakhGraph.Extraction.Entities;

/// <summary>Those whom one document names and the lexicon does not know. The same name is the same entity; no name is merged with a similar one.</summary>
internal sealed class EntityRegistry(Lexicon lexicon, string language)
{
    private readonly SortedDictionary<string, Entity> _entities = new(StringComparer.Ordinal);

    /// <summary>Everybody entered, sorted by id.</summary>
    public IEnumerable<Entity> Entities => _entities.Values;

    /// <summary>The id for a name, entered when new. An id that the lexicon has for something of another type gets the type behind it.</summary>
    public string Enter(string name, EntityType type, string? of = null)
    {
        var slug = NameKey.Slug(name);
        var known = lexicon.Find(slug);
        return known is null ? Enter(slug, name, type, of)
            : known.Type == type ? slug
            : Enter($"{slug}-{type.ToString().ToLowerInvariant()}", name, type, of);
    }

    /// <summary>Enters an entity under an id of the caller's making unless the lexicon has it.</summary>
    public string Enter(string id, string label, EntityType type, string? of)
    {
        if (lexicon.Find(id) is null)
        {
            _entities.TryAdd(id, new Entity(id, type, label, language, of));
        }

        return id;
    }

    /// <summary>Who is entered under an id, or null.</summary>
    public Entity? Find(string id) => _entities.GetValueOrDefault(id);

    /// <summary>Notes to whom somebody belongs, once that is known.</summary>
    public void Belongs(string id, string of)
    {
        if (_entities.TryGetValue(id, out var entity) && entity.Of is null && id != of)
        {
            _entities[id] = entity with { Of = of };
        }
    }

    /// <summary>Strikes out somebody who turned out to be known.</summary>
    public void Remove(string id) => _entities.Remove(id);
}
