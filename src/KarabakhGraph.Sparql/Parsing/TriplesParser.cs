using KarabakhGraph.Rdf.Vocabularies;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>Triples with the abbreviations <c>;</c> <c>,</c> <c>[ ]</c> <c>( )</c> (SPARQL 1.1, section 4.2), of patterns and of templates.</summary>
internal sealed class TriplesParser(TokenReader tokens, TermParser terms, PathParser paths, BlankNodeScope blankNodes)
{
    /// <summary>TriplesSameSubjectPath, or in templates TriplesSameSubject; false, and nothing read, when no triple starts here.</summary>
    /// <param name="triples">Takes what is read.</param>
    public bool TryParse(List<ParsedTriple> triples)
    {
        if (terms.TryVariableOrTerm() is { } subject)
        {
            PropertyList(subject, triples);
            return true;
        }

        if (tokens.IsSymbol("[") && !tokens.IsSymbol(tokens.Following, "]"))
        {
            var node = BlankNodePropertyList(triples);
            PropertyListIfAny(node, triples);
            return true;
        }

        if (tokens.IsSymbol("(") && !tokens.IsSymbol(tokens.Following, ")"))
        {
            var head = Collection(triples);
            PropertyListIfAny(head, triples);
            return true;
        }

        if (tokens.IsSymbol("[") || tokens.IsSymbol("("))
        {
            PropertyList(EmptyNode(), triples);
            return true;
        }

        return false;
    }

    /// <summary>True where a verb may start.</summary>
    private bool AtVerb => tokens.Is(TokenKind.Variable) || terms.AtIri || tokens.IsA
        || (!blankNodes.InTemplate && (tokens.IsSymbol("^") || tokens.IsSymbol("!") || tokens.IsSymbol("(")));

    private void PropertyListIfAny(PatternTerm subject, List<ParsedTriple> triples)
    {
        if (AtVerb)
        {
            PropertyList(subject, triples);
        }
    }

    private void PropertyList(PatternTerm subject, List<ParsedTriple> triples)
    {
        Objects(subject, triples);
        while (tokens.TakeSymbol(";"))
        {
            if (AtVerb)
            {
                Objects(subject, triples);
            }
        }
    }

    private void Objects(PatternTerm subject, List<ParsedTriple> triples)
    {
        var (predicate, path) = Verb();
        do
        {
            triples.Add(new ParsedTriple(subject, predicate, path, Node(triples)));
        }
        while (tokens.TakeSymbol(","));
    }

    private (PatternTerm Predicate, PropertyPath? Path) Verb()
    {
        if (!AtVerb)
        {
            throw tokens.Unexpected("a predicate");
        }

        if (tokens.Is(TokenKind.Variable))
        {
            return (terms.Variable(), null);
        }

        if (blankNodes.InTemplate)
        {
            return tokens.TakeKeyword("a") ? (RdfVocabulary.Type, null) : (terms.Iri(), null);
        }

        var path = paths.Parse();
        return path is Link link ? (link.Predicate, null) : (default, path);
    }

    /// <summary>GraphNode.</summary>
    private PatternTerm Node(List<ParsedTriple> triples)
    {
        if (terms.TryVariableOrTerm() is { } term)
        {
            return term;
        }

        if (tokens.IsSymbol("["))
        {
            return tokens.IsSymbol(tokens.Following, "]") ? EmptyNode() : BlankNodePropertyList(triples);
        }

        if (tokens.IsSymbol("("))
        {
            return tokens.IsSymbol(tokens.Following, ")") ? EmptyNode() : Collection(triples);
        }

        throw tokens.Unexpected("a variable or a term");
    }

    /// <summary><c>[]</c> or <c>()</c>.</summary>
    private PatternTerm EmptyNode()
    {
        var opening = tokens.Advance();
        tokens.Advance();
        if (tokens.IsSymbol(opening, "("))
        {
            return RdfVocabulary.Nil;
        }

        blankNodes.Allow(opening);
        return blankNodes.Anonymous();
    }

    private PatternTerm BlankNodePropertyList(List<ParsedTriple> triples)
    {
        blankNodes.Allow(tokens.Current);
        tokens.Enter();
        tokens.ExpectSymbol("[");
        var node = blankNodes.Anonymous();
        PropertyList(node, triples);
        tokens.ExpectSymbol("]");
        tokens.Leave();
        return node;
    }

    private PatternTerm Collection(List<ParsedTriple> triples)
    {
        blankNodes.Allow(tokens.Current);
        tokens.Enter();
        tokens.ExpectSymbol("(");
        var head = blankNodes.Anonymous();
        var cell = head;
        while (true)
        {
            triples.Add(new ParsedTriple(cell, RdfVocabulary.First, null, Node(triples)));
            if (tokens.TakeSymbol(")"))
            {
                break;
            }

            var next = blankNodes.Anonymous();
            triples.Add(new ParsedTriple(cell, RdfVocabulary.Rest, null, next));
            cell = next;
        }

        triples.Add(new ParsedTriple(cell, RdfVocabulary.Rest, null, RdfVocabulary.Nil));
        tokens.Leave();
        return head;
    }
}
