using KarabakhGraph.Extraction.Attribution;
using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Extraction.Events;
using KarabakhGraph.Extraction.References;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Relations;

/// <summary>Reads who stands with or against whom: from events that imply it, and from words that state it.</summary>
internal sealed class RelationReader(ClauseGrammar grammar, RelationBook book, ReferenceResolver resolver, ActorFacts facts)
{
    public List<RelationDraft> Read(SentenceSources sources, IReadOnlyList<EventDraft> events)
    {
        var drafts = new List<RelationDraft>();
        foreach (var draft in events)
        {
            Implied(draft, drafts);
            Sent(draft, drafts);
        }

        // What is denied, demanded or only to come shows no stand.
        var told = sources.Sentence.Clauses.Where(clause => !events.Any(draft => !draft.Nominal && draft.At == clause.Verb.Head && draft.Type == "Assault" && draft.Status is ClaimStatus.Denied or ClaimStatus.CalledFor or ClaimStatus.Future)).ToList();
        foreach (var rule in book.Rules)
        {
            foreach (var clause in told)
            {
                FromVerb(rule, clause, sources, drafts);
            }

            if (rule.Nouns.Count > 0)
            {
                FromNouns(rule, sources, drafts);
            }
        }

        return [.. drafts.Where(draft => draft.Subject != draft.Object).DistinctBy(draft => (draft.Subject, draft.Type, draft.Object))];
    }

    private void Implied(EventDraft draft, List<RelationDraft> drafts)
    {
        if (draft.Trigger.Frame.Implies is not { } type || draft.Status is ClaimStatus.Denied or ClaimStatus.CalledFor || draft.Type is "Reject" && draft.Trigger.Type != "Reject")
        {
            return;
        }

        if (draft.Status == ClaimStatus.Future && type == "opposes" && draft.Type == "Assault")
        {
            return;
        }

        var targets = draft.Targets.Count > 0 ? draft.Targets : draft.Agents.Count > 1 && type == "opposes" && draft.Type == "Assault" ? draft.Agents : [];
        foreach (var agent in draft.Agents)
        {
            foreach (var target in targets)
            {
                if (agent != target && Opposite(agent, target) is { } other)
                {
                    drafts.Add(new RelationDraft(agent, type, other, draft.Sources, draft.Status, draft.Words, draft.Trigger.Rule, 0.8m));
                }
            }
        }
    }

    /// <summary>"X sends fighters to Y": both stand by Y, unless Y is a land that others fight over.</summary>
    private void Sent(EventDraft draft, List<RelationDraft> drafts)
    {
        if (draft.Type != "Mobilize" || draft.Status is ClaimStatus.Denied or ClaimStatus.CalledFor || draft.Targets.Where(id => facts.TypeOf(id) == EntityType.Group).ToList() is not { Count: > 0 } groups)
        {
            return;
        }

        foreach (var state in draft.Targets.Where(id => facts.Find(id) is { Type: EntityType.State, PartOf.Count: 0 } && !draft.Agents.Contains(id)))
        {
            drafts.AddRange(draft.Agents.Concat(groups).Select(helper => new RelationDraft(helper, "supports", state, draft.Sources, draft.Status, draft.Words, draft.Trigger.Rule, 0.8m)));
        }
    }

    /// <summary>Whom an act towards a target concerns: the body or group itself, the state of a person, the state around a place that is not the actor's own.</summary>
    private string? Opposite(string agent, string target)
    {
        var own = facts.StateOf(agent);
        switch (facts.TypeOf(target))
        {
            case EntityType.Place:
                return facts.StatesAround(target).FirstOrDefault(state => state != own);
            case EntityType.Person:
                var state = facts.StateOf(target);
                return state is null || state == own ? null : state;
            default:
                return facts.StateOf(target) == own && own is not null ? null : target;
        }
    }

    private void FromVerb(RelationRule rule, Clause clause, SentenceSources sources, List<RelationDraft> drafts)
    {
        var units = sources.Sentence.Units;
        foreach (var pattern in rule.Verbs)
        {
            if (clause.Conditional || clause.Verb.Negated || (clause.Verb.Helpers & WordClass.NecessityModal) != 0 || pattern.Match(clause, units) is not { } at)
            {
                continue;
            }

            var speaker = sources.Of(clause);
            var from = Role(rule.From, pattern, at, clause, units, speaker);
            var to = Role(rule.To, pattern, at, clause, units, speaker);
            var words = new TextSpan(units[at.Min()].Span.Start, units[Math.Min(at.Max(), at.Min() + 8)].Span.End);
            Add(rule, from, to, speaker, words, drafts);
            return;
        }
    }

    private void Add(RelationRule rule, IReadOnlyList<string> from, IReadOnlyList<string> to, IReadOnlyList<string> speaker, TextSpan words, List<RelationDraft> drafts)
    {
        foreach (var named in from)
        {
            // A capital that takes sides is its state; no other place does.
            var subject = rule.Type is "supports" or "opposes" && facts.IsPlace(named) ? facts.Find(named)?.CapitalOf : named;
            if (subject is null)
            {
                continue;
            }

            foreach (var @object in to)
            {
                if (rule.Type is "supports" or "opposes" && facts.IsPlace(@object) && facts.Find(@object)?.CapitalOf is null)
                {
                    continue;
                }

                var other = rule.Type is "supports" or "opposes" or "claimsTerritory" && facts.TypeOf(@object) == EntityType.Person ? facts.StateOf(@object) ?? @object : @object;
                if (rule.Type is "supports" or "opposes" && facts.StateOf(subject) is { } own && own == facts.StateOf(other) && own != subject)
                {
                    continue;
                }

                drafts.Add(new RelationDraft(subject, rule.Type, other, speaker, ClaimStatus.Asserted, words, rule.Rule, 0.9m));
                if (rule.Mutual)
                {
                    drafts.Add(new RelationDraft(other, rule.Type, subject, speaker, ClaimStatus.Asserted, words, rule.Rule, 0.9m));
                }
            }
        }
    }

    private IReadOnlyList<string> Role(string role, VerbPattern pattern, IReadOnlyList<int> at, Clause clause, IReadOnlyList<Unit> units, IReadOnlyList<string> speaker)
    {
        if (role == "speaker")
        {
            return speaker.Select(id => facts.StateOf(id) ?? id).Distinct(StringComparer.Ordinal).ToList();
        }

        var passive = clause.Verb.Passive;
        if (role == (passive ? "object" : "subject"))
        {
            return resolver.Resolve(clause.Subject, units, speaker);
        }

        var phrases = role switch
        {
            "subject" => clause.Adjuncts.Where(phrase => phrase.Preposition is { } by && grammar.By.Contains(by)),
            "object" => clause.Objects.Where(phrase => phrase.Start > at.Min() || grammar.VerbLast)
                .Concat(clause.Adjuncts.Where(phrase => phrase.Preposition is { } preposition && preposition == pattern.LastWord && at.Contains(phrase.Start))),
            _ => clause.Adjuncts.Where(phrase => phrase.Preposition == role),
        };
        return [.. phrases.SelectMany(phrase => resolver.Resolve(phrase, units, speaker))];
    }

    private void FromNouns(RelationRule rule, SentenceSources sources, List<RelationDraft> drafts)
    {
        var sentence = sources.Sentence;
        var units = sentence.Units;
        for (var i = 0; i < units.Count; i++)
        {
            foreach (var pattern in rule.Nouns)
            {
                if (pattern.Match(units, i) is not { } end)
                {
                    continue;
                }

                var clause = sentence.ClauseAt(i);
                var speaker = sources.Of(clause);
                var index = Find(sentence.Phrases, i);
                if (index < 0 || clause is { Verb.Negated: true })
                {
                    break;
                }

                var phrase = sentence.Phrases[index];
                var owner = Owner(rule, phrase, i, end, clause, sentence, index, speaker);
                var bearer = Bearer(phrase, i, end, clause, sentence, index, speaker, owner);
                Add(rule, bearer, owner, speaker, new TextSpan(units[i].Span.Start, units[end - 1].Span.End), drafts);
                break;
            }
        }
    }

    private static int Find(IReadOnlyList<Phrase> phrases, int unit)
    {
        for (var p = 0; p < phrases.Count; p++)
        {
            if (phrases[p].Start <= unit && unit < phrases[p].End)
            {
                return p;
            }
        }

        return -1;
    }

    /// <summary>Whose ally: "X's ally", "ally of X", "its ally".</summary>
    private IReadOnlyList<string> Owner(RelationRule rule, Phrase phrase, int start, int end, Clause? clause, ClausedSentence sentence, int index, IReadOnlyList<string> speaker)
    {
        var units = sentence.Units;
        for (var i = phrase.Start; i < start; i++)
        {
            if (units[i].Name is { } name && units[i + 1].Is(WordClass.PossessiveMarker) || units[i].Name is not null && grammar.VerbLast && i + 1 <= start)
            {
                return [units[i].Name!.Entity];
            }

            if (units[i].Is(WordClass.Possessive) && clause is not null)
            {
                return resolver.Resolve(clause.Subject, units, speaker);
            }

            if (units[i].Attribute is { } state)
            {
                return [state];
            }
        }

        for (var i = end; i < phrase.End; i++)
        {
            if (units[i].Name is null && rule.Owner.Contains(units[i].Lower))
            {
                return resolver.Resolve(new Phrase(units[i].Lower, i, phrase.End, [new PhrasePart(i + 1, phrase.End, phrase.End)], false), units, speaker);
            }
        }

        if (index + 1 < sentence.Phrases.Count && sentence.Phrases[index + 1] is { Preposition: { } preposition } next && next.Start <= phrase.End + 1 && rule.Owner.Contains(preposition))
        {
            return resolver.Resolve(next, units, speaker);
        }

        // "Azerbaijan can count on the support of brother state Turkey": the subject owns what is named right behind the noun.
        return end < phrase.End && units[end].Name is not null && clause is not null ? resolver.Resolve(clause.Subject, units, speaker) : [];
    }

    /// <summary>Who is the ally: the name right behind the noun, the subject of "is", or the phrase it stands in apposition to.</summary>
    private IReadOnlyList<string> Bearer(Phrase phrase, int start, int end, Clause? clause, ClausedSentence sentence, int index, IReadOnlyList<string> speaker, IReadOnlyList<string> owner)
    {
        var units = sentence.Units;
        for (var i = end; i < Math.Min(end + 2, units.Count); i++)
        {
            if (units[i].Name is { } name)
            {
                return [name.Entity];
            }

            if (units[i].Kind != TokenKind.Punctuation || units[i].IsMark(','))
            {
                break;
            }
        }

        if (index > 0 && phrase.Bare && sentence.Phrases[index - 1] is { } before && before.End == phrase.Start - 1 && units[before.End].IsMark(','))
        {
            var found = resolver.Resolve(before, units, speaker);
            if (found.Count > 0)
            {
                return found;
            }
        }

        if (clause is not null && units[clause.Verb.Head].Is(WordClass.Copula) && phrase.Bare && start > clause.Verb.Head)
        {
            var found = resolver.Resolve(clause.Subject, units, speaker);
            return found.Any(owner.Contains) ? [] : found;
        }

        // "its ally X" with the name behind a comma.
        return index + 1 < sentence.Phrases.Count && sentence.Phrases[index + 1] is { Bare: true } next && next.Start == phrase.End + 1 && units[phrase.End].IsMark(',')
            ? resolver.Resolve(next, units, speaker)
            : [];
    }
}
