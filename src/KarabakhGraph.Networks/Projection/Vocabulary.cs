using KarabakhGraph.Rdf;

namespace KarabakhGraph.Networks.Projection;

/// <summary>The words of the ontology that a projection reads.</summary>
internal static class Vocabulary
{
    private const string Ontology = "https://w3id.org/karabakhgraph/ontology#";
    private const string Nif = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    private const string Skos = "http://www.w3.org/2004/02/skos/core#";
    private const string Org = "http://www.w3.org/ns/org#";
    private const string Time = "http://www.w3.org/2006/time#";
    private const string DublinCore = "http://purl.org/dc/terms/";

    public static readonly Iri Tie = new(Ontology + "Tie");
    public static readonly Iri From = new(Ontology + "from");
    public static readonly Iri To = new(Ontology + "to");
    public static readonly Iri Sign = new(Ontology + "sign");
    public static readonly Iri BasedOn = new(Ontology + "basedOn");
    public static readonly Iri About = new(Ontology + "about");
    public static readonly Iri Status = new(Ontology + "status");
    public static readonly Iri Asserted = new(Ontology + "asserted");
    public static readonly Iri Claimant = new(Ontology + "claimant");
    public static readonly Iri Confidence = new(Ontology + "confidence");
    public static readonly Iri Evidence = new(Ontology + "evidence");
    public static readonly Iri Supports = new(Ontology + "supports");
    public static readonly Iri Opposes = new(Ontology + "opposes");
    public static readonly Iri State = new(Ontology + "State");
    public static readonly Iri Event = new(Ontology + "Event");
    public static readonly Iri EventType = new(Ontology + "eventType");
    public static readonly Iri Kind = new(Ontology + "kind");
    public static readonly Iri Agent = new(Ontology + "agent");
    public static readonly Iri Target = new(Ontology + "target");
    public static readonly Iri Category = new(Ontology + "category");
    public static readonly Iri CapitalOf = new(Ontology + "capitalOf");
    public static readonly Iri TellsStory = new(Ontology + "tellsStory");
    public static readonly Iri PartOf = new(Ontology + "partOf");
    public static readonly Iri WasDerivedFrom = new("http://www.w3.org/ns/prov#wasDerivedFrom");
    public static readonly Iri Member = new(Org + "member");
    public static readonly Iri MemberOf = new(Org + "memberOf");
    public static readonly Iri Organization = new(Org + "organization");
    public static readonly Iri MemberDuring = new(Org + "memberDuring");
    public static readonly Iri HasBeginning = new(Time + "hasBeginning");
    public static readonly Iri HasEnd = new(Time + "hasEnd");
    public static readonly Iri InXsdDate = new(Time + "inXSDDate");
    public static readonly Iri TaIdentRef = new("http://www.w3.org/2005/11/its/rdf#taIdentRef");
    public static readonly Iri AnchorOf = new(Nif + "anchorOf");
    public static readonly Iri ReferenceContext = new(Nif + "referenceContext");
    public static readonly Iri PrefLabel = new(Skos + "prefLabel");
    public static readonly Iri AltLabel = new(Skos + "altLabel");
    public static readonly Iri Issued = new(DublinCore + "issued");
    public static readonly Iri Publisher = new(DublinCore + "publisher");
    public static readonly Iri Source = new(DublinCore + "source");

    /// <summary>A term of the ontology itself.</summary>
    public static Iri Term(string localName) => new(Ontology + localName);
}
