using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Updates;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>Triples and GRAPH blocks in braces: QuadPattern and QuadData (SPARQL 1.1, section 19.8).</summary>
internal sealed class QuadsParser(TokenReader tokens, TermParser terms, TriplesParser triples, BlankNodeScope blankNodes)
{
    /// <summary>QuadPattern.</summary>
    /// <param name="with">The graph of triples outside of GRAPH; null for the default graph.</param>
    public EquatableList<QuadPattern> Pattern(Iri? with = null)
    {
        List<QuadPattern> quads = [];
        blankNodes.InTemplate = true;
        tokens.ExpectSymbol("{");
        do
        {
            Triples(with is null ? default(PatternTerm?) : with, quads);
        }
        while (Graph(quads));

        blankNodes.InTemplate = false;
        return tokens.TakeSymbol("}") ? [.. quads] : throw tokens.Unexpected("a triple, GRAPH or '}'");
    }

    /// <summary>QuadPattern without blank nodes.</summary>
    /// <param name="place">What holds it, for messages.</param>
    /// <param name="with">The graph of triples outside of GRAPH; null for the default graph.</param>
    public EquatableList<QuadPattern> WithoutBlankNodes(string place, Iri? with = null)
    {
        blankNodes.RefusedIn = place;
        var quads = Pattern(with);
        blankNodes.RefusedIn = null;
        return quads;
    }

    /// <summary>QuadData, which has no variables.</summary>
    /// <param name="place">What holds it, for messages.</param>
    public EquatableList<Quad> InsertData(string place)
    {
        blankNodes.EnterInsertData();
        var quads = Data(place, () => Pattern());
        blankNodes.LeaveInsertData();
        return quads;
    }

    /// <summary>QuadData without blank nodes.</summary>
    /// <param name="place">What holds it, for messages.</param>
    public EquatableList<Quad> DeleteData(string place) => Data(place, () => WithoutBlankNodes(place));

    private EquatableList<Quad> Data(string place, Func<EquatableList<QuadPattern>> quads)
    {
        terms.VariablesRefusedIn = place;
        EquatableList<Quad> data = [.. quads().Select(Ground)];
        terms.VariablesRefusedIn = null;
        return data;
    }

    /// <summary>The quad itself: without variables every place is a term, and the grammar lets only an IRI be a predicate.</summary>
    private static Quad Ground(QuadPattern quad) => new(quad.Subject.Term!, (Iri)quad.Predicate.Term!, quad.Object.Term!, quad.Graph?.Term);

    /// <summary>QuadsNotTriples and the dot that may follow; false, and nothing read, when none starts here.</summary>
    private bool Graph(List<QuadPattern> quads)
    {
        if (!tokens.TakeKeyword("GRAPH"))
        {
            return false;
        }

        var name = terms.VariableOrIri();
        tokens.ExpectSymbol("{");
        Triples(name, quads);
        tokens.ExpectSymbol("}");
        tokens.TakeSymbol(".");
        return true;
    }

    /// <summary>TriplesTemplate, or nothing.</summary>
    private void Triples(PatternTerm? graph, List<QuadPattern> quads)
    {
        List<ParsedTriple> read = [];
        while (triples.TryParse(read) && tokens.TakeSymbol("."))
        {
        }

        quads.AddRange(read.Select(triple => new QuadPattern(triple.Subject, triple.Predicate, triple.Object, graph)));
    }
}
