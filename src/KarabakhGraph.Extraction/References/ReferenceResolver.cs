using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Extraction.Mentions;
using KarabakhGraph.Knowledge;

namespace KarabakhGraph.Extraction.References;

/// <summary>Says which entities a phrase stands for: by a name, an adjective of a state, or a word that points back.</summary>
internal sealed class ReferenceResolver(ClauseGrammar grammar, Nominals nominals, ActorFacts facts, Discourse discourse)
{
    /// <summary>Among how many mentions back something counts as just named.</summary>
    private const int JustNamed = 8;

    /// <summary>The entities of the phrases, first come first; phrases after the first are taken for appositions ("the leader of X, Y").</summary>
    public IReadOnlyList<string> Resolve(IReadOnlyList<Phrase> phrases, IReadOnlyList<Unit> units, IReadOnlyList<string> speaker)
    {
        IReadOnlyList<string> first = [];
        foreach (var phrase in phrases)
        {
            var found = Resolve(phrase, units, speaker);
            if (found.Count == 0)
            {
                continue;
            }

            if (first.Count == 0)
            {
                first = found;
            }
            else if (found.Any(id => facts.TypeOf(id) == EntityType.Person) && !first.Any(id => facts.TypeOf(id) == EntityType.Person))
            {
                return found;
            }
        }

        return first;
    }

    /// <summary>True for "each other".</summary>
    public bool IsReciprocal(Phrase phrase, IReadOnlyList<Unit> units) => nominals.Find(units, phrase.Parts[0].Start, phrase.Parts[0].HeadEnd) is { Pointing: Pointing.Reciprocal };

    /// <summary>The place that an adverb points to ("there"); null when the word is none.</summary>
    public string? There(IReadOnlyList<Unit> units, int at) => nominals.Find(units, at, at + 1) is { Pointing: Pointing.There }
        ? discourse.Last(units[at].Span.Start, mention => mention.Form == MentionForm.Name && mention.Type is EntityType.Place or EntityType.State)
        : null;

    public IReadOnlyList<string> Resolve(Phrase phrase, IReadOnlyList<Unit> units, IReadOnlyList<string> speaker)
    {
        if (phrase.Temporal)
        {
            return [];
        }

        List<string> found = [];
        foreach (var part in phrase.Parts)
        {
            foreach (var id in Resolve(part, units, speaker))
            {
                if (!found.Contains(id))
                {
                    found.Add(id);
                }
            }
        }

        return found;
    }

    /// <summary>The state that an adjective or possessive before the head names: "Azerbaijani shelling", "Armenia's army".</summary>
    public static string? Attribute(IReadOnlyList<Unit> units, int start, int head)
    {
        for (var i = head - 1; i >= start; i--)
        {
            if (units[i].Attribute is { } state)
            {
                return state;
            }

            if (units[i].Name is { } name && (name.Type != EntityType.Place || i == head - 1 || units[i + 1].Is(WordClass.PossessiveMarker)))
            {
                return name.Entity;
            }
        }

        return null;
    }

    private IReadOnlyList<string> Resolve(PhrasePart part, IReadOnlyList<Unit> units, IReadOnlyList<string> speaker)
    {
        // A person anywhere in the phrase is whom the titles before it describe.
        for (var i = part.End - 1; i >= part.Start; i--)
        {
            if (units[i].Name is { Type: EntityType.Person } person && !(i + 1 < part.End && units[i + 1].Is(WordClass.PossessiveMarker)))
            {
                return [person.Entity];
            }
        }

        var head = part.HeadEnd - 1;
        if (part.HeadEnd < part.End && units[head].Name is null && grammar.PlaceNouns.Contains(units[head].Lower) && Complement(part, units, speaker) is { Count: > 0 } within)
        {
            return within;
        }

        for (var i = head; i >= part.Start; i--)
        {
            if (units[i].Name is { } name)
            {
                return [name.Entity];
            }
        }

        var noun = units[head].Lower;
        if (part.HeadEnd < part.End && (grammar.PlaceNouns.Contains(noun) || grammar.TransparentNouns.Contains(noun) || units[head].Kind == Language.TokenKind.Number || units[head].Is(WordClass.Determiner)))
        {
            var complement = Complement(part, units, speaker);
            if (complement.Count > 0)
            {
                return complement;
            }
        }

        for (var i = head; i >= part.Start; i--)
        {
            if (units[i].Attribute is { } state)
            {
                return [state];
            }
        }

        if (nominals.Find(units, part.Start, part.HeadEnd) is { } pointing && Definite(units, part, pointing.At))
        {
            var found = Point(pointing.Pointing, pointing.At, units, part, speaker);
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    private IReadOnlyList<string> Complement(PhrasePart part, IReadOnlyList<Unit> units, IReadOnlyList<string> speaker) =>
        Resolve(new PhrasePart(part.HeadEnd + 1, NextOf(units, part.HeadEnd + 1, part.End), part.End), units, speaker);

    private int NextOf(IReadOnlyList<Unit> units, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (units[i].Name is null && grammar.Of.Contains(units[i].Lower))
            {
                return Math.Max(i, start + 1);
            }
        }

        return end;
    }

    /// <summary>A noun points back only with a definite word before it; pronouns always do.</summary>
    private static bool Definite(IReadOnlyList<Unit> units, PhrasePart part, int at)
    {
        if (units[at].Is(WordClass.Pronoun | WordClass.Adverb))
        {
            return true;
        }

        for (var i = at; i >= part.Start; i--)
        {
            if (units[i].Is(WordClass.Determiner | WordClass.Possessive))
            {
                return !units[i].Is(WordClass.Indefinite);
            }
        }

        // Without an article: only names of parties ("Both sides", "enemy tanks") do.
        return at == part.Start && units[at].Capitalized || units[part.Start].Is(WordClass.Determiner) || at < part.HeadEnd - 1;
    }

    private IReadOnlyList<string> Point(Pointing pointing, int at, IReadOnlyList<Unit> units, PhrasePart part, IReadOnlyList<string> speaker)
    {
        var position = units[at].Span.Start;
        switch (pointing)
        {
            case Pointing.Male or Pointing.Female or Pointing.Person:
                var gender = pointing == Pointing.Male ? "f" : pointing == Pointing.Female ? "m" : "";
                return One(discourse.Speaker.FirstOrDefault(id => facts.TypeOf(id) == EntityType.Person && facts.GenderOf(id) != gender)
                    ?? discourse.LastSubject(position, id => facts.TypeOf(id) == EntityType.Person && facts.GenderOf(id) != gender)
                    ?? discourse.Last(position, mention => mention.Type == EntityType.Person && facts.GenderOf(mention.Entity) != gender)
                    ?? (pointing == Pointing.Female && discourse.Speaker.Count == 1 ? discourse.Speaker[0] : null));
            case Pointing.It:
                return One(discourse.LastSubject(position, id => facts.TypeOf(id) is EntityType.State or EntityType.Organization));
            case Pointing.We:
                return speaker;
            case Pointing.They:
                return [];
            case Pointing.Town:
                // A capital is rather where somebody speaks than what is spoken of.
                return One(discourse.Last(position, mention => IsTown(mention) && facts.Find(mention.Entity)?.CapitalOf is null, JustNamed) ?? discourse.Last(position, IsTown));
            case Pointing.There:
                return One(discourse.Last(position, mention => mention.Form != MentionForm.Attribute && mention.Form != MentionForm.Metonym && mention.Type is EntityType.Place or EntityType.State));
            case Pointing.Region:
                return One(discourse.Last(position, mention => facts.CategoryOf(mention.Entity) is "region" or "province" or "district" or "state-region" || IsRegion(mention.Entity)));
            case Pointing.Capital:
                return [];
            case Pointing.BothSides:
                return discourse.Sides;
            case Pointing.Enemy:
                // Its army where the text has just named it, else the state.
                var enemy = discourse.EnemyOf(StateOf(speaker));
                return One(enemy is null ? null : discourse.Last(position, mention => mention.Entity == enemy + "-armed-forces", JustNamed) ?? enemy);
            case Pointing.Army:
                var owner = units.Skip(part.Start).Take(at - part.Start).Any(unit => unit.Is(WordClass.Possessive)) && discourse.Subject.Count > 0 ? StateOf(discourse.Subject) : StateOf(speaker);
                return One(owner is null ? null : owner + "-armed-forces");
            case Pointing.Ministry:
                return One(discourse.Last(position, IsMinistry) ?? discourse.Only(IsMinistry));
            case Pointing.Authorities:
                return One(discourse.Last(position, IsAuthority) ?? discourse.Only(IsAuthority));
            case Pointing.Organization:
                return One(discourse.Last(position, mention => mention.Type == EntityType.Organization
                    && facts.CategoryOf(mention.Entity) is "ngo" or "international" or "party" or "rebel-group" or "company" or "church"));
            case Pointing.Country:
                return One(discourse.Last(position, mention => mention.Type == EntityType.State));
            case Pointing.Group:
                return One(discourse.Last(position, mention => mention.Type == EntityType.Group));
            case Pointing.People:
                return One(StateOf(discourse.Subject.Count > 0 ? discourse.Subject : speaker));
            default:
                return [];
        }
    }

    private bool IsTown(EntityMention mention) => mention.Type == EntityType.Place && facts.CategoryOf(mention.Entity) is null or "city" or "town" or "village" or "capital";

    private bool IsMinistry(EntityMention mention) => facts.CategoryOf(mention.Entity) == "ministry" || mention.Entity.EndsWith("-ministry", StringComparison.Ordinal);

    private static bool IsAuthority(EntityMention mention) =>
        mention.Entity.EndsWith("-authorities", StringComparison.Ordinal) || mention.Entity.EndsWith("-government", StringComparison.Ordinal);

    /// <summary>A state that lies in another one or in a region is called a region.</summary>
    private bool IsRegion(string id) => facts.Find(id) is { Type: EntityType.State, PartOf.Count: > 0 };

    private string? StateOf(IReadOnlyList<string> actors) => actors.Select(facts.StateOf).FirstOrDefault(state => state is not null);

    private static IReadOnlyList<string> One(string? id) => id is null ? [] : [id];
}
