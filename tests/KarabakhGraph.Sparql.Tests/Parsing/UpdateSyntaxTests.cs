using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Updates;

namespace KarabakhGraph.Sparql.Tests.Parsing;

public class UpdateSyntaxTests
{
    [Theory]
    [InlineData("ASK {}", 1, 1, "'ASK' stands where INSERT, DELETE, WITH, LOAD, CLEAR, DROP, CREATE, ADD, COPY or MOVE is expected.")]
    [InlineData("INSERT { <a:s> <a:p> 1 }", 1, 25, "The end of the update stands where WHERE is expected.")]
    [InlineData("INSERT WHERE { ?s ?p ?o }", 1, 8, "'WHERE' stands where '{' is expected.")]
    [InlineData("WITH <a:g> CLEAR ALL", 1, 12, "'CLEAR' stands where DELETE or INSERT is expected.")]
    [InlineData("WITH <a:g> DELETE WHERE { ?s ?p ?o }", 1, 19, "'WHERE' stands where '{' is expected.")]
    [InlineData("INSERT DATA { ?s <a:p> 1 }", 1, 15, "'?s' is a variable, which INSERT DATA cannot hold.")]
    [InlineData("INSERT DATA { GRAPH ?g { <a:s> <a:p> 1 } }", 1, 21, "'?g' is a variable, which INSERT DATA cannot hold.")]
    [InlineData("DELETE DATA { <a:s> <a:p> ?o }", 1, 27, "'?o' is a variable, which DELETE DATA cannot hold.")]
    [InlineData("DELETE DATA { _:a <a:p> 1 }", 1, 15, "'_:a' is a blank node, which DELETE DATA cannot hold; match it by a variable of WHERE.")]
    [InlineData("DELETE WHERE { <a:s> <a:p> [] }", 1, 28, "'[' is a blank node, which DELETE WHERE cannot hold; match it by a variable of WHERE.")]
    [InlineData("DELETE { [ <a:p> 1 ] } WHERE {}", 1, 10, "'[' is a blank node, which DELETE cannot hold; match it by a variable of WHERE.")]
    [InlineData("DELETE { <a:s> <a:p> (1) } INSERT {} WHERE {}", 1, 22, "'(' is a blank node, which DELETE cannot hold; match it by a variable of WHERE.")]
    [InlineData("INSERT DATA { _:b <a:p> 1 } ;\nINSERT DATA { _:b <a:p> 2 }", 2, 15, "The blank node '_:b' stands in two INSERT DATA; a label belongs to one.")]
    [InlineData("INSERT {} WHERE { _:b ?p 1 } ;\nINSERT {} WHERE { _:b ?p 1 }", 2, 19, "The blank node '_:b' stands in two basic graph patterns; a label belongs to one.")]
    [InlineData("DELETE DATA { GRAPH <a:g> { GRAPH <a:h> { } } }", 1, 29, "'GRAPH' stands where '}' is expected.")]
    [InlineData("INSERT { <a:s> <a:p>/<a:q> 1 } WHERE {}", 1, 21, "'/' stands where a variable or a term is expected.")]
    [InlineData("CLEAR ALL ;; CLEAR ALL", 1, 12, "';' stands where INSERT, DELETE, WITH, LOAD, CLEAR, DROP, CREATE, ADD, COPY or MOVE is expected.")]
    [InlineData("CLEAR ALL CLEAR ALL", 1, 11, "'CLEAR' stands where ';' or the end of the update is expected.")]
    [InlineData("CLEAR <a:g>", 1, 7, "'<a:g>' stands where GRAPH, DEFAULT, NAMED or ALL is expected.")]
    [InlineData("CREATE DEFAULT", 1, 8, "'DEFAULT' stands where GRAPH is expected.")]
    [InlineData("COPY ALL TO DEFAULT", 1, 6, "'ALL' stands where GRAPH, an IRI or DEFAULT is expected.")]
    [InlineData("LOAD <doc>", 1, 6, "The IRI '<doc>' is relative, and the update has no BASE.")]
    public void ErrorsNameTheirPlaceAndTheToken(string update, int line, int column, string problem)
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlUpdate.Parse(update));

        Assert.Equal((line, column, problem), (error.Line, error.Column, error.Problem));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PREFIX : <a:> # nothing else")]
    public void ATextOfDeclarationsAloneHasNoOperations(string update) => Assert.Empty(SparqlUpdate.Parse(update).Operations);

    [Fact]
    public void DeclarationsStandBeforeEveryOperationAndLastUntilTheNext() => Assert.Equal(
        [new Create(new Iri("a:g"), false), new Create(new Iri("a:g"), true), new Create(new Iri("b:g"), false)],
        SparqlUpdate.Parse("PREFIX : <a:> CREATE GRAPH :g ; CREATE SILENT GRAPH :g ; PREFIX : <b:> CREATE GRAPH :g ;").Operations);

    [Fact]
    public void GraphsAreNamedInAllTheirForms() => Assert.Equal(
        [
            new Clear(new GraphTarget(GraphTargetKind.Graph, new Iri("a:g"))),
            new Clear(new GraphTarget(GraphTargetKind.Default)),
            new Clear(new GraphTarget(GraphTargetKind.Named)),
            new Clear(new GraphTarget(GraphTargetKind.All)),
            new Transfer(TransferKind.Add, new Iri("a:g"), new Iri("a:h"), false),
            new Transfer(TransferKind.Copy, null, new Iri("a:h"), false),
            new Transfer(TransferKind.Move, new Iri("a:g"), null, true),
            new Load(new Iri("a:d"), null, false),
            new Load(new Iri("a:d"), new Iri("a:g"), true),
        ],
        SparqlUpdate.Parse(
            "BASE <a:> clear graph <a:g> ; DROP DEFAULT ; DROP SILENT NAMED ; CLEAR ALL ; ADD GRAPH <a:g> TO <a:h> ; COPY DEFAULT TO GRAPH <a:h> ;"
            + "MOVE SILENT <a:g> TO DEFAULT ; LOAD <a:d> ; LOAD SILENT <a:d> INTO GRAPH <a:g>").Operations);

    [Fact]
    public void DataIsReadWithItsAbbreviations() => Assert.Equal(
        [
            "<a:s> <a:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
            "<a:s> <a:p> <a:o> .",
            "<a:s> <a:q> _:.1 <a:g> .",
            "_:x <a:r> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .",
        ],
        Assert.IsType<InsertData>(Assert.Single(SparqlUpdate.Parse(
            "PREFIX : <a:> INSERT DATA { :s :p 1, :o . GRAPH :g { :s :q [] } . GRAPH :h {} _:x :r () }").Operations)).Quads.Select(quad => quad.ToString()));

    [Fact]
    public void WithIsTheGraphOfBothTemplatesAndOfThePattern()
    {
        var modify = Modified("WITH <a:g> DELETE { ?s <a:p> ?o } INSERT { ?s <a:q> ?o . GRAPH ?h { ?s <a:r> ?o } } WHERE { ?s <a:p> ?o }");

        Assert.Equal([new Iri("a:g")], modify.Delete.Select(quad => quad.Graph?.Term));
        Assert.Equal(["<a:g>", "?h"], modify.Insert.Select(quad => quad.Graph.ToString()));
        Assert.Equal(new DatasetClause([new Iri("a:g")], null), modify.Where.Dataset);
    }

    [Fact]
    public void UsingTakesThePatternAwayFromWith()
    {
        var modify = Modified("WITH <a:g> INSERT { ?s <a:q> 1 } USING <a:h> USING NAMED <a:i> USING <a:h> WHERE { ?s <a:p> 1 }");

        Assert.Equal(new Iri("a:g"), Assert.Single(modify.Insert).Graph?.Term);
        Assert.Equal(new DatasetClause([new Iri("a:h")], [new Iri("a:i")]), modify.Where.Dataset);
    }

    [Fact]
    public void TheShortDeleteIsItsOwnPattern()
    {
        var modify = Modified("DELETE WHERE { ?s <a:p> ?o . GRAPH ?g { ?s <a:q> ?o . ?o <a:r> ?s } ?o <a:p> ?z }");

        Assert.Equal(4, modify.Delete.Count);
        Assert.Equal(
            """
            (project (?s ?o ?g ?z)
              (join
                (bgp
                  (?s <a:p> ?o)
                  (?o <a:p> ?z))
                (graph ?g
                  (bgp
                    (?s <a:q> ?o)
                    (?o <a:r> ?s)))))
            """,
            modify.Where.Pattern.ToString());
    }

    [Fact]
    public void BlankNodesOfTemplatesAreNotThoseOfPatterns()
    {
        var modify = Modified("INSERT { _:b <a:q> 1 . GRAPH <a:g> { _:b <a:q> [] } } WHERE { _:b <a:p> 1 }");

        Assert.Equal([new BlankNode("b"), new BlankNode("b")], modify.Insert.Select(quad => quad.Subject.Term));
        Assert.Empty(modify.Where.Variables);
    }

    [Fact]
    public void EachOperationMayHaveVariablesOfItsOwn()
    {
        var many = string.Join(';', Enumerable.Range(0, 3000).Select(n => $"DELETE WHERE {{ ?s{n} <a:p> ?o{n} }}"));

        Assert.Equal(3000, SparqlUpdate.Parse(many).Operations.Count);
    }

    private static Modify Modified(string update) => Assert.IsType<Modify>(Assert.Single(SparqlUpdate.Parse(update).Operations));
}
