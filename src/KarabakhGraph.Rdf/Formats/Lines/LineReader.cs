using KarabakhGraph.Rdf.Formats.Text;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.Lines;

/// <summary>Reads N-Triples and, with graphs, N-Quads (N-Triples 1.1, section 7; N-Quads 1.1, section 4): one statement a line.</summary>
internal abstract class LineReader : QuadReader
{
    private readonly bool _graphs;
    private readonly TextWindow _window;
    private readonly TermScanner _scanner;
    private readonly IriCache _iris = new();
    private readonly BlankNodeLabels _blankNodes;

    private protected LineReader(TextReader text, RdfReaderOptions? options, bool graphs)
    {
        options ??= RdfReaderOptions.Default;
        _graphs = graphs;
        _window = new TextWindow(text, options);
        _scanner = new TermScanner(_window);
        _blankNodes = new BlankNodeLabels(options.BlankNodes ?? new BlankNodeIssuer());
    }

    /// <inheritdoc/>
    public override IEnumerable<Quad> Read()
    {
        while (true)
        {
            SkipBlanks();
            switch (_window.Peek())
            {
                case -1:
                    yield break;
                case '\n' or '\r':
                    _window.Advance(1);
                    break;
                case '#':
                    _window.AdvanceToLineEnd();
                    break;
                default:
                    yield return ReadStatement();
                    break;
            }
        }
    }

    private Quad ReadStatement()
    {
        var subject = ReadNode("a subject (an IRI in angle brackets or a blank node)");
        var predicate = _window.Peek() == '<' ? ReadIri() : throw Expected("a predicate in angle brackets");
        var @object = _window.Peek() == '"' ? ReadLiteral() : ReadNode("an object");
        var graph = _graphs && _window.Peek() is '<' or '_' ? ReadNode("a graph name") : null;
        if (_window.Peek() != '.')
        {
            throw Expected(_graphs && graph is null ? "a graph name or '.'" : "'.'");
        }

        _window.Advance(1);
        SkipBlanks();
        return _window.Peek() is '\n' or '\r' or '#' or -1 ? new Quad(subject, predicate, @object, graph) : throw Expected("the end of the line");
    }

    private Term ReadNode(string expected) => _window.Peek() switch
    {
        '<' => ReadIri(),
        '_' => ReadBlankNode(),
        _ => throw Expected(expected),
    };

    private Iri ReadIri()
    {
        _scanner.IriRef();
        if (!IriReference.IsAbsolute(_scanner.Value))
        {
            throw _window.Error(0, $"'{_scanner.Value}' is relative; in this syntax every IRI is absolute");
        }

        var iri = _iris.Get(_scanner.Value);
        Take();
        return iri;
    }

    private BlankNode ReadBlankNode()
    {
        _scanner.BlankNodeLabel();
        var node = _blankNodes.Get(_scanner.Value);
        Take();
        return node;
    }

    private Literal ReadLiteral()
    {
        _scanner.Quoted();
        var text = _scanner.Value.ToString();
        Take();
        if (_window.Peek() == '@')
        {
            _scanner.LanguageTag();
            var literal = Literal.WithLanguage(text, _scanner.Value.ToString());
            Take();
            return literal;
        }

        if (_window.Peek() != '^' || _window.Peek(1) != '^')
        {
            return new Literal(text);
        }

        _window.Advance(2);
        SkipBlanks();
        var datatype = _window.Peek() == '<' ? ReadIri() : throw Expected("a datatype in angle brackets");
        return datatype == RdfVocabulary.LangString
            ? throw _window.Error(0, "the literal before this is of datatype rdf:langString, which needs a language tag")
            : new Literal(text, datatype);
    }

    private RdfSyntaxException Expected(string what) => _window.Error(0, $"{RdfCharacters.Show(_window.Peek())} stands where {what} is expected");

    private void Take()
    {
        _window.Advance(_scanner.Length);
        SkipBlanks();
    }

    private void SkipBlanks()
    {
        while (_window.Peek() is ' ' or '\t')
        {
            _window.Advance(1);
        }
    }
}
