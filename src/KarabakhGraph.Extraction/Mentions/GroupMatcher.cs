using KarabakhGraph.Extraction.Entities;
using KarabakhGraph.Knowledge;

namespace KarabakhGraph.Extraction.Mentions;

/// <summary>Sets of people told by origin or conviction: "Islamist terrorists", "pro-Armenian rebels", "extremists from Syria and Libya".</summary>
internal sealed class GroupMatcher(LexiconNames names, NamePatterns patterns)
{
    private const int MostAdjectives = 4;

    public MentionDraft? Match(SentenceView sentence, int start, EntityRegistry registry)
    {
        var noun = start;
        while (noun < start + MostAdjectives && AdjectiveEnd(sentence, noun) is > 0 and var next)
        {
            noun = next;
        }

        var end = patterns["group-nouns"].LongestEnd(sentence, noun);
        if (end > 0)
        {
            var origin = OriginEnd(sentence, end);
            end = origin > 0 ? origin : end;
            return noun > start || origin > 0 ? Make(sentence, start, end, registry) : null;
        }

        end = patterns["lone-groups"].LongestEnd(sentence, start);
        return end > 0 ? Make(sentence, start, end, registry) : null;
    }

    private static MentionDraft Make(SentenceView sentence, int start, int end, EntityRegistry registry)
    {
        var label = string.Join(' ', Enumerable.Range(start, end - start).Select(i => sentence[i].Text));
        return new MentionDraft(start, end - start, registry.Enter(label, EntityType.Group), EntityType.Group, MentionForm.Description) { Confidence = 0.8m };
    }

    private int AdjectiveEnd(SentenceView sentence, int start)
    {
        if (!sentence.IsWord(start))
        {
            return -1;
        }

        var listed = patterns["group-adjectives"].LongestEnd(sentence, start);
        if (listed > 0)
        {
            return listed;
        }

        var key = sentence.Keys[start];
        if (patterns.GroupPrefixes.Any(prefix => key == prefix || (prefix.EndsWith('-') && key.StartsWith(prefix, StringComparison.Ordinal) && key.Length > prefix.Length)))
        {
            return start + 1;
        }

        return names.Match(sentence, start, (name, _) => name.Use is NameUse.Adjective) is var (end, _) ? end : -1;
    }

    /// <summary>"from Syria and Libya", "from the Middle East".</summary>
    private int OriginEnd(SentenceView sentence, int start)
    {
        var i = patterns["group-origins"].LongestEnd(sentence, start);
        var end = -1;
        while (i > 0 && i < sentence.Count)
        {
            var name = Place(sentence, i) ?? Place(sentence, i + 1);
            if (name is null)
            {
                break;
            }

            end = name.Value;
            i = sentence.KeyAt(end) == "," ? end + 1 : patterns["conjunctions"].LongestEnd(sentence, end);
        }

        return end;
    }

    private int? Place(SentenceView sentence, int start) =>
        start < sentence.Count && names.Match(sentence, start, (name, _) => name.Use == NameUse.Name && name.Entity.Type is EntityType.State or EntityType.Place) is var (end, _) ? end : null;
}
