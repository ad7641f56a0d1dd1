using KarabakhGraph.Rdf;

namespace KarabakhGraph.Knowledge.Vocabularies;

/// <summary>Terms of the W3C Organization Ontology: who belongs to what, in which role, and when.</summary>
public static class Org
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/ns/org#";

#pragma warning disable CS1591 // each is the term of its name
    public static readonly Iri Membership = new(Namespace + "Membership");
    public static readonly Iri Member = new(Namespace + "member");
    public static readonly Iri OrganizationOf = new(Namespace + "organization");
    public static readonly Iri Role = new(Namespace + "role");
    public static readonly Iri MemberDuring = new(Namespace + "memberDuring");
    public static readonly Iri MemberOf = new(Namespace + "memberOf");
#pragma warning restore CS1591
}
