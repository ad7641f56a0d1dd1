using KarabakhGraph.Rdf;

namespace KarabakhGraph.Networks.Tests;

/// <summary>Small graphs to project and to write.</summary>
internal static class Some
{
    private const string Head = """
        @base <https://w3id.org/karabakhgraph/> .
        @prefix kg: <https://w3id.org/karabakhgraph/ontology#> .
        @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
        @prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .
        @prefix prov: <http://www.w3.org/ns/prov#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix dcterms: <http://purl.org/dc/terms/> .
        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

        """;

    /// <summary>Three documents, of which two are copies: Turkey supports Azerbaijan in all of them, opposes it in one; Armenia and Azerbaijan oppose each other.</summary>
    public static Dataset Quads { get; } = Read("""
        <graph/reference> {
          <id/armenia> a kg:State ; skos:prefLabel "Armenia"@en, "Armenië"@nl .
          <id/azerbaijan> a kg:State ; skos:prefLabel "Azerbaijan"@en, "Azerbeidzjan"@nl ; skos:altLabel "Azərbaycan"@az, "Azerbaidjan" .
          <id/turkey> a kg:State ; skos:prefLabel "Turkey"@en, "Turkije"@nl .
          <id/recep-tayyip-erdogan> a kg:Person ; skos:prefLabel "Recep Tayyip Erdogan"@en .
        }
        <doc/a> {
          <doc/a> a kg:Document ; dcterms:issued "2020-11-08"^^xsd:date ; dcterms:publisher <id/afp> ; dcterms:source "https://paper.example/a" .
          <doc/a#char=0,6> a kg:Mention ; nif:referenceContext <doc/a> ; itsrdf:taIdentRef <id/turkey> .
          <doc/a#char=9,20> a kg:Mention ; nif:referenceContext <doc/a> ; itsrdf:taIdentRef <id/turkey>, <id/azerbaijan> .
          <doc/a#char=0,30> a kg:Sentence ; nif:anchorOf "Turkey “backs” Azerbaijan\nby & large, <it> says." .
          <doc/a#relation=1> a kg:Relation ; rdf:subject <id/turkey> ; rdf:predicate kg:supports ; rdf:object <id/azerbaijan> .
          <doc/a#claim=1> a kg:Claim ; prov:wasDerivedFrom <doc/a> ; kg:about <doc/a#relation=1> ; kg:evidence <doc/a#char=0,30> ; kg:status kg:asserted ; kg:confidence 0.9 .
          <doc/a#relation=2> a kg:Relation ; rdf:subject <id/armenia> ; rdf:predicate kg:opposes ; rdf:object <id/azerbaijan> .
          <doc/a#claim=2> a kg:Claim ; prov:wasDerivedFrom <doc/a> ; kg:about <doc/a#relation=2> ; kg:evidence <doc/a#char=0,30> ; kg:status kg:asserted ; kg:confidence 0.5 .
        }
        <doc/b> {
          <doc/b> a kg:Document ; dcterms:issued "2020-11"^^xsd:gYearMonth .
          <doc/b#char=0,6> a kg:Mention ; nif:referenceContext <doc/b> ; itsrdf:taIdentRef <id/turkey> .
          <doc/b#char=0,30> a kg:Sentence ; nif:anchorOf "Erdogan backs Azerbaijan." .
          <doc/b#relation=1> a kg:Relation ; rdf:subject <id/recep-tayyip-erdogan> ; rdf:predicate kg:supports ; rdf:object <id/azerbaijan> .
          <doc/b#claim=1> a kg:Claim ; prov:wasDerivedFrom <doc/b> ; kg:about <doc/b#relation=1> ; kg:evidence <doc/b#char=0,30> ; kg:status kg:asserted ; kg:confidence 0.8 ;
            kg:claimant <id/recep-tayyip-erdogan> .
          <doc/b#relation=2> a kg:Relation ; rdf:subject <id/turkey> ; rdf:predicate kg:opposes ; rdf:object <id/azerbaijan> .
          <doc/b#claim=2> a kg:Claim ; prov:wasDerivedFrom <doc/b> ; kg:about <doc/b#relation=2> ; kg:evidence <doc/b#char=0,30> ; kg:status kg:asserted ; kg:confidence 0.25 .
          <doc/b#relation=3> a kg:Relation ; rdf:subject <id/azerbaijan> ; rdf:predicate kg:opposes ; rdf:object <id/armenia> .
          <doc/b#claim=3> a kg:Claim ; prov:wasDerivedFrom <doc/b> ; kg:about <doc/b#relation=3> ; kg:evidence <doc/b#char=0,30> ; kg:status kg:asserted ; kg:claimant <id/armenia> .
          <doc/b#relation=4> a kg:Relation ; rdf:subject <id/azerbaijan> ; rdf:predicate kg:supports ; rdf:object <id/turkey> .
          <doc/b#claim=4> a kg:Claim ; prov:wasDerivedFrom <doc/b> ; kg:about <doc/b#relation=4> ; kg:evidence <doc/b#char=0,30> ; kg:status kg:denied .
        }
        <doc/c> {
          <doc/c> a kg:Document .
          <doc/c#relation=1> a kg:Relation ; rdf:subject <id/turkey> ; rdf:predicate kg:supports ; rdf:object <id/azerbaijan> .
          <doc/c#claim=1> a kg:Claim ; prov:wasDerivedFrom <doc/c> ; kg:about <doc/c#relation=1> ; kg:status kg:asserted ; kg:confidence 0.4 .
        }
        <graph/derived> {
          <story/a> a kg:Story . <doc/a> kg:tellsStory <story/a> . <doc/c> kg:tellsStory <story/a> .
          <tie/1> a kg:Tie ; kg:from <id/turkey> ; kg:to <id/azerbaijan> ; kg:sign 1 ; kg:basedOn <doc/a#claim=1>, <doc/b#claim=1>, <doc/c#claim=1> .
          <tie/2> a kg:Tie ; kg:from <id/turkey> ; kg:to <id/azerbaijan> ; kg:sign -1 ; kg:basedOn <doc/b#claim=2> .
          <tie/3> a kg:Tie ; kg:from <id/armenia> ; kg:to <id/azerbaijan> ; kg:sign -1 ; kg:basedOn <doc/a#claim=2> .
        }
        """);

    /// <summary>A dataset from TriG, in which the usual prefixes are declared.</summary>
    public static Dataset Read(string trig) => new(RdfFormat.TriG.Reader(new StringReader(Head + trig)).Read());

    public static Node Node(string id, string? name = null) => new(id, name ?? id) { Iri = "https://example.org/" + id, ActorType = "state", Mentions = 1, Color = "#4477aa" };

    public static Edge Edge(string id, string source, string target, int sign = 1, double weight = 1, string quote = "") =>
        new(id, source, target, sign, weight) { Confidence = 1, EvidenceCount = 1, SourceCount = 1, Evidence = [new("https://example.org/claim/" + id, sign, quote)] };

    public static Network Network(IReadOnlyList<Node> nodes, params Edge[] edges) => new("Title", "query", "source", nodes, edges);
}
