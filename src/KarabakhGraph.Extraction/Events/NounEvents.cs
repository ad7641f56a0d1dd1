using KarabakhGraph.Extraction.Attribution;
using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Extraction.References;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Events;

/// <summary>Reads the events that nouns name: with the phrases around the noun and with what its verb adds.</summary>
internal sealed class NounEvents(ClauseGrammar grammar, TriggerBook book, ReferenceResolver resolver, ActorFacts facts, ClauseSubjects subjects, EventStanding standing, RoleFiller roles)
{
    public EventDraft? Read(Trigger trigger, int start, int end, SentenceSources sources, Dictionary<Clause, EventDraft> acts)
    {
        var sentence = sources.Sentence;
        var units = sentence.Units;
        var clause = sentence.ClauseAt(start);
        if (clause is not null && EventStanding.Conditional(clause))
        {
            return null;
        }

        var speaker = sources.Of(clause);
        var content = clause is not null && acts.TryGetValue(clause, out var act) && (clause.Subject.Any(p => p.Holds(start)) == clause.Verb.Passive) ? act.Trigger.Content : null;
        var phrase = sentence.Phrases.FirstOrDefault(p => p.Start <= start && start < p.End);
        if (phrase?.Preposition is { } around && ((grammar.ClassOf(around) & WordClass.Subordinator) != 0 || trigger.Frame.Noun.GetValueOrDefault(around, EventRole.None) == EventRole.Place))
        {
            // "said after a visit", "announced at a meeting": the setting is no content.
            content = null;
        }

        if (content is { Absorbs: true })
        {
            return null;
        }

        var frame = trigger.Frame.Noun;
        var draft = EventDraft.Of(trigger, [start, end - 1], units, nominal: true);
        draft.Sources = speaker;
        if (content is not null && clause is not null)
        {
            draft.Status = content.Status;
            if (content.Sourced)
            {
                draft.Sources = acts[clause].Agents;
            }
        }
        else if (clause is not null && sources.Reporting.Contains(clause) && start > clause.Verb.Start && !IsLight(clause, units))
        {
            draft.Sources = resolver.Resolve(clause.Subject, units, speaker) is { Count: > 0 } teller ? teller : draft.Sources;
        }

        if (phrase is not null && ReferenceResolver.Attribute(units, PartStart(phrase, start), start) is { } attribute)
        {
            var possessive = start > 0 && units[start - 1].Is(WordClass.PossessiveMarker);
            roles.Fill(draft, frame, possessive && frame.ContainsKey("possessive") ? "possessive" : "attributive", [attribute]);
        }

        if (phrase is not null && clause is not null && Enumerable.Range(phrase.Start, start - phrase.Start).Any(i => units[i].Is(WordClass.Possessive)) && !clause.Subject.Any(p => p.Holds(start)))
        {
            // "its offensive": of whoever is the subject.
            roles.Fill(draft, frame, "possessive", resolver.Resolve(clause.Subject, units, speaker));
        }

        var reached = Complements(draft, frame, end, phrase, sentence, speaker);
        var carried = clause is not null && Carrier(draft, trigger, frame, clause, phrase, start, units, speaker, acts.ContainsKey(clause) && content is null);
        if (clause is not null)
        {
            draft.Refine(sentence, start, Math.Max(end, reached), clause);
            if (content is null)
            {
                standing.Read(draft, clause, sources, draft.Sources);
            }

            Settings(draft, clause, units, speaker);
        }

        if (draft.Dropped || trigger.NeedsArgument && draft.Agents.Count + draft.Targets.Count == 0)
        {
            return null;
        }

        // Backgrounds without an argument of their own ("due to the fighting") are no reports.
        var argument = draft.Agents.Count + draft.Targets.Count + draft.Places.Count > 0;
        return (argument && !Background(phrase, draft)) || carried ? (draft.Status == ClaimStatus.Denied && !EventStanding.Physical(draft) ? null : draft) : null;
    }

    private bool IsLight(Clause clause, IReadOnlyList<Unit> units) => book.LightVerbs.Any(pattern => pattern.Match(clause, units) is not null);

    private static bool Background(Phrase? phrase, EventDraft draft) => phrase is { Preposition: not null } && draft.Agents.Count + draft.Targets.Count == 0 && draft.OwnPlaces == 0;

    private static int PartStart(Phrase phrase, int at)
    {
        foreach (var part in phrase.Parts)
        {
            if (part.Start <= at && at < part.End)
            {
                return part.Start;
            }
        }

        return phrase.Start;
    }

    /// <summary>Phrases right behind the noun: "of X by Y in Z". Gives the index behind the last.</summary>
    private int Complements(EventDraft draft, IReadOnlyDictionary<string, EventRole> frame, int end, Phrase? own, ClausedSentence sentence, IReadOnlyList<string> speaker)
    {
        var units = sentence.Units;
        var at = end;
        if (own is not null && end < own.End)
        {
            // The of-phrase is part of the noun's own phrase.
            for (var i = end; i < own.End; i++)
            {
                if (units[i].Name is null && grammar.Of.Contains(units[i].Lower))
                {
                    roles.Fill(draft, frame, units[i].Lower, resolver.Resolve(new Phrase(units[i].Lower, i, own.End, OfParts(units, own, i), false), units, speaker));
                    break;
                }
            }

            at = own.End;
        }

        var open = false;
        foreach (var phrase in sentence.Phrases)
        {
            if (phrase.Start < at)
            {
                continue;
            }

            if (phrase.Start > at + 1 || phrase.Preposition is null || HasVerb(units, at, phrase.Start))
            {
                if (phrase.Temporal && phrase.Start <= at + 1)
                {
                    at = phrase.End;
                    continue;
                }

                break;
            }

            if (!phrase.Temporal)
            {
                var found = resolver.Resolve(phrase, units, speaker);
                var before = draft.Places.Count;
                var role = frame.GetValueOrDefault(phrase.Preposition, EventRole.None);
                roles.Fill(draft, frame, phrase.Preposition, found);
                if (open && role == EventRole.Place)
                {
                    // "an attack on a house in X" hits X.
                    draft.Add(EventRole.Target, found.Where(facts.IsPlace));
                }

                open = role == EventRole.Target && found.Count == 0;
                draft.OwnPlaces += draft.Places.Count - before;
            }

            at = phrase.End;
        }

        return at;
    }

    /// <summary>The members of an of-phrase: "of A and B".</summary>
    private List<PhrasePart> OfParts(IReadOnlyList<Unit> units, Phrase own, int of)
    {
        var parts = new List<PhrasePart>();
        foreach (var part in own.Parts)
        {
            if (part.Start <= of && of < part.End)
            {
                parts.Add(new PhrasePart(of + 1, OfEnd(units, of + 1, part.End), part.End));
            }
            else if (part.Start > of)
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    private int OfEnd(IReadOnlyList<Unit> units, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (units[i].Name is null && grammar.Of.Contains(units[i].Lower))
            {
                return i;
            }
        }

        return end;
    }

    private static bool HasVerb(IReadOnlyList<Unit> units, int start, int end)
    {
        for (var i = start; i < end && i < units.Count; i++)
        {
            if (units[i].IsVerb || units[i].Kind == TokenKind.Punctuation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the verb adds: the doer of a light verb, the one under fire. True when the verb reports the noun's event.</summary>
    private bool Carrier(EventDraft draft, Trigger trigger, IReadOnlyDictionary<string, EventRole> frame, Clause clause, Phrase? phrase, int start, IReadOnlyList<Unit> units, IReadOnlyList<string> speaker, bool taken)
    {
        var subject = clause.Subject.Any(p => p.Start <= start && start < p.End);
        if (subject)
        {
            var aspect = book.AspectVerbs.Any(pattern => pattern.Match(clause, units) is not null);
            if (aspect)
            {
                Around(draft, frame, clause, units, speaker);
            }

            return (aspect || units[clause.Verb.Head].Is(WordClass.Copula) || !taken) && trigger.Frame.Symmetric && !clause.Verb.Negated;
        }

        if (phrase is null)
        {
            return false;
        }

        if (draft.Targets.Count == 0 && draft.Agents.Count > 0 && phrase.Preposition is { } means && book.BenefitPrepositions.Contains(means) && frame.ContainsKey("beneficiary"))
        {
            // "with the backing of X, Y attacked": it is Y whom X backs.
            roles.Fill(draft, frame, "beneficiary", subjects.Of(clause, units, speaker));
            return true;
        }

        if (phrase.Preposition is { } preposition && book.SufferPrepositions.Contains(preposition) || SufferNoun(phrase, start, units))
        {
            roles.Fill(draft, frame, "sufferer", resolver.Resolve(clause.Subject, units, speaker));
            return true;
        }

        // "signed a deal that ends six weeks of fighting": only what the verb itself acts on.
        if (phrase.Bare && IsLight(clause, units) && (clause.Objects.FirstOrDefault(p => !p.Temporal) is not { } first || first.Holds(start)))
        {
            if (!clause.Verb.Passive)
            {
                roles.Fill(draft, frame, "light-subject", subjects.Of(clause, units, speaker));
            }

            return true;
        }

        if (!phrase.Bare && draft.Type == "Consult" && draft.Agents.Count == 0 && frame.TryGetValue("light-subject", out _))
        {
            // "after a phone call with X, Y said": Y made the call.
            roles.Fill(draft, frame, "light-subject", subjects.Of(clause, units, speaker) is { Count: > 0 } callers ? callers : resolver.Resolve(clause.Objects.Take(1).ToList(), units, speaker));
            return draft.Agents.Count > 0;
        }

        return phrase.Bare && !taken && clause.Objects.Any(p => p.Holds(start)) && trigger.Frame.Symmetric;
    }

    /// <summary>"fighting broke out between A and B near C": what hangs on the verb is the noun's.</summary>
    private void Around(EventDraft draft, IReadOnlyDictionary<string, EventRole> frame, Clause clause, IReadOnlyList<Unit> units, IReadOnlyList<string> speaker)
    {
        foreach (var phrase in clause.Adjuncts)
        {
            if (phrase is { Preposition: { } preposition, Temporal: false } && (phrase.Start > draft.At || grammar.VerbLast))
            {
                roles.Fill(draft, frame, preposition, resolver.Resolve(phrase, units, speaker), Named(phrase, units));
            }
        }
    }

    /// <summary>True when the phrase names a place itself, not only by an adjective of something else ("in an Armenian attack").</summary>
    public bool Named(Phrase phrase, IReadOnlyList<Unit> units)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (units[i].Name is null && book.MatchNoun(units, i) is not null)
            {
                return false;
            }

            if (units[i].Attribute is not null && !Enumerable.Range(phrase.Start, phrase.End - phrase.Start).Any(k => units[k].Name is not null))
            {
                return false;
            }
        }

        return true;
    }

    private bool SufferNoun(Phrase phrase, int start, IReadOnlyList<Unit> units)
    {
        for (var i = phrase.Start; i < start; i++)
        {
            if (book.SufferNouns.Contains(units[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Places at the front of the clause hold for everything in it: "In the region, fighting broke out".</summary>
    private void Settings(EventDraft draft, Clause clause, IReadOnlyList<Unit> units, IReadOnlyList<string> speaker)
    {
        foreach (var phrase in clause.Adjuncts)
        {
            if (phrase.Preposition is { } preposition && !phrase.Temporal && phrase.End <= clause.Verb.Start && phrase.Start <= clause.Start + 1
                && draft.Trigger.Frame.Noun.TryGetValue(preposition, out var role) && role == EventRole.Place)
            {
                draft.Add(EventRole.Place, resolver.Resolve(phrase, units, speaker).Where(facts.MayBePlace));
            }
        }
    }
}
