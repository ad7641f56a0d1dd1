using KarabakhGraph.Extraction.Entities;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Lexicons;

namespace KarabakhGraph.Extraction.Mentions;

/// <summary>Bodies that are described rather than named: "Baku Defense Ministry", "defense ministry in the Armenian capital Yerevan", "regional parliament".</summary>
internal sealed class BodyMatcher(Lexicon lexicon, LexiconNames names, NamePatterns patterns, string language)
{
    private const int MostFillers = 6;

    /// <summary>A body with its owner before or behind it, or null.</summary>
    public MentionDraft? Match(SentenceView sentence, int start, EntityRegistry registry) =>
        OwnerFirst(sentence, start, registry) ?? Elliptical(sentence, start, registry) ?? HeadFirst(sentence, start, registry);

    /// <summary>A body without an owner: it belongs to the disputed region, or to the state that the sentence names.</summary>
    public MentionDraft? MatchAlone(SentenceView sentence, int start, string? region, string? state, EntityRegistry registry)
    {
        if (region is not null && patterns.RegionalHeads.Match(sentence, start) is [var (regionalEnd, regional), ..])
        {
            return Make(start, regionalEnd, regional[0], region, registry, 0.7m);
        }

        return state is not null && patterns.NationalHeads.Match(sentence, start) is [var (end, national), ..] ? Make(start, end, national[0], state, registry, 0.7m) : null;
    }

    private MentionDraft? OwnerFirst(SentenceView sentence, int start, EntityRegistry registry)
    {
        if (Owner(sentence, start, adjective: true) is not var (end, owner, _))
        {
            return null;
        }

        var head = sentence.KeyAt(end) is "'s" or "'" ? end + 1 : end;
        return patterns.Heads.Match(sentence, head) is [var (headEnd, body), ..] ? Make(start, headEnd, body[0], owner, registry, 0.9m) : null;
    }

    /// <summary>"the Armenian and Azerbaijani forces": the first adjective stands for a body of its own.</summary>
    private MentionDraft? Elliptical(SentenceView sentence, int start, EntityRegistry registry)
    {
        if (Owner(sentence, start, adjective: true) is not { Adjective: true } first || patterns["conjunctions"].LongestEnd(sentence, first.End) is not (> 0 and var next)
            || Owner(sentence, next, adjective: true) is not { Adjective: true } second)
        {
            return null;
        }

        return patterns.Heads.Match(sentence, second.End) is [var (_, body), ..] ? Make(start, first.End, body[0], first.State, registry, 0.8m) : null;
    }

    /// <summary>With a state or region the owner is part of the mention, with a town it is a mention of its own.</summary>
    private MentionDraft? HeadFirst(SentenceView sentence, int start, EntityRegistry registry)
    {
        foreach (var (end, bodies) in patterns.Heads.Match(sentence, start))
        {
            var preposition = patterns["owner-prepositions"].LongestEnd(sentence, end);
            for (var i = preposition; i > 0 && i < sentence.Count && i <= preposition + MostFillers; i++)
            {
                if (Owner(sentence, i, adjective: false) is var (ownerEnd, owner, _))
                {
                    var whole = lexicon.Find(owner)?.Type == EntityType.State && names.Match(sentence, i, (name, _) => name.Entity.Id == owner) is not null;
                    return Make(start, whole ? ownerEnd : end, bodies[0], owner, registry, 0.9m);
                }

                if (patterns["owner-fillers"].LongestEnd(sentence, i) < 0 && Owner(sentence, i, adjective: true) is null)
                {
                    break;
                }
            }
        }

        return null;
    }

    /// <summary>A state by name or adjective, or the state whose capital is named.</summary>
    private (int End, string State, bool Adjective)? Owner(SentenceView sentence, int start, bool adjective)
    {
        if (names.Match(sentence, start, (name, _) => !name.Ambiguous && name.Use switch
            {
                NameUse.Name or NameUse.Metonym => name.Entity.Type == EntityType.State || name.Entity.CapitalOf is not null,
                NameUse.Adjective => adjective && name.Entity.Type == EntityType.State,
                _ => false,
            }) is not var (end, found))
        {
            return null;
        }

        return (end, found[0].Entity.CapitalOf ?? found[0].Entity.Id, found[0].Use == NameUse.Adjective);
    }

    private MentionDraft Make(int start, int end, BodyPattern body, string owner, EntityRegistry registry, decimal confidence)
    {
        var labels = lexicon.Find(owner)?.Labels;
        var state = labels is null ? owner : labels.GetValueOrDefault(language) ?? labels["en"];
        var id = registry.Enter($"{owner}-{body.Id}", body.Label.Replace("{state}", state, StringComparison.Ordinal), EntityType.Organization, owner);
        return new MentionDraft(start, end - start, id, EntityType.Organization, MentionForm.Description) { Confidence = confidence };
    }
}
