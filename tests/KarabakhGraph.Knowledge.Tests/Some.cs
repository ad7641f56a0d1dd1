using KarabakhGraph.Knowledge.Lexicons;

namespace KarabakhGraph.Knowledge.Tests;

/// <summary>Fillers: a small lexicon, readings and claims with nothing special about them.</summary>
internal static class Some
{
    public static Lexicon Lexicon { get; } = new(
        [
            Entity("afp", EntityType.Organization, "AFP", category: "news-agency", of: "france"),
            Entity("armenia", EntityType.State, "Armenia"),
            Entity("armenia-defense-ministry", EntityType.Organization, "Ministry of Defence of Armenia", category: "ministry", of: "armenia"),
            Entity("azerbaijan", EntityType.State, "Azerbaijan"),
            Entity("azerbaijan-defense-ministry", EntityType.Organization, "Ministry of Defence of Azerbaijan", category: "ministry", of: "azerbaijan"),
            Entity("baku", EntityType.Place, "Baku", category: "capital", partOf: "azerbaijan", capitalOf: "azerbaijan"),
            Entity("france", EntityType.State, "France"),
            Entity("ilham-aliyev", EntityType.Person, "Ilham Aliyev", of: "azerbaijan"),
            Entity("karabakh-rebels", EntityType.Group, "Karabakh rebels"),
            Entity("nagorno-karabakh", EntityType.State, "Nagorno-Karabakh", partOf: "azerbaijan"),
            Entity("russia", EntityType.State, "Russia"),
            Entity("shusha", EntityType.Place, "Shusha", category: "city", partOf: "nagorno-karabakh"),
            Entity("stepanakert", EntityType.Place, "Stepanakert", category: "city", partOf: "nagorno-karabakh"),
            Entity("turkey", EntityType.State, "Turkey"),
        ],
        [new Office("ilham-aliyev", "president", "azerbaijan", new DateOnly(2003, 10, 31), null)],
        [Kind("capture", "Assault"), Kind("ceasefire-call", "Request"), Kind("other", "Other"), Kind("shelling", "Assault")]);

    public static LexiconEntity Entity(
        string id, EntityType type, string label, string? category = null, string? of = null, string? partOf = null, string? capitalOf = null) => new()
    {
        Id = id,
        Type = type,
        Category = category,
        Labels = new Dictionary<string, string> { ["en"] = label },
        Names = new Dictionary<string, IReadOnlyList<string>> { ["en"] = [label] },
        Adjectives = new Dictionary<string, IReadOnlyList<string>>(),
        People = new Dictionary<string, IReadOnlyList<string>>(),
        Metonyms = new Dictionary<string, IReadOnlyList<string>>(),
        Ambiguous = [],
        Surnames = [],
        Of = of,
        PartOf = partOf is null ? [] : [partOf],
        CapitalOf = capitalOf,
    };

    public static DocumentReading Reading(string identifier, string text = "Nothing happened.", string? issued = "2020-11-08", string language = "en", params Claim[] claims) =>
        new(identifier, text, "00", null, issued, language, null, null, [], [], [], claims);

    public static Claim Claim(ClaimContent about, ClaimStatus status = ClaimStatus.Asserted, params string[] claimants) =>
        new(about, claimants, status, new CharRange(0, 1), new CharRange(0, 1), 0.8m, "en/some-rule");

    public static Claim Supports(string subject, string target, ClaimStatus status = ClaimStatus.Asserted, params string[] claimants) =>
        Claim(new Relation(subject, "supports", target), status, claimants);

    public static Claim Opposes(string subject, string target, ClaimStatus status = ClaimStatus.Asserted, params string[] claimants) =>
        Claim(new Relation(subject, "opposes", target), status, claimants);

    private static EventKind Kind(string id, string type) => new(id, type, new Dictionary<string, string> { ["en"] = id }, [], []);
}
