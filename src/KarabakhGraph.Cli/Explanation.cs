using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql;

namespace KarabakhGraph.Cli;

/// <summary>A claim with the words that prove it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Document">Identifier of its document.</param>
/// <param name="Issued">Date of the document; null when unknown.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="TriggerBegin">Where the words that gave it away begin within the sentence, in code points.</param>
/// <param name="TriggerEnd">Where they end.</param>
/// <param name="Says">What it says: a relation, an event kind or a casualty figure with its participants.</param>
/// <param name="Status">Its standing.</param>
/// <param name="Speakers">Who says so; empty for the document's own voice.</param>
/// <param name="Rule">Id of the rule that read it.</param>
/// <param name="Confidence">As in the graph.</param>
internal sealed record ProvedClaim(
    Iri Claim,
    string Document,
    string? Issued,
    string Sentence,
    int TriggerBegin,
    int TriggerEnd,
    string Says,
    string Status,
    IReadOnlyList<string> Speakers,
    string Rule,
    string Confidence);

/// <summary>Finds the claims behind a statement or a claim's IRI.</summary>
internal sealed class Explanation(IQuadSource graph, string baseIri, CancellationToken cancellation)
{
    private const string Prefixes = """
        PREFIX kg: <https://w3id.org/karabakhgraph/ontology#>
        PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

        """;

    /// <summary>Claims of a relation between two actors, and those that a tie between them rests on.</summary>
    private const string ClaimsOfStatement = Prefixes + """
        SELECT DISTINCT ?claim WHERE {
          { ?relation rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object . ?claim kg:about ?relation }
          UNION
          { ?tie kg:from ?subject ; kg:to ?object ; kg:sign ?sign ; kg:basedOn ?claim }
        }
        """;

    private const string Evidence = Prefixes + """
        SELECT * WHERE {
          ?claim kg:about ?about ; kg:evidence ?sentence ; kg:trigger ?trigger ; kg:status ?status ; kg:rule ?rule ; kg:confidence ?confidence ; prov:wasDerivedFrom ?source .
          ?source dcterms:identifier ?document .
          ?sentence nif:anchorOf ?text ; nif:beginIndex ?begin .
          ?trigger nif:beginIndex ?triggerBegin ; nif:endIndex ?triggerEnd .
          OPTIONAL { ?source dcterms:issued ?issued }
          OPTIONAL { ?claim kg:claimant ?claimant }
          OPTIONAL { ?about rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object }
          OPTIONAL { ?about kg:kind ?kind }
          OPTIONAL { ?about kg:agent ?agent }
          OPTIONAL { ?about kg:target ?target }
          OPTIONAL { ?about kg:casualtyKind ?casualties OPTIONAL { ?about kg:count ?count } }
        }
        """;

    private readonly ActorNames _names = new(graph, baseIri);

    /// <summary>The proved claims, sorted by document and place in it.</summary>
    /// <param name="question">"turkey supports azerbaijan", or a claim's IRI with or without angle brackets.</param>
    /// <exception cref="CommandException">The question is of neither form, or names nobody the graph knows.</exception>
    public IReadOnlyList<ProvedClaim> Of(string question)
    {
        var claims = question.Contains("://", StringComparison.Ordinal)
            ? [new Iri(question.Trim('<', '>'))]
            : ClaimsOf(Statement.Parse(question, _names));
        return [.. claims.Select(Prove).OfType<(int Begin, ProvedClaim Claim)>().OrderBy(pair => pair.Claim.Document, StringComparer.Ordinal)
            .ThenBy(pair => pair.Begin).ThenBy(pair => pair.Claim.Claim.Value, StringComparer.Ordinal).Select(pair => pair.Claim)];
    }

    private IEnumerable<Iri> ClaimsOf(Statement statement) =>
        Ask(ClaimsOfStatement, new Dictionary<Variable, Term>
        {
            [new Variable("subject")] = statement.Subject,
            [new Variable("predicate")] = statement.Predicate,
            [new Variable("object")] = statement.Object,
            [new Variable("sign")] = statement.Sign,
        }).Select(row => row[new Variable("claim")]).OfType<Iri>();

    private (int Begin, ProvedClaim Claim)? Prove(Iri claim)
    {
        var rows = Ask(Evidence, new Dictionary<Variable, Term> { [new Variable("claim")] = claim }).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var begin = Number("begin");
        return (begin, new ProvedClaim(
            claim,
            Text("document")!,
            Text("issued"),
            Text("text")!,
            Number("triggerBegin") - begin,
            Number("triggerEnd") - begin,
            Says(),
            LocalName("status")!,
            Names("claimant"),
            Text("rule")![(baseIri + "rule/").Length..],
            Text("confidence")!));

        string? Text(string name) => rows[0][new Variable(name)] switch
        {
            Literal literal => literal.LexicalForm,
            Iri iri => iri.Value,
            _ => null,
        };

        int Number(string name) => int.Parse(Text(name)!, System.Globalization.CultureInfo.InvariantCulture);

        string? LocalName(string name) => Text(name) is { } iri ? iri[(iri.IndexOf('#', StringComparison.Ordinal) + 1)..] : null;

        IReadOnlyList<string> Names(string name) => [.. rows.Select(row => row[new Variable(name)]).OfType<Iri>().Select(_names.Label).Distinct().Order(StringComparer.Ordinal)];

        string Says() => LocalName("relation") is { } relation ? $"{_names.Label(rows[0][new Variable("subject")])} {relation} {_names.Label(rows[0][new Variable("object")])}"
            : LocalName("kind") is { } kind ? $"{kind}: {string.Join(", ", Names("agent"))} → {string.Join(", ", Names("target"))}"
            : $"{LocalName("casualties")}: {Text("count") ?? "no figure"}";
    }

    private IEnumerable<Solution> Ask(string text, Dictionary<Variable, Term> bindings) =>
        ((SolutionsResult)new SparqlEngine(graph, new SparqlOptions { UnionDefaultGraph = true }).Evaluate(SparqlQuery.Parse(text, null, bindings), cancellation)).Solutions;
}
