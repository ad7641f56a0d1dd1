using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Extraction.Events;
using KarabakhGraph.Extraction.References;
using KarabakhGraph.Knowledge;

namespace KarabakhGraph.Extraction.Attribution;

/// <summary>Finds the claimants of the clauses of a sentence: verbs of saying before, behind and around them, "according to", and speech acts with content.</summary>
internal sealed class AttributionReader(ReportingBook book, TriggerBook triggers, ReferenceResolver resolver, ActorFacts facts, Discourse discourse)
{
    public SentenceSources Read(ClausedSentence sentence)
    {
        var sources = new SentenceSources(sentence);
        var units = sentence.Units;
        Prepositional(sentence, sources);
        foreach (var clause in sentence.Clauses)
        {
            var inherited = clause.Parent is { } parent && clause.Link is not ClauseLink.Main ? Inherited(clause, parent, sources) : null;
            if (inherited is not null)
            {
                sources.Set(clause, inherited);
            }

            if (!book.IsReporting(clause, units) || (clause.Verb.Passive && !Impersonal(clause, units)))
            {
                continue;
            }

            var speaker = Impersonal(clause, units) ? discourse.Speaker : Speaker(clause, units, sources.Of(clause));
            if (speaker.Count == 0)
            {
                continue;
            }

            sources.Reporting.Add(clause);
            sources.Speaker = speaker;
            discourse.Speaker = speaker;
            foreach (var child in sentence.Clauses)
            {
                if (child.Parent == clause && child.Link is ClauseLink.Content or ClauseLink.Infinitive)
                {
                    sources.Set(child, speaker);
                }
            }

            Backwards(sentence, clause, speaker, sources);
        }

        return sources;
    }

    private IReadOnlyList<string>? Inherited(Clause clause, Clause parent, SentenceSources sources)
    {
        if (sources.Reporting.Contains(parent))
        {
            return clause.Link is ClauseLink.Content or ClauseLink.Infinitive ? sources.Has(clause) ? sources.Of(clause) : null
                : sources.Has(parent) ? sources.Of(parent) : null;
        }

        if (clause.Link is ClauseLink.Content or ClauseLink.Infinitive or ClauseLink.Gerund && triggers.Match(parent, sources.Sentence.Units) is { Trigger.Content: { Sourced: true } } match
            && (clause.Link != ClauseLink.Gerund || clause.Marker != ","))
        {
            var actor = Speaker(parent, sources.Sentence.Units, sources.Of(parent));
            if (actor.Count > 0 && !match.Trigger.Content.Absorbs)
            {
                return actor;
            }
        }

        return sources.Has(parent) ? sources.Of(parent) : null;
    }

    /// <summary>"..., X said": what stands before the reporting clause and has no speaker of its own is X's; so is what follows it as the same quotation.</summary>
    private static void Backwards(ClausedSentence sentence, Clause reporting, IReadOnlyList<string> speaker, SentenceSources sources)
    {
        var content = sentence.Clauses.Any(other => other.Parent == reporting && other.Link == ClauseLink.Content);
        if (content || reporting.Link is ClauseLink.Relative or ClauseLink.Adverbial || reporting.Conditional || (reporting.Link == ClauseLink.Coordinated && !reporting.OwnSubject))
        {
            return;
        }

        var first = true;
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Start >= reporting.Start)
            {
                break;
            }

            first = false;
            if (!sources.Has(clause) && !sources.Reporting.Contains(clause))
            {
                sources.Set(clause, speaker);
            }
        }

        if (first)
        {
            // The reporting clause opens the sentence; a quotation or plain clause behind a colon or comma is its content.
            foreach (var clause in sentence.Clauses)
            {
                if (clause.Start > reporting.Start && !sources.Has(clause) && sentence.Units[clause.Verb.Head].Quoted)
                {
                    sources.Set(clause, speaker);
                }
            }

            // "“Rocket fire on the town”, X said": a quotation without a verb.
            if (sentence.Units[0].Quoted && !sentence.Units[reporting.Verb.Head].Quoted || sentence.StartsQuoted)
            {
                sources.Whole = sources.Whole.Count > 0 ? sources.Whole : speaker;
            }
        }
        else
        {
            foreach (var clause in sentence.Clauses)
            {
                if (clause.Start > reporting.Start && !sources.Has(clause) && sentence.Units[clause.Verb.Head].Quoted)
                {
                    sources.Set(clause, speaker);
                }
            }
        }
    }

    private void Prepositional(ClausedSentence sentence, SentenceSources sources)
    {
        for (var p = 0; p < sentence.Phrases.Count; p++)
        {
            var phrase = sentence.Phrases[p];
            if (phrase.Preposition is null || !book.Sources.Contains(phrase.Preposition))
            {
                continue;
            }

            var found = resolver.Resolve(phrase, sentence.Units, []);
            for (var next = p + 1; found.Count == 0 && next < Math.Min(p + 3, sentence.Phrases.Count); next++)
            {
                if (sentence.Phrases[next].Preposition is { } link && book.SourceLinks.Contains(link) && sentence.Phrases[next].Start <= sentence.Phrases[next - 1].End + 1)
                {
                    found = resolver.Resolve(sentence.Phrases[next], sentence.Units, []);
                }
            }

            if (found.All(facts.IsPlace) && p + 1 < sentence.Phrases.Count && sentence.Phrases[p + 1] is { Bare: true } named && named.Start == phrase.End + 1)
            {
                // "according to the town's mayor, X".
                found = [.. resolver.Resolve(named, sentence.Units, []).Where(id => facts.TypeOf(id) == EntityType.Person)];
            }

            if (found.Count > 0 && found.All(id => facts.TypeOf(id) != EntityType.Place))
            {
                sources.Whole = found;
                sources.Speaker = found;
                discourse.Speaker = found;
                return;
            }
        }
    }

    /// <summary>The one who speaks: the subject, or, with an inverted verb, the phrase behind it; behind "a spokesman for", the body.</summary>
    private IReadOnlyList<string> Speaker(Clause clause, IReadOnlyList<Unit> units, IReadOnlyList<string> context)
    {
        var found = resolver.Resolve(clause.Subject, units, context);
        if (clause.OwnSubject || found.Count > 0)
        {
            found = found.Count > 0 ? found : Linked(clause, clause.Subject.Count > 0 ? clause.Subject[^1].End : clause.Start, units, context);
        }

        if (found.Count == 0 && !clause.OwnSubject && clause.Objects.Count > 0)
        {
            found = resolver.Resolve(clause.Objects, units, context);
            if (found.Count == 0)
            {
                found = Linked(clause, clause.Objects[0].End, units, context);
            }
        }

        return [.. found.Where(id => facts.TypeOf(id) != EntityType.Place)];
    }

    private IReadOnlyList<string> Linked(Clause clause, int at, IReadOnlyList<Unit> units, IReadOnlyList<string> context)
    {
        foreach (var phrase in clause.Adjuncts)
        {
            if (phrase.Start >= at && phrase.Start <= at + 1 && phrase.Preposition is { } preposition && book.SourceLinks.Contains(preposition))
            {
                var found = resolver.Resolve(phrase, units, context);
                if (found.Count > 0)
                {
                    return found;
                }

                at = phrase.End;
            }
        }

        return [];
    }

    /// <summary>"it was said" has nobody for its subject.</summary>
    private static bool Impersonal(Clause clause, IReadOnlyList<Unit> units) => clause.Verb.Passive && clause.Objects.Count == 0
        && (clause.Subject.Count == 0 || clause.Subject is [{ } only] && only.End - only.Start == 1 && units[only.Start].Is(WordClass.Pronoun) && units[only.Start].Name is null);
}
