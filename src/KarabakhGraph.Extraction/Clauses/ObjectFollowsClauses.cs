using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Clauses;

/// <summary>Clauses of a language whose order is subject, verb, object.</summary>
internal sealed class ObjectFollowsClauses(ClauseGrammar grammar, IReadOnlySet<string> contentVerbs)
{
    private IReadOnlyList<Unit> _units = [];

    public IReadOnlyList<Clause> Find(IReadOnlyList<Unit> units)
    {
        _units = units;
        var groups = Groups();
        var clauses = new List<Clause>(groups.Count);
        var reader = new PhraseReader(grammar);
        var (start, link, marker) = groups.Count > 0 ? Opening(groups[0]) : (0, ClauseLink.Main, null);
        var pending = start > 0 ? reader.Read(units, 0, start, []).Where(phrase => phrase.Bare && !phrase.Temporal).ToList() : [];
        for (var g = 0; g < groups.Count; g++)
        {
            var group = groups[g];
            var end = units.Count;
            var next = (Link: ClauseLink.Main, Marker: (string?)null);
            if (g + 1 < groups.Count)
            {
                (end, next.Link, next.Marker) = Border(group, groups[g + 1]);
            }

            if (link is ClauseLink.Adverbial or ClauseLink.Content or ClauseLink.Relative && marker is not null && !group.Members.Contains(start) && units[start].Lower == marker)
            {
                // The word that opens the clause is no preposition here.
                group = group with { Members = [start, .. group.Members] };
            }

            var clause = new Clause { Start = start, End = end, Verb = group, Link = link, Marker = marker };
            Fill(clause, reader.Read(units, start, end, group.Members), clauses);
            if (g == 0 && pending.Count > 0 && !clause.OwnSubject)
            {
                clause.Subject = pending;
            }

            clauses.Add(clause);
            (start, link, marker) = (end, next.Link, next.Marker);
        }

        return clauses;
    }

    private List<VerbGroup> Groups()
    {
        var groups = new List<VerbGroup>();
        for (var i = 0; i < _units.Count; i++)
        {
            if (!_units[i].IsVerb)
            {
                continue;
            }

            var first = i;
            var helpers = WordClass.None;
            var negated = false;
            var members = new List<int> { i };
            var passiveNext = false;
            var progressive = _units[i].Form == VerbForm.Gerund;
            for (var k = i - 1; k >= 0 && !_units[k].IsVerb; k--)
            {
                var unit = _units[k];
                if (unit.Is(WordClass.Auxiliary) && unit.Name is null)
                {
                    passiveNext |= unit.Is(WordClass.PassiveAuxiliary) && (members.Count == 1 || !members.Skip(1).Any(m => _units[m].Is(WordClass.Auxiliary)));
                    helpers |= unit.Class & WordClass.Auxiliary;
                    first = k;
                    members.Add(k);
                }
                else if (unit.Is(WordClass.Negation))
                {
                    negated = true;
                    members.Add(k);
                    first = k;
                }
                else if (unit.Is(WordClass.InfinitiveMarker) && k == first - 1)
                {
                    members.Add(k);
                    first = k;
                }
                else if (!(unit.Is(WordClass.Adverb) && !unit.Is(WordClass.Subordinator)))
                {
                    break;
                }
            }

            var participle = _units[i].Form == VerbForm.Participle;
            var passive = participle && !progressive && (passiveNext || (helpers & WordClass.Auxiliary) == 0);
            if (groups.Count > 0 && Shares(groups[^1], first))
            {
                // "were shelled and bombed": the helpers of the first serve the second.
                helpers |= groups[^1].Helpers;
                passive = participle && groups[^1].Passive;
            }

            members.Sort();
            groups.Add(new VerbGroup { Start = first, Head = i, Members = members, Readings = _units[i].Readings, Form = _units[i].Form, Passive = passive, Negated = negated, Helpers = helpers });
        }

        return groups;
    }

    /// <summary>What opens the first clause: a relative behind the subject of a later one, a conjunction, or nothing.</summary>
    private (int Start, ClauseLink Link, string? Marker) Opening(VerbGroup first)
    {
        for (var i = 0; i < first.Start; i++)
        {
            var unit = _units[i];
            if (unit.Name is null && i > 0 && unit.Is(WordClass.Relative))
            {
                return (i, ClauseLink.Relative, unit.Lower);
            }

            if (unit.Name is null && i <= 1 && unit.Is(WordClass.Subordinator) && !unit.Is(WordClass.Determiner) && Subordinates(i, first.Start))
            {
                return (0, ClauseLink.Adverbial, unit.Lower);
            }
        }

        return (0, ClauseLink.Main, null);
    }

    private bool Shares(VerbGroup before, int start) => start > 0 && _units[start - 1].Is(WordClass.Coordinator) && before.Head == start - 2 && before.Form == _units[start].Form;

    /// <summary>Where the second of two neighbouring verbs takes over, and how its clause hangs on what went before.</summary>
    private (int At, ClauseLink Link, string? Marker) Border(VerbGroup left, VerbGroup right)
    {
        var start = left.Head + 1;
        var end = right.Start;
        if (right.Form == VerbForm.Infinitive && _units[end].Is(WordClass.InfinitiveMarker))
        {
            return (end, ClauseLink.Infinitive, _units[end].Lower);
        }

        var nonfinite = right.Form == VerbForm.Gerund && (right.Helpers & WordClass.Auxiliary) == 0;
        if (nonfinite)
        {
            var opener = end - 1;
            return opener >= start && (_units[opener].Is(WordClass.Preposition) || _units[opener].IsMark(','))
                ? (opener, ClauseLink.Gerund, _units[opener].Lower)
                : (end, ClauseLink.Gerund, null);
        }

        for (var i = end - 1; i >= start; i--)
        {
            var unit = _units[i];
            if (unit.Name is not null)
            {
                continue;
            }

            if (unit.Quoted != _units[i - 1].Quoted && unit.Kind == TokenKind.Punctuation && _units[left.Head].Quoted && !_units[right.Head].Quoted)
            {
                return (i, ClauseLink.Main, unit.Lower);
            }

            if (unit.Is(WordClass.Relative) || (unit.Is(WordClass.Complement) && unit.Is(WordClass.Determiner) && i == end - 1))
            {
                var atVerb = i == end - 1;
                return (i, atVerb || !unit.Is(WordClass.Complement) ? ClauseLink.Relative : ClauseLink.Content, unit.Lower);
            }

            if (unit.Is(WordClass.Subordinator) && Subordinates(i, end))
            {
                return (i, unit.Is(WordClass.Complement) ? ClauseLink.Content : ClauseLink.Adverbial, unit.Lower);
            }

            if (unit.Kind == TokenKind.Punctuation && unit.Lower is ";" or ":" or "–" or "—")
            {
                return (i, ClauseLink.Main, unit.Lower);
            }

            if (unit.Is(WordClass.Coordinator) && Coordinates(start, i, end))
            {
                return (i, ClauseLink.Coordinated, unit.Lower);
            }

            if (unit.IsMark(','))
            {
                if (i == end - 1 && Previous(i, start) is { } earlier && BareBetween(earlier + 1, i))
                {
                    // "after the city of X, a town near Y, was hit": the conjunction before the apposition opens the clause.
                    for (var k = earlier - 1; k >= start; k--)
                    {
                        if (_units[k].Name is null && _units[k].Is(WordClass.Subordinator) && Subordinates(k, earlier))
                        {
                            return (k, _units[k].Is(WordClass.Complement) ? ClauseLink.Content : ClauseLink.Adverbial, _units[k].Lower);
                        }
                    }

                    return (earlier, ClauseLink.Main, null);
                }

                return (i, ClauseLink.Main, _units[i].Lower);
            }
        }

        if (Reduced(left))
        {
            return (end, ClauseLink.Main, null);
        }

        if (right.Form == VerbForm.Participle && right.Passive && (right.Helpers & WordClass.Auxiliary) == 0)
        {
            return (end, ClauseLink.Relative, null);
        }

        return (ContentStart(start, end), left.Readings.Any(reading => contentVerbs.Contains(reading.Lemma)) ? ClauseLink.Content : ClauseLink.Main, null);
    }

    private static bool Reduced(VerbGroup group) => group.Form == VerbForm.Participle && group.Passive && (group.Helpers & WordClass.Auxiliary) == 0;

    /// <summary>A word that is also a preposition opens a clause only when no comma parts it from the verb.</summary>
    private bool Subordinates(int at, int end)
    {
        if (!_units[at].Is(WordClass.Preposition) && !_units[at].Is(WordClass.Determiner))
        {
            return true;
        }

        if (_units[at].Is(WordClass.Determiner) && at + 1 < end && _units[at + 1] is { Class: WordClass.Time })
        {
            return false;
        }

        for (var i = at + 1; i < end; i++)
        {
            if (_units[i].IsMark(','))
            {
                return false;
            }
        }

        return at + 1 < end;
    }

    /// <summary>Whether a coordinator joins two clauses rather than two nouns.</summary>
    private bool Coordinates(int start, int at, int end)
    {
        if (at == end - 1 || AllAdverbs(at + 1, end))
        {
            return true;
        }

        if (at > start && _units[at - 1].IsMark(','))
        {
            return true;
        }

        if (_units[at + 1].Is(WordClass.Preposition))
        {
            return false;
        }

        // "the town and the pilot was killed": an object before, a bare subject behind; "between A and B" is one phrase.
        var hasObject = false;
        for (var i = start; i < at; i++)
        {
            if (_units[i].Is(WordClass.Preposition) && !grammar.Of.Contains(_units[i].Lower))
            {
                hasObject |= _units[i].Index < at - 3;
            }
            else if (_units[i].Kind == TokenKind.Punctuation)
            {
                hasObject = false;
            }
            else if (!_units[i].Is(WordClass.Adverb))
            {
                hasObject = true;
            }
        }

        var between = false;
        for (var i = at - 1; i >= Math.Max(start, at - 6); i--)
        {
            between |= _units[i].Is(WordClass.Preposition) && !grammar.Of.Contains(_units[i].Lower) && i >= at - 3 && _units[at + 1].Name is not null;
        }

        return hasObject && !between && start > 0 && !contentVerbs.Contains(_units[start - 1].Readings.Count > 0 ? _units[start - 1].Readings[0].Lemma : "");
    }

    private bool AllAdverbs(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!_units[i].Is(WordClass.Adverb) && _units[i].Kind != TokenKind.Punctuation)
            {
                return false;
            }
        }

        return true;
    }

    private int? Previous(int comma, int start)
    {
        for (var i = comma - 1; i >= start; i--)
        {
            if (_units[i].IsMark(','))
            {
                return i;
            }
        }

        return null;
    }

    private bool BareBetween(int start, int end) => start < end && !_units[start].Is(WordClass.Preposition | WordClass.Time);

    private int ContentStart(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!_units[i].Is(WordClass.Adverb | WordClass.Time) && _units[i].Kind != TokenKind.Punctuation && !_units[i].Is(WordClass.Preposition))
            {
                return i;
            }

            if (_units[i].Is(WordClass.Preposition))
            {
                // Skip the phrase of the preposition up to the next bare noun.
                i++;
                while (i + 1 < end && !_units[i + 1].Is(WordClass.Determiner | WordClass.Pronoun | WordClass.Preposition) && _units[i + 1].Name is null)
                {
                    i++;
                }
            }
        }

        return start;
    }

    private void Fill(Clause clause, List<Phrase> phrases, List<Clause> before)
    {
        var bareBefore = phrases.Where(phrase => phrase.Bare && !phrase.Temporal && phrase.End <= clause.Verb.Start).ToList();
        clause.Objects = [.. phrases.Where(phrase => phrase.Bare && !phrase.Temporal && phrase.Start > clause.Verb.Start)];
        clause.Adjuncts = [.. phrases.Where(phrase => !phrase.Bare || phrase.Temporal)];
        clause.Conditional = clause.Marker is { } word && (grammar.ClassOf(word) & WordClass.Conditional) != 0;
        clause.Parent = clause.Link == ClauseLink.Main ? null : ParentOf(clause, before);
        if (bareBefore.Count > 0 && clause.Link is not (ClauseLink.Infinitive or ClauseLink.Gerund))
        {
            clause.Subject = bareBefore;
            clause.OwnSubject = true;
            return;
        }

        if (Expletive(clause) && clause.Objects.Count > 0)
        {
            clause.Subject = [clause.Objects[0]];
            clause.Objects = [.. clause.Objects.Skip(1)];
            clause.OwnSubject = true;
            return;
        }

        var last = before.Count > 0 ? before[^1] : null;
        if (last is null)
        {
            return;
        }

        switch (clause.Link)
        {
            case ClauseLink.Relative:
                clause.Subject = Antecedent(clause, last);
                break;
            case ClauseLink.Infinitive or ClauseLink.Gerund or ClauseLink.Content:
                clause.Subject = last.Subject;
                break;
            case ClauseLink.Coordinated:
                clause.Subject = Host(last).Subject;
                break;
            case ClauseLink.Main when last.Link is ClauseLink.Relative || Reduced(last.Verb):
                clause.Subject = last.Subject;
                break;
            default:
                break;
        }
    }

    /// <summary>The clause whose subject a coordinated verb shares: not a relative or nonfinite one in between unless it is of the same build.</summary>
    private static Clause Host(Clause last)
    {
        while (last is { Link: ClauseLink.Infinitive or ClauseLink.Gerund or ClauseLink.Relative, Parent: { } parent })
        {
            last = parent;
        }

        return last;
    }

    private static Clause? ParentOf(Clause clause, List<Clause> before) =>
        before.Count == 0 ? null : clause.Link == ClauseLink.Coordinated ? Host(before[^1]) : before[^1];

    private static IReadOnlyList<Phrase> Antecedent(Clause clause, Clause last)
    {
        Phrase? nearest = null;
        foreach (var phrase in last.Objects.Concat(last.Adjuncts).Concat(last.Subject))
        {
            if (phrase.End <= clause.Start && !phrase.Temporal && (nearest is null || phrase.End > nearest.End))
            {
                nearest = phrase;
            }
        }

        return nearest is null ? [] : [nearest];
    }

    private bool Expletive(Clause clause)
    {
        for (var i = clause.Verb.Start - 1; i >= clause.Start && i >= clause.Verb.Start - 3; i--)
        {
            if (_units[i].Is(WordClass.Expletive))
            {
                return true;
            }
        }

        return false;
    }
}
