using KarabakhGraph.Extraction.Entities;
using KarabakhGraph.Knowledge;

namespace KarabakhGraph.Extraction.Mentions;

/// <summary>First pass: names of the lexicon, bodies and groups by pattern, and adjectives; at each word the longest wins.</summary>
internal sealed class NameScanner(LexiconNames names, NamePatterns patterns, RolePatterns roles, BodyMatcher bodies, GroupMatcher groups, EntityRegistry registry)
{
    public void Scan(SentenceView sentence)
    {
        for (var i = 0; i < sentence.Count;)
        {
            var draft = sentence.IsWord(i) ? Longest(sentence, i) : null;
            if (draft is not null)
            {
                sentence.Add(draft);
            }

            i = draft?.End ?? i + 1;
        }
    }

    private MentionDraft? Longest(SentenceView sentence, int start)
    {
        MentionDraft? best = null;
        foreach (var draft in new[] { Known(sentence, start), bodies.Match(sentence, start, registry), groups.Match(sentence, start, registry), Compound(sentence, start) })
        {
            if (draft is not null && (best is null || draft.Count > best.Count || (draft.Count == best.Count && best.Form == MentionForm.Attribute)))
            {
                best = draft;
            }
        }

        return best;
    }

    private MentionDraft? Known(SentenceView sentence, int start)
    {
        if (names.Match(sentence, start, (name, end) => Accepts(sentence, start, end, name)) is not var (end, found))
        {
            return null;
        }

        var name = found[0];
        var confidence = name.Foreign ? 0.7m : found.Select(other => other.Entity.Id).Distinct().Count() > 1 ? 0.8m : 1m;
        switch (name.Use)
        {
            case NameUse.Adjective when SideEnd(sentence, end) is var side && side > end:
                return new MentionDraft(start, side - start, name.Entity.Id, EntityType.State, MentionForm.Demonym);
            case NameUse.Adjective:
                return new MentionDraft(start, end - start, name.Entity.Id, name.Entity.Type, MentionForm.Attribute);
            case NameUse.People:
                return new MentionDraft(start, end - start, name.Entity.Id, name.Entity.Type, MentionForm.Demonym);
            case NameUse.Metonym:
                return new MentionDraft(start, end - start, name.Entity.Id, name.Entity.Type, MentionForm.Metonym) { Confidence = 0.9m };
            case NameUse.Surname:
                return new MentionDraft(start, end - start, name.Entity.Id, EntityType.Person, MentionForm.Name)
                {
                    Confidence = 0.8m,
                    Namesakes = [.. found.Where(other => other.Use == NameUse.Surname).Select(other => other.Entity.Id)],
                };
            default:
                return new MentionDraft(start, end - start, name.Entity.Id, name.Entity.Type, Form(name)) { Confidence = confidence };
        }
    }

    private static MentionForm Form(LexiconName name) => name.Entity.Type == EntityType.Group ? MentionForm.Description : MentionForm.Name;

    /// <summary>An ambiguous name asks for a cue; "ombudsman of ..." is an office rather than a body.</summary>
    private bool Accepts(SentenceView sentence, int start, int end, LexiconName name) => !(name.Entity.Type == EntityType.Organization && roles.Roles.LongestEnd(sentence, start) is > 0 and var role && role < end)
        && (!name.Ambiguous || patterns["place-cues-before"].EndsBefore(sentence, start) || patterns["place-cues-after"].LongestEnd(sentence, end) > 0);

    /// <summary>"Azerbaijani side": the end of the head behind an adjective.</summary>
    private int SideEnd(SentenceView sentence, int end) => patterns["side-heads"].LongestEnd(sentence, end);

    /// <summary>"Turkish-backed", "VN-chef": a part of the compound tells whose it is.</summary>
    private MentionDraft? Compound(SentenceView sentence, int start)
    {
        var text = sentence[start].Text;
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        if (hyphen <= 0 || !char.IsUpper(text[0]))
        {
            return null;
        }

        var part = names.Part(sentence[start], text[..hyphen]);
        return part is null ? null : new MentionDraft(start, 1, part.Entity.Id, part.Entity.Type, MentionForm.Attribute) { Confidence = 0.7m };
    }
}
