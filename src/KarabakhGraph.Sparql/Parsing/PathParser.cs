using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>Property paths (SPARQL 1.1, section 9.1), loosest operator first: <c>|</c>, <c>/</c>, <c>^</c>, and then <c>* + ?</c>.</summary>
internal sealed class PathParser(TokenReader tokens, TermParser terms)
{
    public PropertyPath Parse()
    {
        tokens.Enter();
        List<PropertyPath> choices = [Sequence()];
        while (tokens.TakeSymbol("|"))
        {
            choices.Add(Sequence());
        }

        tokens.Leave();
        return choices.Count == 1 ? choices[0] : new Alternative([.. choices]);
    }

    private PropertyPath Sequence()
    {
        List<PropertyPath> steps = [ElementOrInverse()];
        while (tokens.TakeSymbol("/"))
        {
            steps.Add(ElementOrInverse());
        }

        return steps.Count == 1 ? steps[0] : new Sequence([.. steps]);
    }

    private PropertyPath ElementOrInverse() => tokens.TakeSymbol("^") ? new Inverse(Element()) : Element();

    private PropertyPath Element()
    {
        var path = Primary();
        if (tokens.TakeSymbol("*"))
        {
            return new ZeroOrMore(path);
        }

        // In ":p +5" the sign belongs to the number.
        if (!terms.AtSignedNumber && tokens.TakeSymbol("+"))
        {
            return new OneOrMore(path);
        }

        return tokens.TakeSymbol("?") ? new ZeroOrOne(path) : path;
    }

    private PropertyPath Primary()
    {
        if (tokens.TakeSymbol("!"))
        {
            return NegatedSet();
        }

        if (tokens.TakeSymbol("("))
        {
            var path = Parse();
            tokens.ExpectSymbol(")");
            return path;
        }

        return new Link(IriOrA("a predicate, '(', '^' or '!'"));
    }

    private NegatedPropertySet NegatedSet()
    {
        List<Iri> forward = [];
        List<Iri> backward = [];
        if (!tokens.TakeSymbol("("))
        {
            Member();
        }
        else if (!tokens.TakeSymbol(")"))
        {
            do
            {
                Member();
            }
            while (tokens.TakeSymbol("|"));
            tokens.ExpectSymbol(")");
        }

        return new NegatedPropertySet([.. forward], [.. backward]);

        void Member() => (tokens.TakeSymbol("^") ? backward : forward).Add(IriOrA("a predicate or '^'"));
    }

    private Iri IriOrA(string expected)
    {
        if (tokens.IsA)
        {
            tokens.Advance();
            return RdfVocabulary.Type;
        }

        return terms.AtIri ? terms.Iri() : throw tokens.Unexpected(expected);
    }
}
