using KarabakhGraph.Extraction.Mentions;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Clauses;

/// <summary>Reads the noun phrases of a stretch of units that holds no verb but those it is told to leave out.</summary>
internal sealed class PhraseReader(ClauseGrammar grammar)
{
    private readonly List<Phrase> _phrases = [];
    private readonly List<PhrasePart> _parts = [];
    private IReadOnlyList<Unit> _units = [];
    private string? _preposition;
    private int _start;
    private int _partStart;
    private int _headEnd;
    private int _last;
    private bool _open;
    private bool _content;
    private bool _name;
    private bool _temporal;

    /// <param name="units">The sentence.</param>
    /// <param name="start">First unit of the stretch.</param>
    /// <param name="end">Behind its last unit.</param>
    /// <param name="members">Indexes that belong to the verb.</param>
    public List<Phrase> Read(IReadOnlyList<Unit> units, int start, int end, IReadOnlyCollection<int> members)
    {
        _units = units;
        _phrases.Clear();
        var parenthesis = 0;
        for (var i = start; i < end; i++)
        {
            var unit = units[i];
            if (unit.IsMark('(') || unit.IsMark('['))
            {
                parenthesis++;
            }
            else if (unit.IsMark(')') || unit.IsMark(']'))
            {
                parenthesis--;
            }
            else if (members.Contains(i))
            {
                Close();
            }
            else if (parenthesis <= 0)
            {
                Add(i, end, members);
            }
        }

        Close();
        return Merge();
    }

    private void Add(int i, int end, IReadOnlyCollection<int> members)
    {
        var unit = _units[i];
        var previous = i > 0 ? _units[i - 1] : null;
        if (unit.Kind == TokenKind.Punctuation)
        {
            if (unit.Lower is "," or ";" or ":" or "–" or "—" or "." or "!" or "?" or "…" || (unit.Lower == "-" && !_open))
            {
                Close();
            }
        }
        else if (unit.Name is null && unit.Is(WordClass.Preposition) && !(unit.Is(WordClass.Adverb) && !StartsNoun(i + 1, end)))
        {
            if (_open && _content && grammar.Of.Contains(unit.Lower))
            {
                _headEnd = _headEnd < 0 ? i : _headEnd;
                _last = i;
                _temporal = false;
            }
            else
            {
                Close();
                Open(i, unit.Lower);
            }
        }
        else if (unit.Name is null && unit.Is(WordClass.Coordinator))
        {
            if (_open && _content && i + 1 < end && !members.Contains(i + 1) && !_units[i + 1].Is(WordClass.Preposition) && !_temporal)
            {
                ClosePart();
                _partStart = i + 1;
                _headEnd = -1;
                _content = _name = false;
            }
            else
            {
                Close();
            }
        }
        else if (unit.Name is not null)
        {
            var adjacent = previous?.Name is not null && unit.Name.Type != EntityType.Person;
            if (_open && (_temporal || (adjacent && _name && _last == i - 1)))
            {
                Close();
            }

            Take(i, name: true);
        }
        else if (unit.Is(WordClass.Negation | WordClass.Auxiliary) && !unit.Is(WordClass.Possessive))
        {
            Close();
        }
        else if (unit.Is(WordClass.Time) || (unit.Kind == TokenKind.Number && i + 1 < end && _units[i + 1].Is(WordClass.Time)))
        {
            var counted = grammar.VerbLast && _preposition is null && _last == _start && _start == i - 1 && previous is { Name: null, Class: WordClass.None };
            if (_open && _content && !_temporal && !counted && !(previous is not null && previous.Is(WordClass.PossessiveMarker)))
            {
                Close();
            }

            Take(i, name: false);
            _temporal = true;
        }
        else if (unit.Is(WordClass.Expletive | WordClass.Relative) && !unit.Is(WordClass.Possessive))
        {
            Close();
        }
        else if (unit.Is(WordClass.Adverb) && !unit.Is(WordClass.Determiner))
        {
            if (_content)
            {
                Close();
            }
        }
        else if (unit.Is(WordClass.Pronoun) && unit.Is(WordClass.Determiner) && !unit.Is(WordClass.Possessive) && !BehindOf(i) && StandsAlone(i, end))
        {
            Close();
            Take(i, name: false);
            Close();
        }
        else if (unit.Is(WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun) || unit.Kind == TokenKind.Number || unit.Attribute is not null)
        {
            var splits = unit.Attribute is not null || unit.Kind == TokenKind.Number ? _name || _temporal : _content || _temporal;
            if (_open && splits && !(_temporal && unit.Kind == TokenKind.Number) && !BehindOf(i))
            {
                Close();
            }

            Take(i, name: false, content: unit.Kind != TokenKind.Number && !unit.Is(WordClass.Determiner | WordClass.Possessive));
            if (unit.Is(WordClass.Pronoun) && !unit.Is(WordClass.Determiner | WordClass.Possessive))
            {
                Close();
            }
        }
        else
        {
            if (_temporal && _open && !unit.Is(WordClass.PossessiveMarker))
            {
                // "early Saturday talks": a noun behind a time begins anew.
                Close();
            }

            Take(i, name: false);
        }
    }

    /// <summary>"het" before a name, a time, a verb or the end is a pronoun, no article.</summary>
    private bool StandsAlone(int i, int end) => i + 1 >= end || _units[i + 1].Name is { Form: MentionForm.Name or MentionForm.Metonym, Type: not EntityType.Organization } || _units[i + 1].IsVerb || _units[i + 1].Kind == TokenKind.Punctuation
        || _units[i + 1].Is(WordClass.Auxiliary | WordClass.Preposition | WordClass.Determiner | WordClass.Negation) || (_units[i + 1].Is(WordClass.Time) && grammar.VerbLast && !_open && _phrases.Count == 0);

    private bool BehindOf(int i) => i > 0 && _last == i - 1 && _units[i - 1].Name is null && grammar.Of.Contains(_units[i - 1].Lower);

    private bool StartsNoun(int i, int end) => i < end && (_units[i].Name is not null || _units[i].Attribute is not null || _units[i].Kind == TokenKind.Number
        || _units[i].Is(WordClass.Determiner | WordClass.Possessive));

    private void Open(int at, string? preposition)
    {
        _open = true;
        _start = at;
        _preposition = preposition;
        _partStart = preposition is null ? at : at + 1;
        _headEnd = -1;
        _last = at;
        _content = _name = _temporal = false;
        _parts.Clear();
    }

    private void Take(int at, bool name, bool content = true)
    {
        if (!_open)
        {
            Open(at, null);
        }

        _last = at;
        _content |= content;
        _name |= name;
    }

    private void ClosePart()
    {
        if (_partStart <= _last)
        {
            _parts.Add(new PhrasePart(_partStart, _headEnd < 0 ? _last + 1 : _headEnd, _last + 1));
        }
    }

    private void Close()
    {
        if (_open)
        {
            ClosePart();
            if (_parts.Count > 0)
            {
                _phrases.Add(new Phrase(_preposition, _start, _last + 1, [.. _parts], _temporal));
            }
        }

        _open = _content = _name = _temporal = false;
    }

    /// <summary>Joins "A", "B and C" to one phrase of three.</summary>
    private List<Phrase> Merge()
    {
        var merged = new List<Phrase>(_phrases.Count);
        foreach (var phrase in _phrases)
        {
            var whole = phrase;
            while (whole.Bare && whole.Parts.Count > 1 && !whole.Temporal && merged.Count > 0 && merged[^1] is { Temporal: false, Parts.Count: 1 } before
                && before.End == whole.Start - 1 && _units[before.End].IsMark(',') && (before.Bare || whole.End >= _units.Count || !Verbal(_units[whole.End])) && Alike(before.Parts[^1], whole.Parts[0]))
            {
                merged.RemoveAt(merged.Count - 1);
                whole = new Phrase(before.Preposition, before.Start, whole.End, [.. before.Parts, .. whole.Parts], false);
            }

            merged.Add(whole);
        }

        return merged;
    }

    private static bool Verbal(Unit unit) => unit.IsVerb || unit.Is(WordClass.Auxiliary);

    /// <summary>Members of one enumeration are of one build: names with names, nouns with nouns.</summary>
    private bool Alike(PhrasePart a, PhrasePart b) => HasName(a) == HasName(b);

    private bool HasName(PhrasePart part)
    {
        for (var i = part.Start; i < part.End; i++)
        {
            if (_units[i].Name is not null)
            {
                return true;
            }
        }

        return false;
    }
}
