using KarabakhGraph.Yaml;

namespace KarabakhGraph.Knowledge.Lexicons;

/// <summary>Checks that every id an entry names is there, is of a fitting type, and that nothing is part of itself.</summary>
internal static class References
{
    public static void Check(Registry<LexiconEntity> entities, IEnumerable<(YamlValue Source, Office Office)> offices)
    {
        foreach (var (source, entity) in entities.Sources)
        {
            CheckType(source.Find("of"), EntityType.State, EntityType.Organization, EntityType.Group);
            CheckType(source.Find("capital-of"), EntityType.State);
            foreach (var whole in source.Find("part-of")?.Items ?? [])
            {
                CheckType(whole, EntityType.Place, EntityType.State);
            }
        }

        foreach (var (source, _) in offices)
        {
            CheckType(source["person"], EntityType.Person);
            CheckType(source["of"], EntityType.State, EntityType.Organization, EntityType.Group, EntityType.Place);
        }

        CheckCircles(entities);

        void CheckType(YamlValue? reference, params ReadOnlySpan<EntityType> types)
        {
            if (reference is not null && entities.Find(reference).Type is var type && !types.Contains(type))
            {
                throw reference.Error($"'{reference.Text}' is a {type}; expected: {string.Join(" or ", types.ToArray())}");
            }
        }
    }

    /// <summary>Takes away again and again what lies in nothing that is left; whoever walks on from what stays comes back.</summary>
    private static void CheckCircles(Registry<LexiconEntity> entities)
    {
        var wholes = entities.InOrder.ToDictionary(
            entity => entity.Id, entity => (IReadOnlyList<string>)(entity.Of is null ? entity.PartOf : [.. entity.PartOf, entity.Of]), StringComparer.Ordinal);
        while (wholes.Where(pair => !pair.Value.Any(wholes.ContainsKey)).Select(pair => pair.Key).ToList() is { Count: > 0 } free)
        {
            free.ForEach(id => wholes.Remove(id));
        }

        if (wholes.Count > 0)
        {
            var walk = new List<string> { wholes.Keys.Order(StringComparer.Ordinal).First() };
            while (walk.IndexOf(walk[^1]) == walk.Count - 1)
            {
                walk.Add(wholes[walk[^1]].First(wholes.ContainsKey));
            }

            walk.RemoveRange(0, walk.IndexOf(walk[^1]));
            throw entities.Sources.First(pair => pair.Entry.Id == walk[0]).Source
                .Error($"nothing can lie in itself, but 'of' and 'part-of' go round here: {string.Join(" in ", walk)}");
        }
    }
}
