using KarabakhGraph.Extraction.Entities;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Mentions;

/// <summary>Second pass: names that the lexicon does not have, by shape and by the words around them, and given names in front of known surnames.</summary>
internal sealed class UnknownNames(Lexicon lexicon, NamePatterns patterns, RolePatterns roles, LanguagePack pack, EntityRegistry registry, IReadOnlySet<string> lowerCaseWords)
{
    private const int LongestName = 6;
    private const double SameGivenName = 0.7;

    private const int ReachOfRole = 10;

    /// <summary>By one word, those whom this document has introduced: persons by surname, others whose name is one word.</summary>
    private readonly Dictionary<string, (string Id, EntityType Type)> _introduced = new(StringComparer.Ordinal);

    public void Scan(SentenceView sentence)
    {
        if (sentence.Sentence.Kind == SentenceKind.Heading)
        {
            return;
        }

        for (var i = 0; i < sentence.Count;)
        {
            var end = IsFree(sentence, i) ? RunEnd(sentence, i) : i;
            if (end > i)
            {
                var start = Trimmed(sentence, i, end);
                if (start < end && Judge(sentence, start, end) is { } draft)
                {
                    sentence.Add(draft);
                }
            }

            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>Third pass: words that some other sentence has introduced as a name.</summary>
    public void ScanAgain(SentenceView sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.At(i) is null && IsFree(sentence, i) && !sentence.IsCapitalized(i - 1) && !sentence.IsCapitalized(i + 1) && Introduced(sentence, i) is { } draft)
            {
                sentence.Add(draft);
            }
        }
    }

    /// <summary>A capitalized word that may begin or go on a name: not covered, or by a surname that stands alone.</summary>
    private bool IsFree(SentenceView sentence, int i) =>
        sentence.IsCapitalized(i) && sentence.At(i) is null or { Namesakes.Count: > 0 }
        && !patterns.NoNames.Contains(sentence[i].Lower) && roles.Roles.LongestEnd(sentence, i) < 0 && patterns["titles"].LongestEnd(sentence, i) < 0;

    private int RunEnd(SentenceView sentence, int start)
    {
        var end = start + 1;
        while (end < sentence.Count && end - start < LongestName && sentence.At(end - 1) is null)
        {
            if (IsFree(sentence, end))
            {
                end++;
            }
            else if (sentence[end - 1].Text.Length == 1 && sentence.KeyAt(end) == "." && IsFree(sentence, end + 1))
            {
                end += 2;
            }
            else
            {
                var next = end;
                while (next < sentence.Count && patterns.NameParticles.Contains(sentence[next].Lower) && sentence.At(next) is null)
                {
                    next++;
                }

                if (next == end || next >= sentence.Count || !IsFree(sentence, next))
                {
                    break;
                }

                end = next + 1;
            }
        }

        return end;
    }

    /// <summary>A word that begins a sentence may be capitalized for that alone: it is dropped when it is common or stands elsewhere in lower case.</summary>
    private int Trimmed(SentenceView sentence, int start, int end)
    {
        while (start < end && sentence.At(start) is null && (pack.FunctionWords.Contains(sentence[start].Lower) || (BeginsSentence(sentence, start) && lowerCaseWords.Contains(sentence[start].Lower))))
        {
            start++;
        }

        return start;
    }

    private static bool BeginsSentence(SentenceView sentence, int i) => i == 0 || sentence[i - 1].Kind == TokenKind.Punctuation && sentence[i - 1].Text is not ("," or "/" or "-");

    private MentionDraft? Judge(SentenceView sentence, int start, int end)
    {
        var last = end - 1;
        if (sentence.At(last) is { Namesakes.Count: > 0 } surname)
        {
            return end - start == 1 ? Introduced(sentence, start) : FullName(sentence, start, end, surname);
        }

        if (end - start == 1)
        {
            return Introduced(sentence, start) ?? Single(sentence, start);
        }

        if (end - start == 2 && BeginsSentence(sentence, start) && Introduced(sentence, last) is { } again && registry.Find(again.Entity) is { } person
            && NameKey.Of(pack.Lower(person.Label)).Split(' ')[0] != sentence.Keys[start])
        {
            // "Later Melikjanyan": the first word is a capital of the sentence, not of the name.
            return again;
        }

        if (patterns["place-cues-after"].LongestEnd(sentence, last) == end)
        {
            return Make(sentence, start, end, EntityType.Place, 0.6m);
        }

        if (patterns["organization-cues"].LongestEnd(sentence, last) == end)
        {
            return Make(sentence, start, end, EntityType.Organization, 0.5m);
        }

        if (sentence[last].Text.Any(char.IsDigit))
        {
            return null;
        }

        if (IsPersonByContext(sentence, start, end) || HasSurnameEnding(sentence.Keys[last]))
        {
            return Person(sentence, start, end);
        }

        return IsPlaceByContext(sentence, start, end) ? Make(sentence, start, end, EntityType.Place, 0.5m) : null;
    }

    /// <summary>"Ilhom Aliyev" is the known one when the given names are alike; else somebody else of that surname.</summary>
    private MentionDraft FullName(SentenceView sentence, int start, int end, MentionDraft surname)
    {
        var given = string.Join(' ', sentence.Keys[start..(end - 1)]);
        var best = surname.Namesakes.Select(id => (Id: id, Likeness: Likeness(id, given))).OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Id, StringComparer.Ordinal).First();
        return best.Likeness >= SameGivenName
            ? new MentionDraft(start, end - start, best.Id, EntityType.Person, MentionForm.Name) { Confidence = 0.8m }
            : Person(sentence, start, end);
    }

    private double Likeness(string id, string given) =>
        lexicon.Find(id) is not { } person ? 0
        : person.Names.Values.SelectMany(names => names).Select(name => NameKey.Of(pack.Lower(name))).Where(name => name.Contains(' ', StringComparison.Ordinal))
            .Where(name => name[0] == given[0]).Select(name => NameKey.Similarity(name[..name.LastIndexOf(' ')], given)).DefaultIfEmpty(0).Max();

    private MentionDraft Person(SentenceView sentence, int start, int end)
    {
        var draft = Make(sentence, start, end, EntityType.Person, 0.7m);
        _introduced[sentence.Keys[end - 1]] = (draft.Entity, EntityType.Person);
        return draft;
    }

    private MentionDraft? Introduced(SentenceView sentence, int at)
    {
        var key = sentence.Keys[at];
        return _introduced.TryGetValue(key, out var known) || (sentence.Stems[at] is { } stem && _introduced.TryGetValue(stem, out known))
            ? new MentionDraft(at, 1, known.Id, known.Type, MentionForm.Name) { Confidence = 0.7m }
            : null;
    }

    private MentionDraft? Single(SentenceView sentence, int at)
    {
        if (sentence[at].Text.Length < 3)
        {
            return null;
        }

        if (patterns["organization-cues"].EndsBefore(sentence, at))
        {
            return Make(sentence, at, at + 1, EntityType.Organization, 0.5m);
        }

        if (patterns["place-cues-before"].EndsBefore(sentence, at) || patterns["place-cues-after"].LongestEnd(sentence, at + 1) > 0
            || (patterns["unknown-place-prepositions"].EndsBefore(sentence, at) && !lowerCaseWords.Contains(sentence[at].Lower)))
        {
            return Make(sentence, at, at + 1, EntityType.Place, 0.6m);
        }

        if (sentence.Sentence.Kind == SentenceKind.Dateline && !sentence[at].Text.Any(char.IsDigit))
        {
            return Make(sentence, at, at + 1, IsBracketed(sentence, at) ? EntityType.Organization : EntityType.Place, 0.6m);
        }

        return roles.Roles.EndsBefore(sentence, at) || patterns["titles"].EndsBefore(sentence, at) || patterns["titles"].EndsBefore(sentence, at - 1) ? Person(sentence, at, at + 1) : null;
    }

    private static bool IsBracketed(SentenceView sentence, int at)
    {
        var open = false;
        for (var i = 0; i < at; i++)
        {
            open = sentence.Keys[i] switch { "(" => true, ")" => false, _ => open };
        }

        return open;
    }

    private bool IsPersonByContext(SentenceView sentence, int start, int end)
    {
        var before = sentence.KeyAt(start - 1) == "," ? start - 1 : start;
        return roles.Roles.EndsBefore(sentence, before) || roles.Counterparts.Contains(sentence.KeyAt(before - 1)) || (before < start && HasRoleBefore(sentence, before)) || patterns["titles"].EndsBefore(sentence, start) || (sentence.KeyAt(start - 1) == "." && patterns["titles"].EndsBefore(sentence, start - 1))
            || pack.SpeechVerbs.Contains(sentence.KeyAt(start - 1)) || pack.SpeechVerbs.Contains(sentence.KeyAt(end))
            || (sentence.KeyAt(end) == "," && roles.Fillers.Contains(sentence.KeyAt(end + 1))) || (sentence.KeyAt(end) == "(" && end + 1 < sentence.Count && sentence[end + 1].Kind == TokenKind.Number);
    }

    /// <summary>"the organization's director for Eastern Europe and Central Asia, Mary Struthers".</summary>
    private bool HasRoleBefore(SentenceView sentence, int comma)
    {
        for (var i = comma - 1; i >= 0 && i > comma - ReachOfRole && sentence.Keys[i] != ","; i--)
        {
            if (roles.Roles.LongestEnd(sentence, i) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPlaceByContext(SentenceView sentence, int start, int end) =>
        patterns["unknown-place-prepositions"].EndsBefore(sentence, start) || patterns["place-cues-before"].EndsBefore(sentence, start) || patterns["place-cues-after"].LongestEnd(sentence, end) > 0;

    private bool HasSurnameEnding(string key) => patterns.SurnameEndings.Any(ending => key.Length > ending.Length + 2 && key.EndsWith(NameKey.Of(ending), StringComparison.Ordinal));

    private MentionDraft Make(SentenceView sentence, int start, int end, EntityType type, decimal confidence)
    {
        var label = new System.Text.StringBuilder();
        for (var i = start; i < end; i++)
        {
            if (i > start && sentence[i].Span.Start > sentence[i - 1].Span.End)
            {
                label.Append(' ');
            }

            label.Append(sentence[i].Text);
        }

        var id = registry.Enter(label.ToString(), type);
        if (end - start == 1)
        {
            _introduced.TryAdd(sentence.Keys[start], (id, type));
        }

        return new MentionDraft(start, end - start, id, type, MentionForm.Name) { Confidence = confidence };
    }
}
