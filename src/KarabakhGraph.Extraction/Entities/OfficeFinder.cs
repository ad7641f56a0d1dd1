using KarabakhGraph.Extraction.Mentions;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Lexicons;

namespace KarabakhGraph.Extraction.Entities;

/// <summary>Who holds which office, from the words around a role: before or behind a name, with its owner on either side.</summary>
internal sealed class OfficeFinder(Lexicon lexicon, RolePatterns roles, EntityRegistry registry, string? region)
{
    private static readonly string[] HeadsOfState = ["president", "head", "prime-minister"];

    private const int RememberedOrganizations = 32;

    private readonly List<OfficeStatement> _found = [];
    private readonly Dictionary<string, OfficeStatement> _lastOf = new(StringComparer.Ordinal);
    private readonly List<string> _organizations = [];
    private List<OfficeStatement> _unnamed = [];

    /// <summary>Roles that only tell whose another role is: "a spokesman for the leader of Nagorno-Karabakh".</summary>
    private readonly HashSet<int> _within = [];

    /// <summary>In the order of the text; each (person, role, of) once.</summary>
    public IReadOnlyList<OfficeStatement> Found => [.. _found.DistinctBy(office => (office.Person, office.Role, office.Of))];

    public void Find(SentenceView sentence)
    {
        var phrases = OfficePhrase.Split(sentence, roles);
        foreach (var unnamed in _unnamed.Where(office => office.Sentence == sentence.Index - 1))
        {
            Name(unnamed, phrases);
        }

        _unnamed = [];
        _within.Clear();

        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].Part is OfficePart.Role or OfficePart.Counterpart && !_within.Contains(i))
            {
                Read(sentence, phrases, i);
            }

            if (phrases[i].Draft is { Type: EntityType.Organization } body)
            {
                _organizations.Add(body.Entity);
                _organizations.RemoveRange(0, Math.Max(0, _organizations.Count - RememberedOrganizations));
            }
        }
    }

    /// <summary>"the head of this region announced": the person named next, when the lexicon knows that person in such an office.</summary>
    private void Name(OfficeStatement unnamed, List<OfficePhrase> phrases)
    {
        var person = phrases.Find(phrase => phrase.Part == OfficePart.Person)?.Draft?.Entity;
        if (lexicon.Offices.Any(office => office.Person == person && office.Of == unnamed.Of && (office.Role == unnamed.Role || HeadsOfState.Contains(office.Role))))
        {
            Add(unnamed with { Person = person! }); // an office has a person
        }
    }

    private void Read(SentenceView sentence, List<OfficePhrase> phrases, int role)
    {
        var owners = OwnersBefore(sentence, phrases, role, out var left);
        var after = OwnersAfter(phrases, role, owners);
        var persons = Persons(phrases, after);
        if (persons.Count == 0 && phrases[role].Part == OfficePart.Role && left >= 1 && phrases[left].Part == OfficePart.Comma && phrases[left - 1].Part == OfficePart.Person)
        {
            persons = [phrases[left - 1].Draft!.Entity]; // persons have drafts
        }

        var notation = phrases[role].Part == OfficePart.Role ? Split(sentence, phrases, role, after) : Counterpart(phrases, role);
        if (notation is null)
        {
            return;
        }

        if (persons.Count == 0)
        {
            if (owners.Count > 0)
            {
                _unnamed.Add(new OfficeStatement("", notation, owners[0], sentence.Index));
            }

            return;
        }

        for (var i = 0; i < persons.Count; i++)
        {
            var owner = owners.Count == persons.Count ? owners[i] : owners.Count == 1 ? owners[0] : persons.Count > 1 ? KnownOwner(persons[i], notation) : Fallback(sentence, phrases, role, persons[i], notation);
            var person = Known(persons[i], notation, owner, sentence);
            registry.Belongs(person, owner ?? person);
            Add(new OfficeStatement(person, notation, owner, sentence.Index));
        }
    }

    private void Add(OfficeStatement office)
    {
        _found.Add(office);
        _lastOf[office.Person] = office;
    }

    /// <summary>"minister Stef Blok van Buitenlandse Zaken": the rest of the role behind the name.</summary>
    private string? Split(SentenceView sentence, List<OfficePhrase> phrases, int role, int person)
    {
        if (person == role + 1 && person < phrases.Count && phrases[person].Part == OfficePart.Person)
        {
            var words = sentence.Keys[phrases[role].First..phrases[role].End];
            for (var rest = Math.Min(sentence.Count, phrases[person].End + 4); rest > phrases[person].End; rest--)
            {
                if (roles.Notation([.. words, .. sentence.Keys[phrases[person].End..rest]]) is { } whole)
                {
                    return whole;
                }
            }
        }

        return phrases[role].Notation;
    }

    /// <summary>"his Russian colleague": the office of the one named before.</summary>
    private string? Counterpart(List<OfficePhrase> phrases, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (phrases[i].Part == OfficePart.Role)
            {
                return phrases[i].Notation;
            }

            if (phrases[i] is { Part: OfficePart.Person, Draft: { } draft })
            {
                return _lastOf.GetValueOrDefault(draft.Entity)?.Role ?? lexicon.Offices.LastOrDefault(office => office.Person == draft.Entity)?.Role;
            }
        }

        return null;
    }

    private List<string> OwnersBefore(SentenceView sentence, List<OfficePhrase> phrases, int role, out int left)
    {
        var owners = new List<string>();
        left = role - 1;
        while (left >= 0)
        {
            var phrase = phrases[left];
            if (phrase.Part == OfficePart.Owner && (owners.Count == 0 || phrases[left + 1].Part == OfficePart.And))
            {
                owners.Insert(0, Owner(phrase.Draft!)); // owners have drafts
            }
            else if (owners.Count == 0 && phrase.Part == OfficePart.Region && region is not null)
            {
                owners.Add(region);
            }
            else if (owners.Count == 0 && phrase.Part == OfficePart.Organization && left > 0 && phrases[left - 1].Part == OfficePart.Filler && LastOrganization(roles.Organizations[sentence.Keys[phrase.First]]) is { } body)
            {
                owners.Add(body);
            }
            else if (owners.Count == 0 && phrase.IsDeterminer && _organizations.Count > 0)
            {
                owners.Add(_organizations[^1]);
            }
            else if (!(phrase.Part is OfficePart.Filler or OfficePart.Possessive || (phrase.Part == OfficePart.And && left > 0 && owners.Count > 0 && phrases[left - 1].Part == OfficePart.Owner)
                || (phrase.Part == OfficePart.Role && owners.Count == 0 && phrases[left + 1].Part == OfficePart.Possessive)))
            {
                break;
            }

            left--;
        }

        return owners;
    }

    /// <summary>"of Nagorno-Karabakh", "to President Ilham Aliyev"; gives the index behind it.</summary>
    private int OwnersAfter(List<OfficePhrase> phrases, int role, List<string> owners)
    {
        if (role + 1 >= phrases.Count || phrases[role + 1].Part != OfficePart.Preposition)
        {
            return role + 1;
        }

        var i = role + 2;
        var found = new List<string>();
        while (i < phrases.Count)
        {
            var phrase = phrases[i];
            if (phrase.Part == OfficePart.Owner)
            {
                if (phrase.Draft is { Type: not EntityType.Place } || lexicon.Find(phrase.Draft!.Entity)?.CapitalOf is not null)
                {
                    found.Add(Owner(phrase.Draft!)); // owners have drafts
                }
            }
            else if (phrase.Part == OfficePart.Region && region is not null && found.Count == 0)
            {
                found.Add(region);
            }
            else if (phrase.Part == OfficePart.Person && found.Count == 0)
            {
                found.AddRange(StateOf(phrase.Draft!.Entity) is { } state ? [state] : []); // persons have drafts
                i++;
                break;
            }
            else if (phrase.Part is not (OfficePart.Filler or OfficePart.Possessive)
                && !(phrase.Part == OfficePart.Role && i + 1 < phrases.Count && phrases[i + 1].Part is OfficePart.Person or OfficePart.Preposition)
                && !(phrase.Part == OfficePart.And && i + 1 < phrases.Count && phrases[i + 1].Part == OfficePart.Owner)
                && !(phrase.Part == OfficePart.Preposition && found.Count == 0))
            {
                break;
            }

            if (phrase.Part == OfficePart.Role && phrases[i + 1].Part == OfficePart.Preposition)
            {
                _within.Add(i);
            }

            i++;
        }

        if (owners.Count == 0)
        {
            owners.AddRange(found.Distinct());
        }

        return i;
    }

    private static List<string> Persons(List<OfficePhrase> phrases, int after)
    {
        var persons = new List<string>();
        var apposition = after < phrases.Count && phrases[after].Part == OfficePart.Comma;
        var i = apposition ? after + 1 : after;
        while (i < phrases.Count && phrases[i] is { Part: OfficePart.Person, Draft: { } draft })
        {
            persons.Add(draft.Entity);
            if (!apposition || i + 1 >= phrases.Count || phrases[i + 1].Part is not (OfficePart.And or OfficePart.Comma))
            {
                break;
            }

            i += 2;
        }

        return persons;
    }

    private string Owner(MentionDraft draft) => draft.Type == EntityType.Place ? lexicon.Find(draft.Entity)?.CapitalOf ?? draft.Entity : draft.Entity;

    private string? LastOrganization(IReadOnlyList<string> categories) =>
        _organizations.FindLast(id => lexicon.Find(id)?.Category is { } category ? categories.Contains(category) : categories.Any(category => id.EndsWith('-' + category, StringComparison.Ordinal)));

    private string? StateOf(string person) => lexicon.Find(person)?.Of ?? registry.Find(person)?.Of;

    private string? KnownOwner(string person, string notation) => lexicon.Offices.FirstOrDefault(office => office.Person == person && office.Role == notation)?.Of;

    /// <summary>Nobody is named as owner: that of the role joined to it by "and", that of the known office, the body or state last named.</summary>
    private string? Fallback(SentenceView sentence, List<OfficePhrase> phrases, int role, string person, string notation)
    {
        if (role >= 2 && phrases[role - 1].Part == OfficePart.And && _found is [.., { } joined] && joined.Sentence == sentence.Index && phrases[role - 2].Draft?.Entity == joined.Person)
        {
            return joined.Of;
        }

        var known = KnownOwner(person, notation);
        var state = known is null ? StateOf(person) : StateOf(known);
        if (notation == "spokesperson" && _organizations.Count > 0 && (state is null || state == StateOf(_organizations[^1])))
        {
            return _organizations[^1];
        }

        return known ?? _lastOf.GetValueOrDefault(person)?.Of ?? StateOf(person) ?? ActorBefore(sentence, phrases[role].First)
            ?? (notation is "official" or "ombudsman" ? region : null);
    }

    /// <summary>The state that acts first in the sentence, itself or through a body; the disputed region only when no other does.</summary>
    private string? ActorBefore(SentenceView sentence, int before)
    {
        var states = sentence.Drafts.Where(draft => draft.First < before).OrderBy(draft => draft.First)
            .Select(draft => draft.Type == EntityType.State ? draft.Entity : draft.Type == EntityType.Organization ? StateOf(draft.Entity) : null).OfType<string>().ToList();
        return states.Find(state => state != region) ?? (states.Count > 0 ? region : null);
    }

    /// <summary>A name that the lexicon lacks, yet is like that of the one it knows in this very office, is that one's.</summary>
    private string Known(string person, string notation, string? owner, SentenceView sentence)
    {
        const double same = 0.6;
        if (owner is null || registry.Find(person) is not { } unknown)
        {
            return person;
        }

        var name = NameKey.Of(unknown.Label.ToLowerInvariant());
        var best = lexicon.Offices.Where(office => office.Role == notation && office.Of == owner).Select(office => office.Person).Distinct()
            .Select(id => (Id: id, Likeness: lexicon.Find(id)?.Names.Values.SelectMany(names => names).Max(spelling => NameKey.Similarity(NameKey.Of(spelling.ToLowerInvariant()), name)) ?? 0))
            .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Id, StringComparer.Ordinal).FirstOrDefault();
        if (best.Likeness < same)
        {
            return person;
        }

        Renamed[person] = best.Id;
        registry.Remove(person);
        return best.Id;
    }

    /// <summary>Ids of names that turned out to be misspelled, and whose they are.</summary>
    public Dictionary<string, string> Renamed { get; } = new(StringComparer.Ordinal);
}
