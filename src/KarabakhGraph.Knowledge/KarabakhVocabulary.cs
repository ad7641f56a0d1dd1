using KarabakhGraph.Rdf;

namespace KarabakhGraph.Knowledge;

/// <summary>The words of <c>ontology/karabakh.ttl</c>, in which every graph is written.</summary>
public static class KarabakhVocabulary
{
    /// <summary>The namespace of the <c>kg:</c> terms.</summary>
    public const string Namespace = "https://w3id.org/karabakhgraph/ontology#";

    /// <summary>The base of all data IRIs unless an option changes it.</summary>
    public const string DefaultBase = "https://w3id.org/karabakhgraph/";

#pragma warning disable CS1591 // each is the term of its name
    public static readonly Iri Document = Term("Document");
    public static readonly Iri Mention = Term("Mention");
    public static readonly Iri Sentence = Term("Sentence");
    public static readonly Iri Claim = Term("Claim");
    public static readonly Iri Event = Term("Event");
    public static readonly Iri Relation = Term("Relation");
    public static readonly Iri CasualtyFigure = Term("CasualtyFigure");
    public static readonly Iri EventKind = Term("EventKind");
    public static readonly Iri Rule = Term("Rule");
    public static readonly Iri Story = Term("Story");
    public static readonly Iri Incident = Term("Incident");
    public static readonly Iri Tie = Term("Tie");

    public static readonly Iri ContentHash = Term("contentHash");
    public static readonly Iri NameOf = Term("nameOf");
    public static readonly Iri FromLexicon = Term("fromLexicon");
    public static readonly Iri Category = Term("category");
    public static readonly Iri PartOf = Term("partOf");
    public static readonly Iri LocatedIn = Term("locatedIn");
    public static readonly Iri CapitalOf = Term("capitalOf");

    public static readonly Iri About = Term("about");
    public static readonly Iri Evidence = Term("evidence");
    public static readonly Iri Trigger = Term("trigger");
    public static readonly Iri Claimant = Term("claimant");
    public static readonly Iri Status = Term("status");
    public static readonly Iri Confidence = Term("confidence");
    public static readonly Iri RuleOfClaim = Term("rule");
    public static readonly Iri Denies = Term("denies");

    public static readonly Iri EventType = Term("eventType");
    public static readonly Iri Kind = Term("kind");
    public static readonly Iri CameoCode = Term("cameoCode");
    public static readonly Iri AcledType = Term("acledType");
    public static readonly Iri Agent = Term("agent");
    public static readonly Iri Target = Term("target");
    public static readonly Iri Place = Term("place");
    public static readonly Iri Date = Term("date");

    public static readonly Iri Supports = Term("supports");
    public static readonly Iri Opposes = Term("opposes");

    public static readonly Iri CasualtyKind = Term("casualtyKind");
    public static readonly Iri Count = Term("count");
    public static readonly Iri Qualifier = Term("qualifier");
    public static readonly Iri Victims = Term("victims");
    public static readonly Iri Side = Term("side");
    public static readonly Iri Cumulative = Term("cumulative");

    public static readonly Iri TellsStory = Term("tellsStory");
    public static readonly Iri HasReport = Term("hasReport");
    public static readonly Iri Verdict = Term("verdict");
    public static readonly Iri From = Term("from");
    public static readonly Iri To = Term("to");
    public static readonly Iri Sign = Term("sign");
    public static readonly Iri ClaimCount = Term("claimCount");
    public static readonly Iri DocumentCount = Term("documentCount");
    public static readonly Iri StoryCount = Term("storyCount");
    public static readonly Iri FirstReported = Term("firstReported");
    public static readonly Iri LastReported = Term("lastReported");
    public static readonly Iri BasedOn = Term("basedOn");
#pragma warning restore CS1591

    /// <summary>Local names of the PLOVER 2.0 event types, and "Other".</summary>
    public static IReadOnlyList<string> EventTypes { get; } =
    [
        "Agree", "Consult", "Support", "Concede", "Cooperate", "Aid", "Retreat", "Request", "Accuse", "Reject", "Threaten", "Protest", "Sanction",
        "Mobilize", "Coerce", "Assault", "Other",
    ];

    /// <summary>Notations of the roles in which somebody holds an office.</summary>
    public static IReadOnlyList<string> Roles { get; } =
    [
        "president", "prime-minister", "foreign-minister", "defense-minister", "spokesperson", "head", "ombudsman", "adviser", "official",
        "commander", "ambassador", "other",
    ];

    /// <summary>Local names of the predicates that a <see cref="Knowledge.Relation"/> may have.</summary>
    public static IReadOnlyList<string> RelationTypes { get; } =
        ["supports", "opposes", "controls", "claimsTerritory", "partOf", "locatedIn", "mediatesBetween"];

    /// <summary>Local names of what a <see cref="Knowledge.CasualtyFigure"/> may count.</summary>
    public static IReadOnlyList<string> CasualtyKinds { get; } = ["killed", "wounded", "captured", "displaced", "bodies"];

    /// <summary>The term of a local name.</summary>
    public static Iri Term(string localName) => new(Namespace + localName);

    /// <summary>The class of an entity.</summary>
    public static Iri ClassOf(EntityType type) => Term(type.ToString());

    /// <summary>The term of a status.</summary>
    public static Iri StatusTerm(ClaimStatus status) => status switch
    {
        ClaimStatus.Asserted => Term("asserted"),
        ClaimStatus.Denied => Term("denied"),
        ClaimStatus.Unconfirmed => Term("unconfirmed"),
        ClaimStatus.Future => Term("future"),
        ClaimStatus.CalledFor => Term("calledFor"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "no status of a claim"),
    };

    /// <summary>The concept of an event kind: the slug in lower camel case, "ceasefire-call" as <c>kg:ceasefireCall</c>.</summary>
    public static Iri KindTerm(string slug) =>
        Term(string.Concat(slug.Split('-').Select((word, at) => at == 0 || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..])));

    /// <summary>The slug of a kind's local name, "ceasefireCall" as "ceasefire-call".</summary>
    public static string SlugOf(string localName) =>
        string.Concat(localName.Select(character => char.IsAsciiLetterUpper(character) ? $"-{char.ToLowerInvariant(character)}" : $"{character}"));
}
