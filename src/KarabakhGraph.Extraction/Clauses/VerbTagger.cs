using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Clauses;

/// <summary>Decides which words of a sentence are lexical verbs. A word that may be noun or verb ("attacks") is judged by its neighbours.</summary>
internal sealed class VerbTagger(ClauseGrammar grammar)
{
    private const WordClass NominalStart = WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun;

    public void Tag(IReadOnlyList<Unit> units)
    {
        Possessives(units);
        foreach (var unit in units)
        {
            if (unit.Readings.Count > 0 && unit.Name is null && !unit.Is(WordClass.Auxiliary))
            {
                unit.Form = grammar.VerbLast ? VerbLast(units, unit) : ObjectFollows(units, unit);
                unit.IsVerb = unit.Form != VerbForm.None;
            }
        }

        // An auxiliary with no lexical verb to help is the verb itself: "X is Y", "there was fighting".
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Is(WordClass.Auxiliary) && units[i].Readings.Count > 0 && units[i].Name is null && !Helps(units, i))
            {
                units[i].IsVerb = true;
                units[i].Form = units[i].MayBe(VerbForm.Finite) ? VerbForm.Past : units[i].Readings[0].Form;
            }
        }
    }

    /// <summary>A word that is both ("zijn": his, to be) is possessive behind a preposition, verb, mark or conjunction, an auxiliary behind a noun.</summary>
    private static void Possessives(IReadOnlyList<Unit> units)
    {
        foreach (var unit in units)
        {
            if (unit.Name is null && unit.Is(WordClass.Possessive) && unit.Is(WordClass.Auxiliary))
            {
                var before = unit.Index > 0 ? units[unit.Index - 1] : null;
                var next = After(units, unit.Index);
                var owns = (before is null || before.Name is not null && !(unit.Index > 1 && units[unit.Index - 2].Is(WordClass.Coordinator)) || before.Is(WordClass.Preposition | WordClass.Coordinator) || before.MayBe(VerbForm.Finite) && before.Name is null || before.Kind == TokenKind.Punctuation)
                    && !(before is not null && before.Is(WordClass.Auxiliary)) && next is { Kind: TokenKind.Word } && !next.Is(WordClass.Preposition | WordClass.Determiner | WordClass.Adverb);
                unit.Class &= owns ? ~WordClass.Auxiliary : ~WordClass.Possessive;
            }
        }
    }

    private bool Helps(IReadOnlyList<Unit> units, int at)
    {
        for (var i = at + 1; i < units.Count; i++)
        {
            var unit = units[i];
            if (unit.IsVerb)
            {
                // "is bereid X te laten": the marked infinitive stands for itself.
                var marked = grammar.VerbLast && unit.Form == VerbForm.Infinitive && units[i - 1].Is(WordClass.InfinitiveMarker) && units[at].Is(WordClass.Copula) && i - at > 2;
                return !grammar.VerbLast || (unit.Form is VerbForm.Participle or VerbForm.Infinitive && !marked);
            }

            if (grammar.VerbLast)
            {
                if (unit.Kind == TokenKind.Punctuation || unit.Is(WordClass.Relative) && unit.Is(WordClass.Subordinator))
                {
                    return false;
                }
            }
            else if (!unit.Is(WordClass.Auxiliary | WordClass.Adverb | WordClass.Negation | WordClass.InfinitiveMarker) || (unit.Is(WordClass.InfinitiveMarker) && unit.Is(WordClass.Preposition) && i == units.Count - 1))
            {
                return false;
            }
        }

        return false;
    }

    private VerbForm ObjectFollows(IReadOnlyList<Unit> units, Unit unit)
    {
        var before = Before(units, unit.Index, skip: true);
        var next = After(units, unit.Index);
        var previous = Before(units, unit.Index, skip: false);
        if (before is { } helper)
        {
            if (helper.Is(WordClass.InfinitiveMarker | WordClass.Modal | WordClass.SupportAuxiliary) && unit.MayBe(VerbForm.Infinitive))
            {
                return VerbForm.Infinitive;
            }

            if (helper.Is(WordClass.PassiveAuxiliary | WordClass.PerfectAuxiliary) && unit.MayBe(VerbForm.Participle))
            {
                return VerbForm.Participle;
            }

            if (helper.Is(WordClass.PassiveAuxiliary) && unit.MayBe(VerbForm.Gerund))
            {
                return VerbForm.Gerund;
            }

            if (helper.Is(WordClass.Coordinator) && Before(units, helper.Index, skip: true) is { IsVerb: true } fellow && unit.MayBe(fellow.Form))
            {
                return fellow.Form;
            }
        }

        if (previous is not null && (previous.Is(WordClass.Determiner | WordClass.Possessive | WordClass.PossessiveMarker) || previous.Attribute is not null || previous.Kind == TokenKind.Number))
        {
            if (previous.Is(WordClass.Pronoun) && !previous.Is(WordClass.Possessive) && unit.MayBe(VerbForm.Present))
            {
                // "the responsibility for this lies with X": a plural noun does not follow "this".
                return VerbForm.Present;
            }

            if (previous.Is(WordClass.Indefinite) && unit.MayBe(VerbForm.Past) && !unit.MayBe(VerbForm.Infinitive) && (next is null || next.Is(WordClass.Preposition | WordClass.Adverb) || next.Kind == TokenKind.Punctuation))
            {
                // "thousands protested in ..."
                return VerbForm.Past;
            }

            return previous.Is(WordClass.Pronoun) && unit.MayBe(VerbForm.Past) && !unit.MayBe(VerbForm.Infinitive) && StartsNoun(next) ? VerbForm.Past : VerbForm.None;
        }

        if (unit.MayBe(VerbForm.Gerund) && unit.Is(WordClass.Preposition))
        {
            return VerbForm.None;
        }

        if (unit.MayBe(VerbForm.Gerund))
        {
            return Gerund(previous, next);
        }

        if (unit.MayBe(VerbForm.Past | VerbForm.Participle) && !(unit.MayBe(VerbForm.Infinitive) && !Nominal(previous) && !(previous is not null && previous.Is(WordClass.Coordinator) && VerbBefore(units, unit.Index))))
        {
            return PastOrParticiple(unit, previous, next);
        }

        return unit.MayBe(VerbForm.Present) || unit.MayBe(VerbForm.Infinitive) ? PresentOrNoun(units, unit, before, next) : VerbForm.None;
    }

    private static VerbForm Gerund(Unit? previous, Unit? next)
    {
        var takesObject = StartsNoun(next) || (next is not null && next.Is(WordClass.Complement)) || (next is { Class: WordClass.None, Kind: TokenKind.Word } && !next.MayBe(VerbForm.Past));
        if (previous is null || previous.Kind == TokenKind.Punctuation || previous.Is(WordClass.Preposition) || Nominal(previous))
        {
            return takesObject ? VerbForm.Gerund : VerbForm.None;
        }

        return (previous.Is(WordClass.Coordinator) || previous.IsVerb) && takesObject ? VerbForm.Gerund : VerbForm.None;
    }

    private VerbForm PastOrParticiple(Unit unit, Unit? previous, Unit? next)
    {
        if (previous is not null && previous.Is(WordClass.Preposition) && !previous.Is(WordClass.Subordinator))
        {
            return VerbForm.None;
        }

        if (!unit.MayBe(VerbForm.Past) || (unit.MayBe(VerbForm.Participle) && next is not null && grammar.By.Contains(next.Lower)))
        {
            return VerbForm.Participle;
        }

        return VerbForm.Past;
    }

    private VerbForm PresentOrNoun(IReadOnlyList<Unit> units, Unit unit, Unit? before, Unit? next)
    {
        if (before is null)
        {
            return VerbForm.None;
        }

        var opens = StartsNoun(next) || (next is not null && next.Is(WordClass.Complement | WordClass.Pronoun));
        var prepositional = next is not null && next.Is(WordClass.Preposition | WordClass.InfinitiveMarker);
        if (before.Is(WordClass.Pronoun | WordClass.Relative) && !before.Is(WordClass.Determiner))
        {
            return VerbForm.Present;
        }

        if (before.Name is not null)
        {
            return opens || prepositional || (unit.MayBe(VerbForm.Present) && grammar.IsSureVerb(unit)) || (unit.MayBe(VerbForm.Present) && next is { Class: WordClass.None, Kind: TokenKind.Word }) ? VerbForm.Present : VerbForm.None;
        }

        var plainNoun = before is { Class: WordClass.None, Kind: TokenKind.Word, IsVerb: false };
        if (plainNoun && unit.MayBe(VerbForm.Present) && grammar.IsSureVerb(unit) && !VerbBefore(units, unit.Index))
        {
            return VerbForm.Present;
        }

        return plainNoun && opens && !VerbBefore(units, unit.Index) ? VerbForm.Present : VerbForm.None;
    }

    /// <summary>True when a finite verb already stands between the last mark and here.</summary>
    private static bool VerbBefore(IReadOnlyList<Unit> units, int at)
    {
        for (var i = at - 1; i >= 0 && at - i < 30; i--)
        {
            if (units[i].Kind == TokenKind.Punctuation && !IsQuote(units[i]) || units[i].Is(WordClass.Complement))
            {
                return false;
            }

            if (units[i].IsVerb || units[i].Is(WordClass.Auxiliary))
            {
                return true;
            }
        }

        return false;
    }

    private static VerbForm VerbLast(IReadOnlyList<Unit> units, Unit unit)
    {
        var previous = Before(units, unit.Index, skip: false);
        var next = After(units, unit.Index);
        if (previous is not null && previous.Is(WordClass.InfinitiveMarker) && unit.MayBe(VerbForm.Infinitive))
        {
            return VerbForm.Infinitive;
        }

        if (unit.Is(WordClass.Preposition))
        {
            return VerbForm.None;
        }

        if (unit.Capitalized && unit.Index > 0 && previous is not null && previous.Kind != TokenKind.Punctuation)
        {
            return VerbForm.None;
        }

        if (previous is not null && (previous.Is(WordClass.Determiner | WordClass.Possessive) || previous.Kind == TokenKind.Number || previous.Attribute is not null)
            && !previous.Is(WordClass.Pronoun | WordClass.Relative) && !unit.MayBe(VerbForm.Past))
        {
            // "zestig burgers", "de doden": a noun; but a finite form may well follow a number ("21 werden").
            return VerbForm.None;
        }

        if (unit.MayBe(VerbForm.Finite) && !(unit.MayBe(VerbForm.Participle) && HasHelper(units, unit.Index)))
        {
            return unit.MayBe(VerbForm.Past) ? VerbForm.Past : VerbForm.Present;
        }

        if (unit.MayBe(VerbForm.Participle))
        {
            var adjective = previous is not null && previous.Is(WordClass.Preposition) && next is { Class: WordClass.None, Kind: TokenKind.Word, IsVerb: false };
            return adjective ? VerbForm.None : VerbForm.Participle;
        }

        return previous is not null && previous.Is(WordClass.Preposition) ? VerbForm.None : VerbForm.Infinitive;
    }

    /// <summary>True when an auxiliary stands within the same stretch between marks.</summary>
    private static bool HasHelper(IReadOnlyList<Unit> units, int at)
    {
        for (var step = -1; step <= 1; step += 2)
        {
            for (var i = at + step; i >= 0 && i < units.Count && Math.Abs(i - at) < 40 && units[i].Kind != TokenKind.Punctuation; i += step)
            {
                if (units[i].Is(WordClass.Auxiliary) && !units[i].Is(WordClass.Possessive))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool StartsNoun(Unit? unit) =>
        unit is not null && (unit.Name is not null || unit.Attribute is not null || unit.Kind == TokenKind.Number || (unit.Is(NominalStart) && !unit.Is(WordClass.Relative)));

    private static bool Nominal(Unit? unit) => unit is not null && (unit.Name is not null || unit.Is(WordClass.Pronoun | WordClass.Relative) || unit is { Class: WordClass.None, Kind: TokenKind.Word, IsVerb: false });

    private static Unit? Before(IReadOnlyList<Unit> units, int at, bool skip)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (!(skip && units[i].Is(WordClass.Adverb | WordClass.Negation) && !units[i].Is(WordClass.Preposition | WordClass.Subordinator)) && !IsQuote(units[i]))
            {
                return units[i];
            }
        }

        return null;
    }

    private static Unit? After(IReadOnlyList<Unit> units, int at)
    {
        for (var i = at + 1; i < units.Count; i++)
        {
            if (!IsQuote(units[i]))
            {
                return units[i];
            }
        }

        return null;
    }

    private static bool IsQuote(Unit unit) => unit.Kind == TokenKind.Punctuation && unit.Lower is "\"" or "“" or "”" or "„" or "«" or "»" or "‘" or "’" or "'";
}
