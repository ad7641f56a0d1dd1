using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Mentions;

/// <summary>Tells a capital that stands for its government ("Baku denied") from the town ("in Baku"). Without a sign it is the town.</summary>
internal sealed class MetonymJudge(Lexicon lexicon, NamePatterns patterns)
{
    private const int MostAuxiliaries = 3;

    public void Judge(SentenceView sentence)
    {
        if (sentence.Sentence.Kind == SentenceKind.Dateline)
        {
            return;
        }

        foreach (var draft in sentence.Drafts.ToList())
        {
            if (draft.Form == MentionForm.Name && draft.Type == EntityType.Place && lexicon.Find(draft.Entity)?.CapitalOf is { } state && StandsForState(sentence, draft))
            {
                draft.NameOf = draft.Entity;
                draft.Entity = state;
                draft.Type = EntityType.State;
                draft.Form = MentionForm.Metonym;
                draft.Confidence = 0.8m;
            }
        }
    }

    /// <summary>Names joined by "and" are judged together: the words before the first and behind the last count.</summary>
    private bool StandsForState(SentenceView sentence, MentionDraft draft)
    {
        var first = draft.First;
        while (first >= 2 && Joins(sentence, first - 1) && sentence.At(first - 2) is { IsActorOrPlace: true } left)
        {
            first = left.First;
        }

        var last = draft.End;
        while (last + 1 < sentence.Count && Joins(sentence, last) && sentence.At(last + 1) is { IsActorOrPlace: true } right)
        {
            last = right.End;
        }

        if (patterns["actor-prepositions"].EndsBefore(sentence, first))
        {
            return true;
        }

        var cued = patterns["place-prepositions"].EndsBefore(sentence, first) || patterns["place-cues-before"].EndsBefore(sentence, first);
        return !cued && (patterns["actor-verbs"].EndsBefore(sentence, first) || IsSubject(sentence, last) || Owns(sentence, last));
    }

    private bool Joins(SentenceView sentence, int at) => sentence.Keys[at] is "," or "/" || patterns["conjunctions"].LongestEnd(sentence, at) == at + 1;

    private bool IsSubject(SentenceView sentence, int at)
    {
        for (var skipped = 0; skipped <= MostAuxiliaries && at < sentence.Count; skipped++)
        {
            if (patterns["actor-verbs"].LongestEnd(sentence, at) > 0 || (skipped > 0 && patterns["actor-states"].LongestEnd(sentence, at) > 0))
            {
                return true;
            }

            var modal = patterns["modal-verbs"].LongestEnd(sentence, at);
            if (modal > 0)
            {
                return patterns["passive-be"].LongestEnd(sentence, modal) < 0;
            }

            at = patterns["auxiliaries"].LongestEnd(sentence, at);
            if (at < 0)
            {
                return false;
            }
        }

        return false;
    }

    private bool Owns(SentenceView sentence, int at) => sentence.KeyAt(at) is "'s" or "'" && patterns["actor-nouns"].LongestEnd(sentence, at + 1) > 0;
}
