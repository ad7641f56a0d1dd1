namespace KarabakhGraph.Knowledge.Lexicons;

/// <summary>What is known of a conflict before any article is read: actors, places, offices and event kinds, from <c>ontology/lexicon/*.yaml</c>.</summary>
public sealed class Lexicon
{
    private readonly Dictionary<string, LexiconEntity> _entities;

    /// <summary>A lexicon of the given entries; ids must be unique.</summary>
    public Lexicon(IReadOnlyList<LexiconEntity> entities, IReadOnlyList<Office> offices, IReadOnlyList<EventKind> kinds)
    {
        Entities = entities;
        Offices = offices;
        Kinds = kinds;
        _entities = entities.ToDictionary(entity => entity.Id, StringComparer.Ordinal);
    }

    /// <summary>Actors and places, sorted by id.</summary>
    public IReadOnlyList<LexiconEntity> Entities { get; }

    /// <summary>Offices with their dates.</summary>
    public IReadOnlyList<Office> Offices { get; }

    /// <summary>Event kinds, sorted by id.</summary>
    public IReadOnlyList<EventKind> Kinds { get; }

    /// <summary>The entity of an id, or null when the lexicon has none.</summary>
    public LexiconEntity? Find(string id) => _entities.GetValueOrDefault(id);
}
