using KarabakhGraph.Extraction.Attribution;
using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Extraction.References;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;
using KarabakhGraph.Language.Numbers;

namespace KarabakhGraph.Extraction.Figures;

/// <summary>Reads how many were killed, wounded, captured or displaced: a number with a noun of loss, or a number of people that a verb of loss befalls.</summary>
internal sealed class FigureReader(FigureBook book, ClauseGrammar grammar, ActorFacts facts)
{
    private const int NounReach = 5;

    /// <param name="sources">The sentence with its speakers.</param>
    /// <param name="numbers">The numbers of the document, in its order.</param>
    public List<FigureDraft> Read(SentenceSources sources, IReadOnlyList<NumberExpression> numbers)
    {
        var sentence = sources.Sentence;
        var units = sentence.Units;
        var drafts = new List<FigureDraft>();
        None(sources, drafts);
        var next = FirstNumber(numbers, units[0].Span.Start);
        string? kindBefore = null;
        for (var i = 0; i < units.Count; i++)
        {
            while (next < numbers.Count && numbers[next].Span.End <= units[i].Span.Start)
            {
                next++;
            }

            var number = next < numbers.Count && numbers[next].Span.Start == units[i].Span.Start ? numbers[next] : null;
            var unknown = number is null && book.UnknownCounts.Contains(units[i].Lower);
            if (number is null && !unknown)
            {
                continue;
            }

            var after = i + 1;
            while (number is not null && after < units.Count && units[after].Span.Start < number.Span.End)
            {
                after++;
            }

            if (Loss(sentence, i, after, kindBefore) is not { } loss)
            {
                continue;
            }

            kindBefore = loss.Kind;
            var clause = sentence.ClauseAt(i);
            drafts.Add(new FigureDraft(
                new CasualtyFigure(loss.Kind, number?.Value, number?.Qualifier, loss.Victims, Side(units, i, after), Cumulative(units), null),
                sources.Of(clause),
                ClaimStatus.Asserted,
                new TextSpan(units[i].Span.Start, units[Math.Max(i, loss.End - 1)].Span.End)));
        }

        return drafts;
    }

    private static int FirstNumber(IReadOnlyList<NumberExpression> numbers, int start)
    {
        var (low, high) = (0, numbers.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = numbers[middle].Span.End <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private (string Kind, string Victims, int End)? Loss(ClausedSentence sentence, int at, int after, string? kindBefore)
    {
        var units = sentence.Units;
        string? victims = null;
        var noun = -1;
        var end = after;
        for (var i = after; i < units.Count && i < after + NounReach; i++)
        {
            if (units[i].Is(WordClass.Time) || units[i].IsMark('%') || units[i].IsMark(','))
            {
                break;
            }

            if (book.NounKind(units[i].Lower) is { } kind && !(units[i].IsVerb && book.Victims(units[i].Lower) is null && units[i].Form != VerbForm.Infinitive))
            {
                return (kind, victims ?? "people", i + 1);
            }

            if (units[i].Name is null && book.Victims(units[i].Lower) is { } people)
            {
                victims ??= people;
                noun = noun < 0 ? i : noun;
                end = i + 1;
                continue;
            }

            if (victims is not null || units[i].IsVerb || units[i].Is(WordClass.Auxiliary | WordClass.Coordinator | WordClass.Preposition) && !grammar.Of.Contains(units[i].Lower))
            {
                break;
            }

            noun = noun < 0 ? i : noun;
        }

        // "the bodies of 30 soldiers", "the lives of more than 400 people"
        for (var i = at - 1; i > 0 && i >= at - 3; i--)
        {
            if (grammar.Of.Contains(units[i].Lower))
            {
                if (book.NounKind(units[i - 1].Lower) is { } befallen)
                {
                    return (befallen, victims ?? "people", end);
                }

                break;
            }
        }

        var clause = sentence.ClauseAt(at);
        if (noun < 0 && after < units.Count && units[after].Is(WordClass.Time))
        {
            return null;
        }

        // Things are no victims: an unknown noun counts for killing only, and only as the first word behind the number.
        var unknownNoun = noun >= 0 && victims is null;
        if (kindBefore is not null && Includes(units, at))
        {
            return (kindBefore, victims ?? "people", end);
        }

        if (clause is not null && !clause.Verb.Negated && book.VerbKind(clause, units) is { } loss)
        {
            if (unknownNoun && loss.Kind is not ("killed" or "wounded"))
            {
                return null;
            }

            return Suffers(sentence, clause, at, loss.SubjectSuffers, victims is not null) ? (loss.Kind, victims ?? "people", end) : null;
        }

        return null;
    }

    private bool Includes(IReadOnlyList<Unit> units, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 5; i--)
        {
            if (book.Including.Contains(units[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the number stands in the role of the verb that suffers.</summary>
    private bool Suffers(ClausedSentence sentence, Clause clause, int at, bool subjectSuffers, bool people)
    {
        var phrase = sentence.Phrases.FirstOrDefault(p => p.Start <= at && at < p.End);
        if (phrase is null)
        {
            return true;
        }

        if (phrase.Temporal)
        {
            return false;
        }

        if (phrase.Preposition is { } preposition)
        {
            return people && book.Through.Contains(preposition);
        }

        var inSubject = clause.Subject.Any(p => p.Holds(at));
        return grammar.VerbLast ? people || inSubject || subjectSuffers : subjectSuffers ? inSubject || clause.Objects.Any(p => p.Holds(at)) || clause.End <= phrase.Start : !inSubject;
    }

    private void None(SentenceSources sources, List<FigureDraft> drafts)
    {
        var units = sources.Sentence.Units;
        for (var i = 0; i < units.Count; i++)
        {
            foreach (var (words, kinds) in book.None)
            {
                if (i + words.Length <= units.Count && Matches(units, i, words))
                {
                    var clause = sources.Sentence.ClauseAt(i);
                    drafts.AddRange(kinds.Select(kind => new FigureDraft(
                        new CasualtyFigure(kind, 0, "exact", "people", null, false, null),
                        sources.Of(clause),
                        ClaimStatus.Asserted,
                        new TextSpan(units[i].Span.Start, units[i + words.Length - 1].Span.End))));
                    return;
                }
            }
        }
    }

    private static bool Matches(IReadOnlyList<Unit> units, int at, string[] words)
    {
        for (var w = 0; w < words.Length; w++)
        {
            if (units[at + w].Lower != words[w])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The state whose people they are: "thirty Armenian soldiers".</summary>
    private string? Side(IReadOnlyList<Unit> units, int at, int after)
    {
        for (var i = at; i < Math.Min(after + 4, units.Count); i++)
        {
            if (units[i].Attribute is { } state)
            {
                return facts.StateOf(state) ?? state;
            }

            if (units[i].IsVerb || units[i].Kind == TokenKind.Punctuation)
            {
                return null;
            }
        }

        return null;
    }

    private bool Cumulative(IReadOnlyList<Unit> units) => units.Any(unit => book.Cumulative.Contains(unit.Lower));
}
