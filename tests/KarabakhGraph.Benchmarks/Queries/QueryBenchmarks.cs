using BenchmarkDotNet.Attributes;
using KarabakhGraph.Benchmarks.Syntaxes;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql;

namespace KarabakhGraph.Benchmarks.Queries;

/// <summary>Queries over 100,000 quads of claims and their evidence in memory, against looking at every quad once.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private const string Prefixes = """
        PREFIX kg: <https://w3id.org/karabakhgraph/ontology#>
        PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>

        """;

    private static readonly SparqlOptions Options = new() { UnionDefaultGraph = true };
    private static readonly SparqlQuery EvidenceQuery = SparqlQuery.Parse(Prefixes + """
        SELECT ?claim ?sentence WHERE {
          ?claim kg:target <https://w3id.org/karabakhgraph/id/7> ; kg:evidence ?evidence .
          ?evidence nif:anchorOf ?sentence
        }
        """);

    private static readonly SparqlQuery CountQuery = SparqlQuery.Parse(Prefixes + """
        SELECT ?who ?whom (COUNT(?claim) AS ?claims) WHERE { ?claim kg:agent/kg:entity ?who ; kg:target ?whom }
        GROUP BY ?who ?whom ORDER BY DESC(?claims) LIMIT 10
        """);

    private Dataset _claims = new();

    [GlobalSetup]
    public void Setup() => _claims = new Dataset(SampleQuads.Make(10_000, graphs: true));

    [Benchmark(Baseline = true)]
    public int FullScan() => _claims.Match(default).Count(quad => quad.Graph != TermId.DefaultGraph);

    /// <summary>The sentences behind 113 claims: one look-up leads to the next.</summary>
    [Benchmark]
    public int Evidence() => Rows(EvidenceQuery);

    /// <summary>All 10,000 claims joined, grouped and sorted.</summary>
    [Benchmark]
    public int CountByPair() => Rows(CountQuery);

    private int Rows(SparqlQuery query) => ((SolutionsResult)new SparqlEngine(_claims, Options).Evaluate(query)).Solutions.Count();
}
