using KarabakhGraph.Extraction.Mentions;
using KarabakhGraph.Knowledge;

namespace KarabakhGraph.Extraction.References;

/// <summary>Who was named so far in a document, who spoke last, and who stands against whom in it.</summary>
internal sealed class Discourse
{
    private readonly IReadOnlyList<EntityMention> _mentions;
    private readonly ActorFacts _facts;
    private readonly Dictionary<(string Of, string By), int> _opposition;
    private readonly List<(string Entity, int At)> _actors = [];
    private readonly Dictionary<Func<EntityMention, bool>, string?> _only = [];

    /// <param name="mentions">The mentions of the document, in its order.</param>
    /// <param name="facts">What is known of them.</param>
    /// <param name="opposition">How often one state was seen to stand against another, from a first reading; empty in the first.</param>
    public Discourse(IReadOnlyList<EntityMention> mentions, ActorFacts facts, Dictionary<(string Of, string By), int> opposition)
    {
        (_mentions, _facts, _opposition) = (mentions, facts, opposition);
        Sides = FindSides();
    }

    /// <summary>The two parties that the document is about; empty when it has none.</summary>
    public IReadOnlyList<string> Sides { get; }

    /// <summary>Whoever spoke last; empty when nobody has.</summary>
    public IReadOnlyList<string> Speaker { get; set; } = [];

    /// <summary>The subject of the clause before.</summary>
    public IReadOnlyList<string> Subject { get; set; } = [];

    /// <summary>Forgets who spoke and acted, to walk through the document once more.</summary>
    public void Restart()
    {
        _actors.Clear();
        Speaker = [];
        Subject = [];
    }

    /// <summary>Notes an actor who was the subject of a clause.</summary>
    public void Note(string entity, int at) => _actors.Add((entity, at));

    /// <summary>The nearest mention before a position of the text that pleases.</summary>
    public string? Last(int before, Func<EntityMention, bool> pleases, int reach = 200)
    {
        var (low, high) = (0, _mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Span.Start < before ? (middle + 1, high) : (low, middle);
        }

        for (var i = low - 1; i >= 0 && i >= low - reach; i--)
        {
            if (pleases(_mentions[i]))
            {
                return _mentions[i].Entity;
            }
        }

        return null;
    }

    /// <summary>The only entity of the document that pleases; null when there is none or more than one.</summary>
    /// <param name="pleases">The same delegate gets the same answer without another search.</param>
    public string? Only(Func<EntityMention, bool> pleases)
    {
        if (!_only.TryGetValue(pleases, out var known))
        {
            _only[pleases] = known = FindOnly(pleases);
        }

        return known;
    }

    private string? FindOnly(Func<EntityMention, bool> pleases)
    {
        string? only = null;
        foreach (var mention in _mentions)
        {
            if (mention.Entity != only && pleases(mention))
            {
                if (only is not null)
                {
                    return null;
                }

                only = mention.Entity;
            }
        }

        return only;
    }

    /// <summary>The nearest earlier subject of a clause that pleases.</summary>
    public string? LastSubject(int before, Func<string, bool> pleases)
    {
        for (var i = _actors.Count - 1; i >= 0 && i > _actors.Count - 60; i--)
        {
            if (_actors[i].At < before && pleases(_actors[i].Entity))
            {
                return _actors[i].Entity;
            }
        }

        return null;
    }

    /// <summary>The one against whom a state stands: as the document shows it, else the other of its two sides.</summary>
    public string? EnemyOf(string? state)
    {
        if (state is null)
        {
            return null;
        }

        var best = _opposition.Where(pair => pair.Key.Of == state && pair.Key.By != state).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.By, StringComparer.Ordinal).FirstOrDefault();
        if (best.Value > 0)
        {
            return best.Key.By;
        }

        return Sides.Count == 2 && Sides.Contains(state) ? Sides.First(side => side != state) : null;
    }

    private string[] FindSides()
    {
        var pairs = _opposition.GroupBy(pair => string.CompareOrdinal(pair.Key.Of, pair.Key.By) < 0 ? pair.Key : (Of: pair.Key.By, By: pair.Key.Of))
            .Select(group => (group.Key, Count: group.Sum(pair => pair.Value))).OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Key.Of, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.By, StringComparer.Ordinal).ToList();
        if (pairs.Count > 0)
        {
            return [pairs[0].Key.Of, pairs[0].Key.By];
        }

        // "between A and B", "Armenian and Azerbaijani": two states side by side, most often.
        var beside = new Dictionary<(string, string), int>();
        for (var i = 1; i < _mentions.Count; i++)
        {
            var (a, b) = (_mentions[i - 1], _mentions[i]);
            if (a.Type == EntityType.State && b.Type == EntityType.State && a.Entity != b.Entity && a.Sentence == b.Sentence && b.FirstToken - a.EndToken <= 1)
            {
                var pair = string.CompareOrdinal(a.Entity, b.Entity) < 0 ? (a.Entity, b.Entity) : (b.Entity, a.Entity);
                beside[pair] = beside.GetValueOrDefault(pair) + 1;
            }
        }

        if (beside.Count > 0)
        {
            var (first, second) = beside.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Item1, StringComparer.Ordinal).ThenBy(pair => pair.Key.Item2, StringComparer.Ordinal).First().Key;
            return [first, second];
        }

        return [.. _mentions.Where(mention => mention.Type is EntityType.State or EntityType.Organization).Select(mention => _facts.StateOf(mention.Entity)).OfType<string>()
            .GroupBy(state => state, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(2).Select(group => group.Key)];
    }
}
