using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Lexicons;

namespace KarabakhGraph.Extraction.Mentions;

/// <summary>Tells a people that acts for its state ("the Armenians accuse") from the inhabitants of a region ("inhabited by Armenians"), who are a group of their own.</summary>
internal sealed class PeopleJudge(Lexicon lexicon, NamePatterns patterns, string language)
{
    private const int Reach = 5;

    public void Judge(SentenceView sentence, string? region)
    {
        foreach (var draft in sentence.Drafts.Where(draft => draft.Form == MentionForm.Demonym && IsPopulation(sentence, draft)))
        {
            if (Inhabitants(draft.Entity, region) is { } group)
            {
                draft.Entity = group.Id;
                draft.Type = EntityType.Group;
                draft.Form = MentionForm.Description;
                draft.Confidence = 0.7m;
            }
        }
    }

    private bool IsPopulation(SentenceView sentence, MentionDraft draft)
    {
        if (patterns["population-after"].LongestEnd(sentence, draft.End) > 0)
        {
            return true;
        }

        for (var end = draft.First; end > 0 && end > draft.First - Reach; end--)
        {
            if (patterns["population-before"].EndsBefore(sentence, end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The group that the lexicon places in the region and names with the people's own word.</summary>
    private LexiconEntity? Inhabitants(string people, string? region)
    {
        var words = lexicon.Find(people)?.People.GetValueOrDefault(language) ?? [];
        return region is null ? null : lexicon.Entities.FirstOrDefault(entity => entity.Type == EntityType.Group && entity.PartOf.Contains(region)
            && entity.Names.GetValueOrDefault(language, []).Any(name => words.Any(word => name.Contains(word, StringComparison.Ordinal))));
    }
}
