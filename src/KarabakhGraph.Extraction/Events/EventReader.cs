using KarabakhGraph.Extraction.Attribution;
using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Extraction.References;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;
using KarabakhGraph.Language.Dates;

namespace KarabakhGraph.Extraction.Events;

/// <summary>Reads the events of a sentence: verbs and nouns that trigger them, who took part, and with what standing they are told.</summary>
internal sealed class EventReader(ClauseGrammar grammar, TriggerBook book, ReferenceResolver resolver, ActorFacts facts, Discourse discourse)
{
    private static readonly Dictionary<string, EventRole> PurposeFrame = new(StringComparer.Ordinal) { ["object"] = EventRole.Target };

    /// <param name="sources">The sentence with its speakers.</param>
    /// <param name="dates">The date expressions of the document, in its order.</param>
    /// <param name="issued">Date of the document; null when unknown.</param>
    public List<EventDraft> Read(SentenceSources sources, IReadOnlyList<DateExpression> dates, string? issued)
    {
        var sentence = sources.Sentence;
        var drafts = new List<EventDraft>();
        var used = new HashSet<int>();
        var acts = new Dictionary<Clause, EventDraft>();
        foreach (var clause in sentence.Clauses)
        {
            NoteSubject(clause, sentence.Units, sources.Of(clause));
            if (Conditional(clause) || book.Match(clause, sentence.Units) is not { } match)
            {
                continue;
            }

            if (Above(clause, acts) is { Trigger.Content.Absorbs: true } whole)
            {
                // "sent troops to conquer X", "urged them to leave X": one event with what the infinitive is about.
                if (whole.Type == "Mobilize")
                {
                    foreach (var phrase in clause.Objects)
                    {
                        Fill(whole, PurposeFrame, "object", resolver.Resolve(phrase, sentence.Units, sources.Of(clause)));
                    }
                }

                if (whole is { Type: "Request", Targets.Count: 0 } && clause is { Link: ClauseLink.Content, OwnSubject: true })
                {
                    // "demanded that X withdraw" is asked of X.
                    whole.Add(EventRole.Target, resolver.Resolve(clause.Subject, sentence.Units, sources.Of(clause)));
                }

                acts[clause] = whole;
                used.UnionWith(match.At);
                continue;
            }

            if (FromVerb(match.Trigger, match.Pattern, match.At, clause, sources) is { } draft)
            {
                drafts.Add(draft);
                acts[clause] = draft;
                used.UnionWith(match.At);
            }
        }

        for (var i = 0; i < sentence.Units.Count; i++)
        {
            if (used.Contains(i) || sentence.Units[i].IsVerb || sentence.Units[i].Name is not null || book.MatchNoun(sentence.Units, i) is not { } noun)
            {
                continue;
            }

            if (FromNoun(noun.Trigger, i, noun.End, sources, acts) is { } draft)
            {
                drafts.Add(draft);
            }

            i = noun.End - 1;
        }

        foreach (var draft in drafts)
        {
            Date(draft, sentence, dates, issued);
        }

        Accused(drafts, acts, sentence);
        return [.. drafts.Where(draft => !draft.Trigger.Beside.Any(rule => drafts.Any(other => other != draft && other.Trigger.Rule == rule)))];
    }

    /// <summary>"X complains that Y did": whoever does what is complained of is the accused.</summary>
    private static void Accused(List<EventDraft> drafts, Dictionary<Clause, EventDraft> acts, ClausedSentence sentence)
    {
        foreach (var (clause, act) in acts)
        {
            if (act.Type == "Accuse" && act.Targets.Count == 0 && !act.Nominal)
            {
                foreach (var draft in drafts.Where(draft => draft != act && sentence.ClauseAt(draft.At) is { } inner && Under(inner, clause)))
                {
                    act.Add(EventRole.Target, draft.Agents.Where(agent => !act.Agents.Contains(agent)));
                }
            }
        }
    }

    private static bool Under(Clause clause, Clause above)
    {
        for (var c = clause.Parent; c is not null; c = c.Parent)
        {
            if (c == above)
            {
                return true;
            }
        }

        return false;
    }

    private void NoteSubject(Clause clause, IReadOnlyList<Unit> units, IReadOnlyList<string> speaker)
    {
        if (!clause.OwnSubject)
        {
            return;
        }

        var subject = resolver.Resolve(clause.Subject, units, speaker);
        if (subject.Count > 0)
        {
            discourse.Subject = subject;
            foreach (var entity in subject)
            {
                discourse.Note(entity, units[clause.Subject[0].Start].Span.Start);
            }
        }
    }

    /// <summary>The speech act whose content a clause is.</summary>
    private static EventDraft? Above(Clause clause, Dictionary<Clause, EventDraft> acts) =>
        clause.Parent is { } parent && (clause.Link is ClauseLink.Content or ClauseLink.Infinitive || (clause.Link == ClauseLink.Gerund && clause.Marker != ","))
            ? acts.GetValueOrDefault(parent) ?? (clause.Link == ClauseLink.Infinitive && parent.Link == ClauseLink.Infinitive ? Above(parent, acts) : null)
            : null;

    private static bool Conditional(Clause clause)
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

    private EventDraft? FromVerb(Trigger trigger, VerbPattern pattern, IReadOnlyList<int> at, Clause clause, SentenceSources sources)
    {
        var units = sources.Sentence.Units;
        if (trigger.Type == "Support" && clause.Verb is { Passive: true, Form: VerbForm.Participle } && (clause.Verb.Helpers & WordClass.Auxiliary) == 0 && !grammar.VerbLast)
        {
            // "the region supported by X": a standing relation, no event.
            return null;
        }

        var speaker = sources.Of(clause);
        var draft = Draft(trigger, at, units, nominal: false);
        draft.Sources = speaker;
        var passive = clause.Verb.Passive && !trigger.Unaccusative;
        Fill(draft, trigger.Frame.Verb, passive ? "object" : "subject", Subject(clause, units, speaker));
        var spoken = trigger.Frame.Verb.ContainsKey("speaker") && speaker.Count > 0 && (draft.Agents.Count == 0 || draft.Agents.SequenceEqual(speaker, StringComparer.Ordinal));
        if (spoken)
        {
            draft.Agents.Clear();
            draft.Add(EventRole.Agent, speaker);
            draft.Sources = [];
        }

        foreach (var phrase in clause.Objects)
        {
            if (Consumed(phrase, at))
            {
                continue;
            }

            var found = resolver.IsReciprocal(phrase, units) ? [.. draft.Agents] : resolver.Resolve(phrase, units, speaker);
            if (passive && phrase.Start > clause.Verb.Head)
            {
                continue;
            }

            Fill(draft, trigger.Frame.Verb, "object", found);
        }

        foreach (var phrase in clause.Adjuncts)
        {
            if (phrase.Temporal || phrase.Preposition is null || InsideNoun(phrase, clause, units, at))
            {
                continue;
            }

            var found = resolver.Resolve(phrase, units, speaker);
            if (grammar.By.Contains(phrase.Preposition) && passive)
            {
                Fill(draft, trigger.Frame.Verb, "subject", found);
            }
            else if (pattern.LastWord == phrase.Preposition && phrase.Start > clause.Verb.Head && at.Contains(phrase.Start) && !trigger.Frame.Verb.ContainsKey(phrase.Preposition))
            {
                Fill(draft, trigger.Frame.Verb, "object", found);
            }
            else
            {
                Fill(draft, trigger.Frame.Verb, phrase.Preposition, found, Named(phrase, units));
            }
        }

        if (trigger.Frame.Verb.Values.Contains(EventRole.Place))
        {
            for (var i = clause.Start; i < clause.End; i++)
            {
                if (units[i].Name is null && units[i].Is(WordClass.Adverb) && resolver.There(units, i) is { } there)
                {
                    draft.Add(EventRole.Place, [there]);
                }
            }
        }

        Refine(draft, sources.Sentence, clause.Verb.Head, clause.End, clause);
        Standing(draft, clause, sources, speaker);
        draft.Status = spoken && draft.Status is ClaimStatus.Future or ClaimStatus.CalledFor && spoken ? ClaimStatus.Asserted : draft.Status;
        if (draft.Type == "Mobilize" && passive && draft.Agents.Count == 0)
        {
            // "Turkish soldiers would be sent": by the state whose they are.
            draft.Add(EventRole.Agent, clause.Subject.SelectMany(phrase => Attributes(phrase, units)));
        }

        var told = !trigger.Frame.Symmetric || draft.Type != "Assault" || draft.Agents.Count + draft.Targets.Count + draft.Places.Count > 0;
        return told && !draft.Dropped && Negate(draft, clause, units) && Complete(draft, clause) ? draft : null;
    }

    private static IEnumerable<string> Attributes(Phrase phrase, IReadOnlyList<Unit> units) =>
        Enumerable.Range(phrase.Start, phrase.End - phrase.Start).Select(i => units[i].Attribute).OfType<string>();

    private IReadOnlyList<string> Subject(Clause clause, IReadOnlyList<Unit> units, IReadOnlyList<string> speaker)
    {
        // Infinitive and gerund: the object of "accuse", "urge" does it; otherwise the subject of the verb above.
        if (clause.Link is ClauseLink.Infinitive or ClauseLink.Gerund && clause.Parent is { } parent && clause.Marker != ",")
        {
            if (book.Match(parent, units) is { Trigger.Content: { ObjectControl: true } })
            {
                var controlled = parent.Verb.Passive ? resolver.Resolve(parent.Subject, units, speaker) : Controller(parent, units, speaker);
                if (controlled.Count > 0 || parent.Objects.Count > 0)
                {
                    return controlled;
                }
            }

            // "encouraged X to attack": whoever stands right before the infinitive does it.
            if (clause.Link == ClauseLink.Infinitive && !grammar.VerbLast && book.Match(parent, units) is null && parent.Objects.Count > 0 && parent.Objects[^1] is var last && last.End == clause.Start
                && resolver.Resolve(last, units, speaker) is { Count: > 0 } doers)
            {
                return doers;
            }

            return parent.Verb.Passive && clause.Link == ClauseLink.Gerund ? [] : Subject(parent, units, speaker);
        }

        if (clause.Link == ClauseLink.Gerund && clause.Parent is { } main)
        {
            return main.Verb.Passive ? [] : Subject(main, units, speaker);
        }

        if (clause is { Link: ClauseLink.Content, Parent: { } teller, Subject.Count: > 0 } && clause.Subject[0] is { } pronoun && pronoun.End - pronoun.Start == 1
            && units[pronoun.Start].Is(WordClass.Pronoun) && units[pronoun.Start].Name is null)
        {
            var meant = book.Match(teller, units) is { Trigger.Content: { ObjectControl: true } } ? Controller(teller, units, speaker) : Subject(teller, units, speaker);
            if (meant.Count > 0)
            {
                return meant;
            }
        }

        return resolver.Resolve(clause.Subject, units, speaker);
    }

    private List<string> Controller(Clause parent, IReadOnlyList<Unit> units, IReadOnlyList<string> speaker)
    {
        List<string> found = [];
        foreach (var phrase in parent.Objects)
        {
            found.AddRange(resolver.IsReciprocal(phrase, units) ? resolver.Resolve(parent.Subject, units, speaker) : resolver.Resolve(phrase, units, speaker));
        }

        if (found.Count == 0 && parent.Adjuncts.FirstOrDefault(phrase => !phrase.Temporal && phrase.Start > parent.Verb.Head) is { } adjunct)
        {
            found.AddRange(resolver.Resolve(adjunct, units, speaker));
        }

        return found;
    }

    private static bool Consumed(Phrase phrase, IReadOnlyList<int> at)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (!at.Contains(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A phrase right behind an event noun belongs to the noun: "denied the attack on X".</summary>
    private bool InsideNoun(Phrase phrase, Clause clause, IReadOnlyList<Unit> units, IReadOnlyList<int> at)
    {
        for (var i = phrase.Start - 1; i > clause.Verb.Head && i >= phrase.Start - 3; i--)
        {
            if (!units[i].IsVerb && units[i].Name is null && !at.Contains(i) && book.MatchNoun(units, i) is { } noun && noun.End >= phrase.Start && noun.Trigger.Frame.Noun.ContainsKey(phrase.Preposition ?? ""))
            {
                return true;
            }
        }

        return false;
    }

    private EventDraft? FromNoun(Trigger trigger, int start, int end, SentenceSources sources, Dictionary<Clause, EventDraft> acts)
    {
        var sentence = sources.Sentence;
        var units = sentence.Units;
        var clause = sentence.ClauseAt(start);
        if (clause is not null && Conditional(clause))
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
        var draft = Draft(trigger, [start, end - 1], units, nominal: true);
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
            Fill(draft, frame, possessive && frame.ContainsKey("possessive") ? "possessive" : "attributive", [attribute]);
        }

        if (phrase is not null && clause is not null && Enumerable.Range(phrase.Start, start - phrase.Start).Any(i => units[i].Is(WordClass.Possessive)) && !clause.Subject.Any(p => p.Holds(start)))
        {
            // "its offensive": of whoever is the subject.
            Fill(draft, frame, "possessive", resolver.Resolve(clause.Subject, units, speaker));
        }

        var reached = Complements(draft, frame, end, phrase, sentence, speaker);
        var carried = clause is not null && Carrier(draft, trigger, frame, clause, phrase, start, units, speaker, acts.ContainsKey(clause) && content is null);
        if (clause is not null)
        {
            Refine(draft, sentence, start, Math.Max(end, reached), clause);
            if (content is null)
            {
                Standing(draft, clause, sources, draft.Sources);
            }

            Settings(draft, clause, units, speaker);
        }

        if (draft.Dropped || trigger.NeedsArgument && draft.Agents.Count + draft.Targets.Count == 0)
        {
            return null;
        }

        // Backgrounds without an argument of their own ("due to the fighting") are no reports.
        var argument = draft.Agents.Count + draft.Targets.Count + draft.Places.Count > 0;
        return (argument && !Background(phrase, draft)) || carried ? (draft.Status == ClaimStatus.Denied && !Physical(draft) ? null : draft) : null;
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
                    Fill(draft, frame, units[i].Lower, resolver.Resolve(new Phrase(units[i].Lower, i, own.End, OfParts(units, own, i), false), units, speaker));
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
                Fill(draft, frame, phrase.Preposition, found);
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

        if (phrase.Preposition is { } preposition && book.SufferPrepositions.Contains(preposition) || SufferNoun(phrase, start, units))
        {
            Fill(draft, frame, "sufferer", resolver.Resolve(clause.Subject, units, speaker));
            return true;
        }

        if (phrase.Bare && IsLight(clause, units))
        {
            if (!clause.Verb.Passive)
            {
                Fill(draft, frame, "light-subject", Subject(clause, units, speaker));
            }

            return true;
        }

        if (!phrase.Bare && draft.Type == "Consult" && draft.Agents.Count == 0 && frame.TryGetValue("light-subject", out _))
        {
            // "after a phone call with X, Y said": Y made the call.
            Fill(draft, frame, "light-subject", Subject(clause, units, speaker) is { Count: > 0 } subjects ? subjects : resolver.Resolve(clause.Objects.Take(1).ToList(), units, speaker));
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
                Fill(draft, frame, preposition, resolver.Resolve(phrase, units, speaker), Named(phrase, units));
            }
        }
    }

    /// <summary>True when the phrase names a place itself, not only by an adjective of something else ("in an Armenian attack").</summary>
    private bool Named(Phrase phrase, IReadOnlyList<Unit> units)
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

    private static EventDraft Draft(Trigger trigger, IReadOnlyList<int> at, IReadOnlyList<Unit> units, bool nominal) => new()
    {
        Trigger = trigger,
        Words = new TextSpan(units[at.Min()].Span.Start, units[Math.Min(at.Max(), at.Min() + 8)].Span.End),
        At = at[0],
        Type = trigger.Type,
        Kind = trigger.Kind,
        Status = trigger.Status ?? ClaimStatus.Asserted,
        Nominal = nominal,
    };

    private void Fill(EventDraft draft, IReadOnlyDictionary<string, EventRole> frame, string slot, IReadOnlyList<string> found, bool named = true)
    {
        if (found.Count == 0 || !frame.TryGetValue(slot, out var role))
        {
            return;
        }

        switch (role)
        {
            case EventRole.Place when !named:
                break;
            case EventRole.Place:
                draft.Add(role, found.Where(facts.MayBePlace));
                break;
            case EventRole.Agent:
                // A place does nothing; a state named by its place does.
                draft.Add(role, found.Where(id => !facts.IsPlace(id)));
                break;
            case EventRole.Target:
                var bodily = draft.Type is "Assault" or "Mobilize" or "Coerce" or "Retreat";
                found = bodily ? draft.Type == "Mobilize" && slot == "object" ? [.. found.Where(id => facts.TypeOf(id) is EntityType.Group or EntityType.Person or EntityType.Place)] : found
                    : [.. found.Select(id => facts.Find(id)?.CapitalOf ?? id)];
                draft.Add(role, found.Where(id => !draft.Agents.Contains(id) || found.Count > 1));
                if (bodily)
                {
                    draft.Add(EventRole.Place, found.Where(facts.IsPlace));
                }

                break;
            default:
                break;
        }
    }

    private static void Refine(EventDraft draft, ClausedSentence sentence, int start, int end, Clause clause)
    {
        var stop = end;
        foreach (var child in sentence.Clauses)
        {
            if (child.Parent == clause && child.Link is ClauseLink.Content or ClauseLink.Infinitive && child.Parent == clause)
            {
                stop = Math.Max(stop, child.End);
            }
        }

        foreach (var refinement in draft.Trigger.Refinements)
        {
            for (var i = Math.Max(0, draft.Nominal ? start - 3 : clause.Start); i < stop && i < sentence.Units.Count; i++)
            {
                var word = sentence.Units[i].Lower;
                if (sentence.Units[i].Name is null && refinement.Words.Any(with => with.StartsWith('~') ? word.EndsWith(with[1..], StringComparison.Ordinal) : word == with))
                {
                    draft.Dropped = refinement.Kind is null;
                    draft.Kind = refinement.Kind ?? draft.Kind;
                    draft.Type = refinement.Type ?? draft.Type;
                    return;
                }
            }
        }
    }

    /// <summary>The standing that helpers and the speech act above give.</summary>
    private void Standing(EventDraft draft, Clause clause, SentenceSources sources, IReadOnlyList<string> speaker)
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

    private static bool Negate(EventDraft draft, Clause clause, IReadOnlyList<Unit> units)
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

    private static bool Physical(EventDraft draft) => draft.Type is "Assault" or "Coerce" or "Mobilize" or "Aid" or "Retreat" or "Concede";

    private static bool Complete(EventDraft draft, Clause clause) =>
        !draft.Trigger.NeedsArgument || draft.Agents.Count + draft.Targets.Count + draft.Places.Count > 0 || (draft.Sources.Count > 0 && draft.Type == "Assault" && clause.OwnSubject);

    /// <summary>The date expression of the event's own clause.</summary>
    private static void Date(EventDraft draft, ClausedSentence sentence, IReadOnlyList<DateExpression> dates, string? issued)
    {
        var clause = sentence.ClauseAt(draft.At);
        if (clause is null)
        {
            return;
        }

        var (start, end) = (sentence.Units[clause.Start].Span.Start, sentence.Units[clause.End - 1].Span.End);
        var (low, high) = (0, dates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = dates[middle].Span.End <= start ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < dates.Count && dates[i].Span.Start < end; i++)
        {
            if (dates[i].Relation == DateRelation.On && !Inside(dates[i].Span, sentence, clause))
            {
                draft.Date = dates[i].Value;
                return;
            }

            if (dates[i].Relation == DateRelation.Since && draft.Nominal)
            {
                // What began then and goes on lasts until the day of the report; an agreement has only its beginning.
                draft.Date = draft.Type == "Assault" && issued is not null && !dates[i].Value.Contains('/', StringComparison.Ordinal) ? $"{dates[i].Value}/{issued}" : dates[i].Value;
                return;
            }
        }
    }

    /// <summary>A date within a longer phrase ("after the 1994 war") is that phrase's own.</summary>
    private static bool Inside(TextSpan date, ClausedSentence sentence, Clause clause)
    {
        foreach (var phrase in clause.Adjuncts.Concat(clause.Objects).Concat(clause.Subject))
        {
            if (!phrase.Temporal && sentence.Units[phrase.Start].Span.Start <= date.Start && date.End <= sentence.Units[phrase.End - 1].Span.End)
            {
                return true;
            }
        }

        return false;
    }
}
