using KarabakhGraph.Yaml;

namespace KarabakhGraph.Knowledge.Lexicons;

/// <summary>Checks that a name leads to one entity: two may share a spelling only when one of them lists it as ambiguous. Surnames are free.</summary>
internal static class Spellings
{
    public static void Check(Registry<LexiconEntity> entities)
    {
        var owners = new Dictionary<string, (YamlValue Source, LexiconEntity Entry)>(StringComparer.Ordinal);
        foreach (var (source, entity) in entities.Sources)
        {
            var names = entity.Names.Values.Concat(entity.Metonyms.Values).SelectMany(list => list).ToHashSet(StringComparer.Ordinal);
            foreach (var name in names.Except(entity.Ambiguous, StringComparer.Ordinal))
            {
                if (!owners.TryAdd(name, (source, entity)))
                {
                    var owner = owners[name];
                    throw source.Error($"'{name}' is a name of '{owner.Entry.Id}' ({owner.Source.File}:{owner.Source.Line}) too: list it under 'ambiguous' of one of them");
                }
            }
        }
    }
}
