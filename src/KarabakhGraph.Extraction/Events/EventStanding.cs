using KarabakhGraph.Extraction.Attribution;
using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Knowledge;

namespace KarabakhGraph.Extraction.Events;

/// <summary>With what standing an event is told: denied, to come, demanded, doubted, or not told at all.</summary>
internal sealed class EventStanding(TriggerBook book)
{
    public static bool Conditional(Clause clause)
    {
        for (var c = clause; c is not null; c = c.Link == ClauseLink.Main ? null : c.Parent)
        {
            if (c.Conditional)
            {
                return true;
            }
        }

        return (clause.Verb.Helpers & WordClass.PossibilityModal) != 0;
    }

    /// <summary>The standing that helpers and the speech act above give.</summary>
    public void Read(EventDraft draft, Clause clause, SentenceSources sources, IReadOnlyList<string> speaker)
    {
        var units = sources.Sentence.Units;
        for (var above = clause; above.Parent is { } parent && above.Link is not (ClauseLink.Main or ClauseLink.Relative or ClauseLink.Adverbial); above = parent)
        {
            var direct = above.Link is ClauseLink.Content or ClauseLink.Infinitive || (above.Link == ClauseLink.Gerund && above.Marker != ",");
            if (above.Link == ClauseLink.Infinitive && draft.Status == ClaimStatus.Asserted && book.ProspectiveVerbs.Any(pattern => pattern.Match(parent, units) is not null))
            {
                draft.Status = ClaimStatus.Future;
            }

            if (direct && book.Match(parent, units) is { Trigger.Content: { } content })
            {
                draft.Status = content.Status == ClaimStatus.Asserted ? draft.Status : content.Status;
                break;
            }
        }

        if (draft.Status == ClaimStatus.Asserted)
        {
            var helpers = clause.Verb.Helpers;
            draft.Status = draft.Nominal ? draft.Status
                : (helpers & WordClass.FutureModal) != 0 ? ClaimStatus.Future
                : (helpers & WordClass.NecessityModal) != 0 ? ClaimStatus.CalledFor
                : draft.Status;
        }

        if (draft.Status == ClaimStatus.Asserted && speaker.Count == 0)
        {
            for (var i = clause.Start; i < clause.End; i++)
            {
                if (units[i].Is(WordClass.Unconfirmed))
                {
                    draft.Status = ClaimStatus.Unconfirmed;
                }
            }
        }
    }

    public static bool Negate(EventDraft draft, Clause clause, IReadOnlyList<Unit> units)
    {
        if (draft.Status == ClaimStatus.Denied && !Physical(draft))
        {
            return false;
        }

        if (!clause.Verb.Negated && !clause.Subject.Concat(clause.Objects).Any(phrase => units[phrase.Start].Is(WordClass.Negative)))
        {
            return true;
        }

        if (draft.Trigger.Negated is { } other)
        {
            (draft.Type, draft.Kind) = other;
            return true;
        }

        draft.Status = ClaimStatus.Denied;
        return Physical(draft);
    }

    public static bool Physical(EventDraft draft) => draft.Type is "Assault" or "Coerce" or "Mobilize" or "Aid" or "Retreat" or "Concede";
}
