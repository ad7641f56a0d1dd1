using KarabakhGraph.Knowledge.Lexicons;

namespace KarabakhGraph.Knowledge.Quads;

/// <summary>Refuses a reading that contradicts itself.</summary>
internal static class ReadingCheck
{
    public static void Check(DocumentReading reading, Lexicon lexicon)
    {
        var own = reading.Entities.Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
        var kinds = lexicon.Kinds.Select(kind => kind.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in Entities(reading).Where(id => lexicon.Find(id) is null && !own.Contains(id)))
        {
            throw Error($"the entity '{id}' stands neither in the lexicon nor among the entities of the reading");
        }

        var length = new CodePoints(reading.Text).Count;
        foreach (var range in Ranges(reading).Where(range => range.Begin < 0 || range.End <= range.Begin || range.End > length))
        {
            throw Error($"the range {range.Begin},{range.End} does not lie within the text of {length} code points, or is empty");
        }

        foreach (var confidence in reading.Mentions.Select(mention => mention.Confidence).Concat(reading.Claims.Select(claim => claim.Confidence)).Where(value => value is < 0 or > 1))
        {
            throw Error($"the confidence {confidence} does not lie between 0 and 1");
        }

        Words("role", reading.Offices.Select(office => office.Role), KarabakhVocabulary.Roles);
        Words("relation", reading.Claims.Select(claim => claim.About).OfType<Relation>().Select(relation => relation.Type), KarabakhVocabulary.RelationTypes);
        Words("event type", reading.Claims.Select(claim => claim.About).OfType<Event>().Select(happening => happening.Type), KarabakhVocabulary.EventTypes);
        Words("event kind", reading.Claims.Select(claim => claim.About).OfType<Event>().Select(happening => happening.Kind), kinds);
        Words("casualty kind", reading.Claims.Select(claim => claim.About).OfType<CasualtyFigure>().Select(figure => figure.Kind), KarabakhVocabulary.CasualtyKinds);
        foreach (var claim in reading.Claims.Where(claim => claim.Denies < 0 || claim.Denies >= reading.Claims.Count))
        {
            throw Error($"a claim denies number {claim.Denies} of {reading.Claims.Count} claims");
        }

        void Words(string what, IEnumerable<string> used, IEnumerable<string> known)
        {
            foreach (var word in used.Where(word => !known.Contains(word)))
            {
                throw Error($"the ontology knows no {what} '{word}'");
            }
        }

        ArgumentException Error(string problem) => new($"{reading.Identifier}: {problem}", nameof(reading));
    }

    private static IEnumerable<string> Entities(DocumentReading reading) =>
        reading.Mentions.SelectMany(mention => Named(mention.Entity, mention.NameOf))
            .Concat(reading.Entities.SelectMany(entity => Named(entity.Of)))
            .Concat(reading.Offices.SelectMany(office => Named(office.Person, office.Of)))
            .Concat(reading.Claims.SelectMany(claim => claim.Claimants.Concat(Entities(claim.About))))
            .Concat(Named(reading.Publisher));

    private static IEnumerable<string> Entities(ClaimContent content) => content switch
    {
        Event happening => [.. happening.Agents, .. happening.Targets, .. happening.Places],
        Relation relation => [relation.Subject, relation.Object],
        CasualtyFigure figure => Named(figure.Side),
        _ => [],
    };

    private static IEnumerable<string> Named(params IEnumerable<string?> ids) => ids.OfType<string>();

    private static IEnumerable<CharRange> Ranges(DocumentReading reading) =>
        reading.Mentions.Select(mention => mention.Range)
            .Concat(reading.Offices.Select(office => office.Evidence))
            .Concat(reading.Claims.SelectMany(claim => new[] { claim.Evidence, claim.Trigger }));
}
