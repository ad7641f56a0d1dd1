using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Clauses;

/// <summary>Clauses of a language whose finite verb stands second in main clauses and whose other verbs close the clause (Dutch, German).</summary>
internal sealed class VerbLastClauses(ClauseGrammar grammar)
{
    private IReadOnlyList<Unit> _units = [];

    public IReadOnlyList<Clause> Find(IReadOnlyList<Unit> units)
    {
        _units = units;
        var clauses = new List<Clause>();
        var reader = new PhraseReader(grammar);
        List<Phrase> pending = [];
        foreach (var stretch in Stretches())
        {
            var groups = Groups(stretch);
            if (groups.Count == 0)
            {
                var loose = reader.Read(units, stretch.Start, stretch.End, []);
                if (clauses.Count == 0 || clauses[^1].Link == ClauseLink.Relative || pending.Count > 0)
                {
                    pending.AddRange(loose);
                }
                else
                {
                    Attach(clauses[^1], loose);
                }

                continue;
            }

            var start = stretch.Start;
            for (var g = 0; g < groups.Count; g++)
            {
                var group = groups[g];
                var end = g + 1 < groups.Count ? Cut(group, groups[g + 1]) : stretch.End;
                if (units[start].Name is null && !group.Members.Contains(start) && (g > 0 ? units[start].Is(WordClass.Parting) : stretch.Marker == units[start].Lower && units[start].Kind == TokenKind.Word))
                {
                    // The word that opens the clause is no preposition or determiner here.
                    group = group with { Members = [start, .. group.Members] };
                }

                var clause = new Clause
                {
                    Start = start,
                    End = end,
                    Verb = group,
                    Link = g == 0 ? stretch.Link : ClauseLink.Infinitive,
                    Marker = g == 0 ? stretch.Marker : null,
                };
                var phrases = reader.Read(units, start, end, group.Members);
                var takes = g == 0 && pending.Count > 0 && stretch.Link is ClauseLink.Main or ClauseLink.Coordinated;
                Fill(clause, takes ? [.. pending, .. phrases] : phrases, clauses, pending);
                if (takes)
                {
                    pending.Clear();
                }

                clauses.Add(clause);
                start = end;
            }
        }

        return clauses;
    }

    /// <summary>A loose stretch behind a clause: adjuncts, and a name in apposition to the subject right before it ("zei de leider, X").</summary>
    private static void Attach(Clause clause, List<Phrase> loose)
    {
        clause.Adjuncts = [.. clause.Adjuncts, .. loose.Where(phrase => !phrase.Bare || phrase.Temporal)];
        if (clause.OwnSubject && loose is [{ Bare: true, Temporal: false } first, ..] && clause.Subject[^1].End == first.Start - 1)
        {
            clause.Subject = [.. clause.Subject, first];
        }
    }

    private readonly record struct Stretch(int Start, int End, ClauseLink Link, string? Marker);

    /// <summary>Cuts the sentence at marks, conjunctions and relatives.</summary>
    private List<Stretch> Stretches()
    {
        var stretches = new List<Stretch>();
        var start = 0;
        var link = ClauseLink.Main;
        string? marker = null;
        var verbs = 0;
        for (var i = 0; i < _units.Count; i++)
        {
            var unit = _units[i];
            verbs += unit.IsVerb || unit.Is(WordClass.Auxiliary) && unit.Name is null && !unit.Is(WordClass.Possessive) ? 1 : 0;
            if (Opens(i, start, verbs) is not { } opened)
            {
                continue;
            }

            if (i > start)
            {
                stretches.Add(new Stretch(start, i, link, marker));
            }

            (start, link, marker, verbs) = (i, opened, unit.Lower, 0);
        }

        if (start < _units.Count)
        {
            stretches.Add(new Stretch(start, _units.Count, link, marker));
        }

        return stretches;
    }

    private ClauseLink? Opens(int i, int start, int verbs)
    {
        var unit = _units[i];
        if (unit.Kind == TokenKind.Punctuation)
        {
            return unit.Lower is "," or ";" or ":" or "–" or "—" ? ClauseLink.Main : null;
        }

        if (unit.Name is not null)
        {
            return null;
        }

        var previous = i > 0 ? _units[i - 1] : null;
        var afterMark = previous is null || previous.Kind == TokenKind.Punctuation;
        if (unit.Is(WordClass.Relative) && unit.Is(WordClass.Determiner) && i > 0)
        {
            // "dat", "die": relative or conjunction when a verb still follows and no noun does at once.
            var content = unit.Is(WordClass.Complement) && (verbs > 0 || afterMark || previous!.Is(WordClass.Coordinator)) && !(previous!.Is(WordClass.Preposition) && !(i > 1 && _units[i - 2].Is(WordClass.Parting)) && !ParticleOf(start, i - 1));
            var relative = previous is not null && !previous.Is(WordClass.Preposition | WordClass.Coordinator | WordClass.Determiner) && !previous.IsVerb && VerbAhead(i);
            return content && VerbAhead(i) && !(previous is { Kind: TokenKind.Word, IsVerb: false, Class: WordClass.None } && verbs == 0) ? (afterMark && verbs == 0 && start > 0 && !PreviousSays(start) ? ClauseLink.Relative : ClauseLink.Content)
                : relative ? ClauseLink.Relative : null;
        }

        if (unit.Is(WordClass.Relative) && i > 0 && (afterMark || previous!.IsVerb == false) && VerbAhead(i))
        {
            return ClauseLink.Relative;
        }

        if (unit.Is(WordClass.Subordinator) && !unit.Is(WordClass.Parting) && VerbAhead(i) && (!unit.Is(WordClass.Preposition | WordClass.Adverb | WordClass.Coordinator) || (afterMark && EndsWithVerb(i))))
        {
            return unit.Is(WordClass.Complement) ? ClauseLink.Content : ClauseLink.Adverbial;
        }

        if (unit.Is(WordClass.Coordinator) && i > 0 && verbs > 0 && VerbAhead(i) && !(i + 1 < _units.Count && _units[i + 1].Is(WordClass.Subordinator | WordClass.Relative)))
        {
            return ClauseLink.Coordinated;
        }

        return null;
    }

    /// <summary>True when a word is the particle of a verb before it: "kondigde aan".</summary>
    private bool ParticleOf(int start, int at)
    {
        for (var i = start; i < at; i++)
        {
            if (_units[i].IsVerb && _units[i].Readings.Any(reading => reading.Particle == _units[at].Lower))
            {
                return true;
            }
        }

        return false;
    }

    private bool PreviousSays(int start) => start > 0 && _units[start - 1].IsVerb;

    /// <summary>A verb stands between here and the next mark.</summary>
    private bool VerbAhead(int at)
    {
        for (var i = at + 1; i < _units.Count && i - at < 60; i++)
        {
            if (_units[i].IsVerb)
            {
                return true;
            }

            if (_units[i].Kind == TokenKind.Punctuation && _units[i].Lower is "," or ";" or ":" or "–" or "—")
            {
                return false;
            }
        }

        return false;
    }

    private bool EndsWithVerb(int at)
    {
        for (var i = at + 1; i < _units.Count; i++)
        {
            if (_units[i].Kind == TokenKind.Punctuation && _units[i].Lower is "," or ";" or ":" or "–" or "—" or ".")
            {
                return _units[i - 1].IsVerb || _units[i - 1].Is(WordClass.Auxiliary);
            }
        }

        return _units[^1].IsVerb;
    }

    /// <summary>The verb groups of a stretch: a finite helper with the participle or infinitive that closes it; a further infinitive with its marker stands alone.</summary>
    private List<VerbGroup> Groups(Stretch stretch)
    {
        var helpers = WordClass.None;
        var helperAt = new List<int>();
        var negated = false;
        var heads = new List<int>();
        for (var i = stretch.Start; i < stretch.End; i++)
        {
            var unit = _units[i];
            if (unit.IsVerb)
            {
                heads.Add(i);
            }
            else if (unit.Name is null && unit.Is(WordClass.Auxiliary) && !(unit.Is(WordClass.Possessive) && !LooksVerbal(i, stretch)))
            {
                helpers |= unit.Class & WordClass.Auxiliary;
                helperAt.Add(i);
            }
            else if (unit.Is(WordClass.Negation))
            {
                negated = true;
            }
        }

        var groups = new List<VerbGroup>();
        for (var h = 0; h < heads.Count; h++)
        {
            var head = _units[heads[h]];
            var members = new List<int> { heads[h] };
            if (heads[h] > stretch.Start && _units[heads[h] - 1].Is(WordClass.InfinitiveMarker))
            {
                members.Insert(0, heads[h] - 1);
            }

            var helped = head.Form is VerbForm.Participle or VerbForm.Infinitive && (h == heads.Count - 1 || !heads.Skip(h + 1).Any(other => _units[other].Form is VerbForm.Participle or VerbForm.Infinitive)
                || h == 0);
            var own = WordClass.None;
            if (helped)
            {
                own = helpers;
                members.AddRange(helperAt);
            }

            members.Sort();
            var participle = head.Form == VerbForm.Participle;
            // "werd beschoten" is passive; "is veroverd" may be: it counts when the verb takes no perfect with "to be", which the rules know by their frames.
            var passive = participle && ((own & WordClass.PassiveAuxiliary) != 0 || !HasPerfectHave(helperAt));
            groups.Add(new VerbGroup
            {
                Start = members[0],
                Head = heads[h],
                Members = members,
                Readings = Particles(head, stretch),
                Form = head.Form,
                Passive = passive,
                Negated = negated,
                Helpers = own,
            });
        }

        return groups;
    }

    private bool LooksVerbal(int at, Stretch stretch) =>
        at + 1 >= stretch.End || _units[at + 1].IsVerb || _units[at + 1].Is(WordClass.Auxiliary | WordClass.Preposition | WordClass.Adverb | WordClass.Time | WordClass.Negation | WordClass.Determiner)
        || (at > stretch.Start && _units[at - 1].IsVerb) || _units[at + 1].Name is not null || _units[at + 1].Kind != TokenKind.Word;

    /// <summary>True when a helper is a form of "to have", with which a participle is a perfect and never a passive.</summary>
    private bool HasPerfectHave(List<int> helperAt) => helperAt.Any(at => _units[at].Is(WordClass.PerfectAuxiliary) && !_units[at].Is(WordClass.Copula));

    /// <summary>Readings whose particle stands in the stretch come first; readings whose particle is missing are dropped.</summary>
    private List<VerbReading> Particles(Unit head, Stretch stretch)
    {
        var kept = new List<VerbReading>();
        foreach (var reading in head.Readings)
        {
            if (reading.Particle is null)
            {
                kept.Add(reading);
            }
            else
            {
                for (var i = head.Index + 1; i < Math.Min(stretch.End + 1, _units.Count); i++)
                {
                    if (_units[i].Name is null && (_units[i].Lower == reading.Particle || _units[i].Lower.StartsWith(reading.Particle + " ", StringComparison.Ordinal)))
                    {
                        kept.Insert(0, reading);
                        break;
                    }
                }
            }
        }

        return kept;
    }

    /// <summary>Where the infinitive behind another verb begins: at the word that parts them, or right behind the first verb and its particle.</summary>
    private int Cut(VerbGroup left, VerbGroup right)
    {
        for (var i = left.Head + 1; i < right.Start; i++)
        {
            if (_units[i].Is(WordClass.Parting))
            {
                return i;
            }
        }

        var at = left.Members.Where(member => member < right.Start).DefaultIfEmpty(left.Head).Max() + 1;
        for (var i = at; i < right.Start; i++)
        {
            if (left.Readings.Any(reading => reading.Particle == _units[i].Lower))
            {
                return i + 1;
            }
        }

        // The first noun after a finite verb is its own (subject or object); the rest belongs to the infinitive.
        return at < right.Start && left.Start < right.Start ? Math.Max(at, FirstNounEnd(at, right.Start)) : at;
    }

    private int FirstNounEnd(int start, int end)
    {
        var i = start;
        while (i < end && _units[i].Is(WordClass.Determiner | WordClass.Possessive | WordClass.Adverb | WordClass.Time))
        {
            i++;
        }

        while (i < end && _units[i].Name is null && _units[i].Class == WordClass.None && _units[i].Attribute is null)
        {
            i++;
        }

        return i < end && (_units[i].Name is not null || _units[i].Is(WordClass.Pronoun)) ? i + 1 : i;
    }

    private void Fill(Clause clause, List<Phrase> phrases, List<Clause> before, List<Phrase> pending)
    {
        var bare = phrases.Where(phrase => phrase.Bare && !phrase.Temporal).ToList();
        if (bare.Count > 1 && clause.Verb.Passive && (clause.Verb.Helpers & WordClass.PassiveAuxiliary) == 0)
        {
            // "X is een offensief begonnen": with an object beside the subject the participle is a perfect.
            clause.Verb = clause.Verb with { Passive = false };
        }

        clause.Adjuncts = [.. phrases.Where(phrase => !phrase.Bare || phrase.Temporal)];
        clause.Conditional = clause.Marker is { } word && (grammar.ClassOf(word) & WordClass.Conditional) != 0;
        clause.Parent = clause.Link == ClauseLink.Main || before.Count == 0 ? null : before[^1];
        var last = before.Count > 0 ? before[^1] : null;
        switch (clause.Link)
        {
            case ClauseLink.Relative:
                clause.Subject = Antecedent(clause, last, pending);
                clause.Objects = bare;
                break;
            case ClauseLink.Infinitive:
                clause.Subject = last?.Subject ?? [];
                clause.Objects = bare;
                break;
            case ClauseLink.Coordinated when last is not null && (bare.Count == 0 || !SubjectFirst(clause, bare[0])):
                clause.Subject = last.Subject;
                clause.Objects = bare;
                break;
            default:
                var lead = bare.TakeWhile(phrase => phrase.End <= clause.Verb.Start).ToList();
                // Appositions before the verb belong to the subject: "X, the president of Y, said".
                var subject = lead.Count > 1 && pending.Count > 0 ? lead : bare.Take(1).ToList();
                clause.Subject = subject;
                clause.OwnSubject = subject.Count > 0;
                clause.Objects = [.. bare.Skip(subject.Count)];
                if (subject.Count == 0 && last is { Link: ClauseLink.Relative } && clause.Link == ClauseLink.Main)
                {
                    clause.Subject = last.Subject;
                }

                break;
        }
    }

    /// <summary>After a coordinator, a bare phrase before the finite verb is a new subject; one behind it is the object of the shared one, unless something else stands first.</summary>
    private static bool SubjectFirst(Clause clause, Phrase first) => first.Start < clause.Verb.Head || clause.Verb.Start > clause.Start + 1;

    private static IReadOnlyList<Phrase> Antecedent(Clause clause, Clause? last, List<Phrase> pending)
    {
        Phrase? nearest = null;
        foreach (var phrase in (last is null ? pending : last.Objects.Concat(last.Adjuncts).Concat(last.Subject).Concat(pending)))
        {
            if (phrase.End <= clause.Start && !phrase.Temporal && (nearest is null || phrase.End > nearest.End))
            {
                nearest = phrase;
            }
        }

        return nearest is null ? [] : [nearest];
    }
}
