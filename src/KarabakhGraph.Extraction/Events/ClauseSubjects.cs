using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Extraction.References;

namespace KarabakhGraph.Extraction.Events;

/// <summary>Who does what the verb of a clause tells: its subject, or, of an infinitive or gerund, whoever the verb above makes do it.</summary>
internal sealed class ClauseSubjects(ClauseGrammar grammar, TriggerBook book, ReferenceResolver resolver)
{
    public IReadOnlyList<string> Of(Clause clause, IReadOnlyList<Unit> units, IReadOnlyList<string> speaker)
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

            return parent.Verb.Passive && clause.Link == ClauseLink.Gerund ? [] : Of(parent, units, speaker);
        }

        if (clause.Link == ClauseLink.Gerund && clause.Parent is { } main)
        {
            return main.Verb.Passive ? [] : Of(main, units, speaker);
        }

        if (clause is { Link: ClauseLink.Content, Parent: { } teller, Subject.Count: > 0 } && clause.Subject[0] is { } pronoun && pronoun.End - pronoun.Start == 1
            && units[pronoun.Start].Is(WordClass.Pronoun) && units[pronoun.Start].Name is null)
        {
            var meant = book.Match(teller, units) is { Trigger.Content: { ObjectControl: true } } ? Controller(teller, units, speaker) : Of(teller, units, speaker);
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

    public static IEnumerable<string> Attributes(Phrase phrase, IReadOnlyList<Unit> units) =>
        Enumerable.Range(phrase.Start, phrase.End - phrase.Start).Select(i => units[i].Attribute).OfType<string>();
}
