using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Extraction.References;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Relations;

/// <summary>Reads what lies where, as far as a sentence says so: "the Azerbaijani city of X", "X in Y", "X, the capital of Y".</summary>
internal sealed class PlaceReader(ClauseGrammar grammar, RelationBook book, ActorFacts facts, string language)
{
    public List<RelationDraft> Read(ClausedSentence sentence)
    {
        var drafts = new List<RelationDraft>();
        var units = sentence.Units;
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Name is not { Type: EntityType.Place or EntityType.State, Form: not Mentions.MentionForm.Metonym } name)
            {
                continue;
            }

            if (name.Type == EntityType.Place && Adjective(units, i) is { } state)
            {
                Add(name.Entity, state, units[i], "adjective", drafts);
            }

            if (Around(units, i) is { } around)
            {
                Add(name.Entity, around, units[i], "within", drafts);
            }

            if (Behind(units, i) is { } capital)
            {
                Add(name.Entity, capital, units[i], "capital", drafts);
            }
        }

        Setting(sentence, drafts);
        return [.. drafts.DistinctBy(draft => (draft.Subject, draft.Object))];
    }

    private void Add(string place, string around, Unit at, string rule, List<RelationDraft> drafts)
    {
        if (place != around && !(facts.TypeOf(place) == EntityType.State && facts.TypeOf(around) == EntityType.State))
        {
            drafts.Add(new RelationDraft(place, "locatedIn", around, [], ClaimStatus.Asserted, at.Span, $"{language}/place-{rule}", 0.85m));
        }
    }

    /// <summary>"the Azerbaijani city of X", "Armenian capital X".</summary>
    private string? Adjective(IReadOnlyList<Unit> units, int at)
    {
        var noun = false;
        for (var i = at - 1; i >= 0 && i >= at - 6; i--)
        {
            if (units[i].Attribute is { } state)
            {
                return noun ? state : null;
            }

            if (units[i].Is(WordClass.PossessiveMarker) && noun && i > 0 && units[i - 1].Name is { Type: EntityType.State } owner)
            {
                return owner.Entity;
            }

            if (grammar.PlaceNouns.Contains(units[i].Lower))
            {
                noun = true;
            }
            else if (!grammar.Of.Contains(units[i].Lower) && units[i].Class != WordClass.None && !units[i].Is(WordClass.Adverb) || units[i].Name is not null || units[i].Kind != TokenKind.Word)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"X in Y", "X province, western Y", "the Z region of X".</summary>
    private string? Around(IReadOnlyList<Unit> units, int at)
    {
        var i = at + 1;
        var called = at > 0 && (grammar.PlaceNouns.Contains(units[at - 1].Lower) || grammar.Of.Contains(units[at - 1].Lower) && at > 1 && grammar.PlaceNouns.Contains(units[at - 2].Lower));
        while (i < units.Count && grammar.PlaceNouns.Contains(units[i].Lower))
        {
            called = true;
            i++;
        }

        // "the South Caucasus region of X": the second lies in the first; seen from the second.
        if (units[at].Name!.Type == EntityType.State || called)
        {
            for (var k = at - 1; k > 0 && k >= at - 4; k--)
            {
                if (units[k].Name is { Type: EntityType.Place } wide)
                {
                    return grammar.PlaceNouns.Contains(units[k + 1].Lower) && facts.CategoryOf(wide.Entity) is not "city" and not "town" and not "village" and not "capital" ? wide.Entity : null;
                }

                if (units[k].Name is not null || !(grammar.PlaceNouns.Contains(units[k].Lower) || grammar.Of.Contains(units[k].Lower)))
                {
                    break;
                }
            }
        }

        if (i < units.Count && (book.Within.Contains(units[i].Lower) || units[i].IsMark(',') && called))
        {
            var comma = units[i].IsMark(',');
            for (var k = i + 1; k < units.Count && k <= i + 4; k++)
            {
                if (units[k].Name is { } name)
                {
                    var wide = name.Type == EntityType.State || name.Type == EntityType.Place && facts.CategoryOf(name.Entity) is not "city" and not "town" and not "village" and not "capital";
                    return wide && (comma || called || units[at].Name!.Type == EntityType.Place) ? name.Entity : null;
                }

                if (units[k].IsVerb || units[k].Kind == TokenKind.Punctuation || (units[k].Is(WordClass.Preposition) && !grammar.Of.Contains(units[k].Lower)) || (comma && units[k].Is(WordClass.Determiner | WordClass.Coordinator)))
                {
                    return null;
                }
            }
        }

        return null;
    }

    /// <summary>"X, the capital of Y".</summary>
    private string? Behind(IReadOnlyList<Unit> units, int at)
    {
        if (at + 1 >= units.Count || !units[at + 1].IsMark(','))
        {
            return null;
        }

        var noun = false;
        for (var i = at + 2; i < units.Count && i <= at + 9; i++)
        {
            if (units[i].Name is { } name)
            {
                return noun && name.Type is EntityType.State or EntityType.Place ? name.Entity : null;
            }

            if (units[i].IsVerb || units[i].Kind == TokenKind.Punctuation)
            {
                return null;
            }

            noun |= book.CapitalNouns.Contains(units[i].Lower);
        }

        return null;
    }

    /// <summary>"In X, Y has captured the city of Z": Z lies in X where the lexicon agrees.</summary>
    private void Setting(ClausedSentence sentence, List<RelationDraft> drafts)
    {
        foreach (var phrase in sentence.Phrases)
        {
            if (phrase.Preposition is not { } preposition || !book.Within.Contains(preposition) || phrase.Temporal || sentence.ClauseAt(phrase.Start) is not { } clause)
            {
                continue;
            }

            var around = Enumerable.Range(phrase.Start, phrase.End - phrase.Start).Select(i => sentence.Units[i].Name).LastOrDefault(name => name is not null);
            if (around is not { Type: EntityType.State or EntityType.Place })
            {
                continue;
            }

            for (var i = clause.Start; i < clause.End; i++)
            {
                var called = i > 1 && (grammar.PlaceNouns.Contains(sentence.Units[i - 1].Lower) || grammar.Of.Contains(sentence.Units[i - 1].Lower) && grammar.PlaceNouns.Contains(sentence.Units[i - 2].Lower));
                if (called && sentence.Units[i].Name is { Type: EntityType.Place } place && (i < phrase.Start || i >= phrase.End) && facts.StatesAround(place.Entity).Contains(around.Entity))
                {
                    Add(place.Entity, around.Entity, sentence.Units[i], "setting", drafts);
                }
            }
        }
    }
}
