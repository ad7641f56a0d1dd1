using KarabakhGraph.Rdf.Formats.Text;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.Terse;

/// <summary>Writes Turtle and, with graphs, TriG: quads that follow each other share their graph, subject and predicate.</summary>
internal abstract class TerseWriter : QuadWriter
{
    private readonly TextWriter _output;
    private readonly TermWriter _terms;
    private readonly PrefixMap _prefixes;
    private readonly string? _base;
    private readonly TerseNames _names;
    private readonly bool _graphs;
    private bool _headed;
    private Quad? _last;

    private protected TerseWriter(TextWriter output, PrefixMap? prefixes, string? baseIri, bool graphs)
    {
        _output = output;
        _terms = new TermWriter(output);
        _prefixes = prefixes ?? new PrefixMap();
        _base = baseIri;
        _names = new TerseNames(_prefixes, baseIri);
        _graphs = graphs;
    }

    private string Indent => _last?.Graph is null ? "" : "  ";

    /// <inheritdoc/>
    public override void Write(Quad quad)
    {
        if (quad.Graph is not null && !_graphs)
        {
            throw new ArgumentException($"Turtle has no graphs, and this quad stands in {quad.Graph}.", nameof(quad));
        }

        WriteHead();
        var last = _last;
        if (last is null || last.Graph != quad.Graph)
        {
            EndGraph();
            StartGraph(quad.Graph);
            last = null;
        }

        _last = quad;
        if (last is null || last.Subject != quad.Subject)
        {
            _output.Write(last is null ? "" : " .\n");
            _output.Write(Indent);
            Write(quad.Subject);
            WritePredicate(" ", quad);
        }
        else if (last.Predicate != quad.Predicate)
        {
            WritePredicate($" ;\n{Indent}  ", quad);
        }
        else
        {
            _output.Write(", ");
            Write(quad.Object);
        }
    }

    /// <inheritdoc/>
    public override void Finish()
    {
        WriteHead();
        EndGraph();
        _last = null;
        _output.Flush();
    }

    private void WriteHead()
    {
        if (_headed)
        {
            return;
        }

        _headed = true;
        if (_base is not null)
        {
            _output.Write("@base ");
            _terms.Iri(_base);
            _output.Write(" .\n");
        }

        foreach (var (prefix, ns) in _prefixes.Entries)
        {
            _output.Write($"@prefix {prefix}: ");
            _terms.Iri(ns);
            _output.Write(" .\n");
        }
    }

    private void StartGraph(Term? graph)
    {
        _output.Write(_last is null && _base is null && !_prefixes.Entries.Any() ? "" : "\n");
        if (graph is not null)
        {
            Write(graph);
            _output.Write(" {\n");
        }
    }

    private void EndGraph()
    {
        if (_last is not null)
        {
            _output.Write(_last.Graph is null ? " .\n" : " .\n}\n");
        }
    }

    private void WritePredicate(string before, Quad quad)
    {
        _output.Write(before);
        if (quad.Predicate == RdfVocabulary.Type)
        {
            _output.Write('a');
        }
        else
        {
            Write(quad.Predicate);
        }

        _output.Write(' ');
        Write(quad.Object);
    }

    private void Write(Term term)
    {
        switch (term)
        {
            case Iri iri:
                Write(iri);
                break;
            case BlankNode node:
                _terms.BlankNode(node);
                break;
            case Literal literal:
                Write(literal);
                break;
        }
    }

    private void Write(Iri iri)
    {
        var (text, bracketed) = _names.Of(iri.Value);
        if (!bracketed)
        {
            _output.Write(text);
        }
        else if (ReferenceEquals(text, iri.Value))
        {
            _terms.Iri(text);
        }
        else
        {
            _terms.IriRef(text);
        }
    }

    private void Write(Literal literal)
    {
        if (TerseLiteral.IsToken(literal))
        {
            _output.Write(literal.LexicalForm);
            return;
        }

        _terms.Quoted(literal.LexicalForm);
        if (literal.Language is not null)
        {
            _terms.LanguageTag(literal.Language);
        }
        else if (literal.Datatype != Xsd.String)
        {
            _output.Write("^^");
            Write(literal.Datatype);
        }
    }
}
