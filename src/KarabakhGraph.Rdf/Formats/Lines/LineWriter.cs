using KarabakhGraph.Rdf.Formats.Text;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.Lines;

/// <summary>Writes N-Triples and, with graphs, N-Quads: one quad a line, spaced and escaped as the canonical forms have it.</summary>
internal abstract class LineWriter : QuadWriter
{
    private readonly TextWriter _output;
    private readonly TermWriter _terms;
    private readonly bool _graphs;

    private protected LineWriter(TextWriter output, bool graphs)
    {
        _output = output;
        _terms = new TermWriter(output);
        _graphs = graphs;
    }

    /// <inheritdoc/>
    public override void Write(Quad quad)
    {
        if (quad.Graph is not null && !_graphs)
        {
            throw new ArgumentException($"N-Triples has no graphs, and this quad stands in {quad.Graph}.", nameof(quad));
        }

        Write(quad.Subject);
        Write(quad.Predicate);
        Write(quad.Object);
        if (quad.Graph is not null)
        {
            Write(quad.Graph);
        }

        _output.Write(".\n");
    }

    /// <inheritdoc/>
    public override void Finish() => _output.Flush();

    private void Write(Term term)
    {
        switch (term)
        {
            case Iri iri:
                _terms.Iri(iri.Value);
                break;
            case BlankNode node:
                _terms.BlankNode(node);
                break;
            case Literal literal:
                Write(literal);
                break;
        }

        _output.Write(' ');
    }

    private void Write(Literal literal)
    {
        _terms.Quoted(literal.LexicalForm);
        if (literal.Language is not null)
        {
            _terms.LanguageTag(literal.Language);
        }
        else if (literal.Datatype != Xsd.String)
        {
            _output.Write("^^");
            _terms.Iri(literal.Datatype.Value);
        }
    }
}
