using KarabakhGraph.Extraction.Mentions;
using KarabakhGraph.Knowledge;

namespace KarabakhGraph.Extraction.Entities;

/// <summary>What a stretch of a sentence can be to an office.</summary>
internal enum OfficePart
{
    Other,
    Person,
    Owner,
    Role,
    Counterpart,
    Possessive,
    Preposition,
    Comma,
    And,
    Filler,
    Region,
    Organization,
}

/// <summary>A stretch of a sentence as the search for offices sees it.</summary>
internal sealed record OfficePhrase(OfficePart Part, int First, int End, MentionDraft? Draft = null, string? Notation = null, bool IsDeterminer = false)
{
    /// <summary>Cuts a sentence into such stretches.</summary>
    public static List<OfficePhrase> Split(SentenceView sentence, RolePatterns roles)
    {
        var phrases = new List<OfficePhrase>();
        for (var i = 0; i < sentence.Count; i = phrases[^1].End)
        {
            phrases.Add(At(sentence, roles, i));
            if (phrases[^1] is { Part: OfficePart.Owner, Draft.Form: MentionForm.Attribute } owner && Compound(sentence, roles, owner) is { } role)
            {
                phrases.Add(role);
            }
        }

        return phrases;
    }

    /// <summary>"VN-chef": owner and office in one word.</summary>
    private static OfficePhrase? Compound(SentenceView sentence, RolePatterns roles, OfficePhrase owner)
    {
        var word = sentence.Keys[owner.End - 1];
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && roles.Notation([word[(hyphen + 1)..]]) is { } notation ? new OfficePhrase(OfficePart.Role, owner.First, owner.End, Notation: notation) : null;
    }

    private static OfficePhrase At(SentenceView sentence, RolePatterns roles, int i)
    {
        if (sentence.At(i) is { } draft)
        {
            var part = draft.Type switch { EntityType.Person => OfficePart.Person, EntityType.Group => OfficePart.Other, _ => OfficePart.Owner };
            return new OfficePhrase(part, i, draft.End, draft);
        }

        if (roles.Roles.Match(sentence, i) is [var (end, notations), ..])
        {
            return new OfficePhrase(OfficePart.Role, i, end, Notation: notations[0]);
        }

        var key = sentence.Keys[i];
        return new OfficePhrase(PartOf(key, roles), i, i + 1, IsDeterminer: roles.Determiners.Contains(key));
    }

    private static OfficePart PartOf(string key, RolePatterns roles) =>
        key == "," ? OfficePart.Comma
        : roles.Conjunctions.Contains(key) ? OfficePart.And
        : roles.Possessives.Contains(key) ? OfficePart.Possessive
        : roles.Counterparts.Contains(key) ? OfficePart.Counterpart
        : roles.OwnerPrepositions.Contains(key) ? OfficePart.Preposition
        : roles.Regions.Contains(key) ? OfficePart.Region
        : roles.Organizations.ContainsKey(key) ? OfficePart.Organization
        : roles.Fillers.Contains(key) ? OfficePart.Filler
        : OfficePart.Other;
}
