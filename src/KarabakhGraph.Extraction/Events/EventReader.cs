using KarabakhGraph.Extraction.Attribution;
using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Extraction.References;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Language.Dates;

namespace KarabakhGraph.Extraction.Events;

/// <summary>Reads the events of a sentence: verbs and nouns that trigger them, who took part, and with what standing they are told.</summary>
internal sealed class EventReader
{
    private static readonly Dictionary<string, EventRole> PurposeFrame = new(StringComparer.Ordinal) { ["object"] = EventRole.Target };

    private readonly ClauseSubjects _subjects;
    private readonly EventStanding _standing;
    private readonly RoleFiller _roles;
    private readonly NounEvents _nouns;
    private readonly ClauseGrammar _grammar;
    private readonly TriggerBook _book;
    private readonly ReferenceResolver _resolver;
    private readonly Discourse _discourse;

    public EventReader(ClauseGrammar grammar, TriggerBook book, ReferenceResolver resolver, ActorFacts facts, Discourse discourse)
    {
        (_grammar, _book, _resolver, _discourse) = (grammar, book, resolver, discourse);
        _subjects = new ClauseSubjects(grammar, book, resolver);
        _standing = new EventStanding(book);
        _roles = new RoleFiller(facts);
        _nouns = new NounEvents(grammar, book, resolver, facts, _subjects, _standing, _roles);
    }

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
            if (Above(clause, acts) is { Type: "Request", Trigger.Content.Absorbs: true, Targets.Count: 0 } request && clause is { Link: ClauseLink.Content, OwnSubject: true, Verb.Passive: false })
            {
                // "demanded that X withdraw" is asked of X.
                request.Add(EventRole.Target, _resolver.Resolve(clause.Subject, sentence.Units, sources.Of(clause)));
            }

            if (EventStanding.Conditional(clause) || _book.Match(clause, sentence.Units) is not { } match)
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
                        _roles.Fill(whole, PurposeFrame, "object", _resolver.Resolve(phrase, sentence.Units, sources.Of(clause)));
                    }
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
            if (used.Contains(i) || sentence.Units[i].IsVerb || sentence.Units[i].Name is not null || _book.MatchNoun(sentence.Units, i) is not { } noun)
            {
                continue;
            }

            if (_nouns.Read(noun.Trigger, i, noun.End, sources, acts) is { } draft)
            {
                drafts.Add(draft);
            }

            i = noun.End - 1;
        }

        foreach (var draft in drafts)
        {
            EventDates.Date(draft, sentence, dates, issued);
        }

        Accused(drafts, acts, sentence);
        return [.. drafts.Where(draft => !draft.Trigger.Beside.Any(rule => drafts.Any(other => other != draft && other.Trigger.Rule == rule)))];
    }

    /// <summary>"X complains that Y did", "X condemned the shelling by Y": whoever does what is complained of is the accused.</summary>
    private static void Accused(List<EventDraft> drafts, Dictionary<Clause, EventDraft> acts, ClausedSentence sentence)
    {
        foreach (var (clause, act) in acts)
        {
            if (act.Type == "Accuse" && act.Targets.Count == 0 && !act.Nominal)
            {
                var blamed = drafts.Where(draft => draft != act && draft.Agents.Count > 0 && sentence.ClauseAt(draft.At) is { } inner
                    && (Under(inner, clause) || (inner == clause && draft.Nominal && draft.At > clause.Verb.Head))).MinBy(draft => draft.At);
                act.Add(EventRole.Target, blamed?.Agents.Where(agent => !act.Agents.Contains(agent)) ?? []);
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

        var subject = _resolver.Resolve(clause.Subject, units, speaker);
        if (subject.Count > 0)
        {
            _discourse.Subject = subject;
            foreach (var entity in subject)
            {
                _discourse.Note(entity, units[clause.Subject[0].Start].Span.Start);
            }
        }
    }

    /// <summary>The speech act whose content a clause is.</summary>
    private static EventDraft? Above(Clause clause, Dictionary<Clause, EventDraft> acts) =>
        clause.Parent is { } parent && (clause.Link is ClauseLink.Content or ClauseLink.Infinitive || (clause.Link == ClauseLink.Gerund && clause.Marker != ","))
            ? acts.GetValueOrDefault(parent) ?? (clause.Link == ClauseLink.Infinitive && parent.Link == ClauseLink.Infinitive ? Above(parent, acts) : null)
            : null;

    private EventDraft? FromVerb(Trigger trigger, VerbPattern pattern, IReadOnlyList<int> at, Clause clause, SentenceSources sources)
    {
        var units = sources.Sentence.Units;
        if (trigger.Type == "Support" && clause.Verb is { Passive: true, Form: VerbForm.Participle } && (clause.Verb.Helpers & WordClass.Auxiliary) == 0 && !_grammar.VerbLast)
        {
            // "the region supported by X": a standing relation, no event.
            return null;
        }

        var speaker = sources.Of(clause);
        var draft = EventDraft.Of(trigger, at, units, nominal: false);
        draft.Sources = speaker;
        var passive = clause.Verb.Passive && !trigger.Unaccusative;
        _roles.Fill(draft, trigger.Frame.Verb, passive ? "object" : "subject", _subjects.Of(clause, units, speaker));
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

            var found = _resolver.IsReciprocal(phrase, units) ? [.. draft.Agents] : _resolver.Resolve(phrase, units, speaker);
            if (passive && phrase.Start > clause.Verb.Head)
            {
                continue;
            }

            _roles.Fill(draft, trigger.Frame.Verb, "object", found);
        }

        foreach (var phrase in clause.Adjuncts)
        {
            if (phrase.Temporal || phrase.Preposition is null || InsideNoun(phrase, clause, units, at))
            {
                continue;
            }

            var found = _resolver.Resolve(phrase, units, speaker);
            if (_grammar.By.Contains(phrase.Preposition) && passive)
            {
                _roles.Fill(draft, trigger.Frame.Verb, "subject", found);
            }
            else if (pattern.LastWord == phrase.Preposition && phrase.Start > clause.Verb.Head && at.Contains(phrase.Start) && !trigger.Frame.Verb.ContainsKey(phrase.Preposition))
            {
                _roles.Fill(draft, trigger.Frame.Verb, "object", found);
            }
            else
            {
                _roles.Fill(draft, trigger.Frame.Verb, phrase.Preposition, found, _nouns.Named(phrase, units));
            }
        }

        if (trigger.Frame.Verb.Values.Contains(EventRole.Place))
        {
            for (var i = clause.Start; i < clause.End; i++)
            {
                if (units[i].Name is null && units[i].Is(WordClass.Adverb) && _resolver.There(units, i) is { } there)
                {
                    draft.Add(EventRole.Place, [there]);
                }
            }
        }

        draft.Refine(sources.Sentence, clause.Verb.Head, clause.End, clause);
        _standing.Read(draft, clause, sources, speaker);
        draft.Status = spoken && draft.Status is ClaimStatus.Future or ClaimStatus.CalledFor ? ClaimStatus.Asserted : draft.Status;
        if (draft.Type == "Mobilize" && passive && draft.Agents.Count == 0)
        {
            // "Turkish soldiers would be sent": by the state whose they are.
            draft.Add(EventRole.Agent, clause.Subject.SelectMany(phrase => ClauseSubjects.Attributes(phrase, units)));
        }

        var told = !trigger.Frame.Symmetric || draft.Type != "Assault" || draft.Agents.Count + draft.Targets.Count + draft.Places.Count > 0;
        return told && !draft.Dropped && EventStanding.Negate(draft, clause, units) && Complete(draft, clause) ? draft : null;
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
            if (!units[i].IsVerb && units[i].Name is null && !at.Contains(i) && _book.MatchNoun(units, i) is { } noun && noun.End >= phrase.Start && noun.Trigger.Frame.Noun.ContainsKey(phrase.Preposition ?? ""))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Complete(EventDraft draft, Clause clause) =>
        !draft.Trigger.NeedsArgument || draft.Agents.Count + draft.Targets.Count + draft.Places.Count > 0 || (draft.Sources.Count > 0 && draft.Type == "Assault" && clause.OwnSubject);
}
