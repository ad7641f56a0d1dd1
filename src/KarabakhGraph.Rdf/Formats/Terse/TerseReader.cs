using KarabakhGraph.Rdf.Formats.Text;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.Terse;

/// <summary>Reads Turtle and, with graphs, TriG (Turtle 1.1, section 6.5; TriG 1.1, section 4.2).</summary>
/// <remarks>A state machine with a stack of its own: what is nested in the text never nests in calls. Every step handles the current token and leaves the next one current.</remarks>
internal abstract class TerseReader : QuadReader
{
    private readonly bool _graphs;
    private readonly int _maxNesting;
    private readonly TerseLexer _lexer;
    private readonly TerseTerms _terms;
    private readonly List<Quad> _ready = [];
    private TerseFrame[] _frames = new TerseFrame[16];
    private int _depth;
    private bool _inGraph;
    private Term? _graph;

    private protected TerseReader(TextReader text, RdfReaderOptions? options, bool graphs)
    {
        options ??= RdfReaderOptions.Default;
        _graphs = graphs;
        _maxNesting = options.MaxNesting;
        _lexer = new TerseLexer(new TextWindow(text, options));
        _terms = new TerseTerms(_lexer, Prefixes, options);
    }

    private ref TerseFrame Top => ref _frames[_depth - 1];

    /// <inheritdoc/>
    public override IEnumerable<Quad> Read()
    {
        _lexer.Next();
        while (_depth > 0 || _inGraph || _lexer.Token != TerseToken.End)
        {
            Step();
            foreach (var quad in _ready)
            {
                yield return quad;
            }

            _ready.Clear();
        }
    }

    private void Step()
    {
        if (_depth == 0)
        {
            StartStatement();
            return;
        }

        switch (Top.Awaiting)
        {
            case TerseAwaiting.VerbOrGraph when _lexer.Token == TerseToken.OpenBrace:
                OpenGraph(Top.Subject);
                _depth--;
                break;
            case TerseAwaiting.VerbOrGraph or TerseAwaiting.Verb:
                ReadVerb();
                break;
            case TerseAwaiting.VerbOrEnd:
                ReadVerbOrEnd();
                break;
            case TerseAwaiting.AfterSemicolon:
                if (_lexer.Token == TerseToken.Semicolon)
                {
                    _lexer.Next();
                }
                else
                {
                    ReadVerbOrEnd();
                }

                break;
            case TerseAwaiting.AfterObject:
                ReadAfterObject();
                break;
            case TerseAwaiting.Item when _lexer.Token == TerseToken.CloseParenthesis:
                CloseCollection();
                break;
            default:
                ReadTerm();
                break;
        }
    }

    /// <summary>A directive, a graph's brace, or the subject of triples.</summary>
    private void StartStatement()
    {
        switch (_lexer.Token)
        {
            case TerseToken.CloseBrace when _inGraph:
                CloseGraph();
                break;
            case TerseToken.AtWord when !_inGraph && _lexer.Value is "prefix":
                _terms.DeclarePrefix();
                EndDirective();
                break;
            case TerseToken.AtWord when !_inGraph && _lexer.Value is "base":
                _terms.DeclareBase();
                EndDirective();
                break;
            case TerseToken.Word when !_inGraph && _lexer.Value.Equals("PREFIX", StringComparison.OrdinalIgnoreCase):
                _terms.DeclarePrefix();
                break;
            case TerseToken.Word when !_inGraph && _lexer.Value.Equals("BASE", StringComparison.OrdinalIgnoreCase):
                _terms.DeclareBase();
                break;
            case TerseToken.Word when !_inGraph && _graphs && _lexer.Value.Equals("GRAPH", StringComparison.OrdinalIgnoreCase):
                ReadGraphName();
                break;
            case TerseToken.OpenBrace when !_inGraph && _graphs:
                OpenGraph(null);
                break;
            default:
                Push(TerseShape.Triples, TerseAwaiting.Subject, null);
                ReadTerm();
                break;
        }
    }

    private void EndDirective()
    {
        if (_lexer.Token != TerseToken.Dot)
        {
            throw _lexer.Expected("the dot that ends the directive");
        }

        _lexer.Next();
    }

    private void ReadGraphName()
    {
        _lexer.Next();
        Term name;
        if (_lexer.Token == TerseToken.OpenBracket)
        {
            _lexer.Next();
            if (_lexer.Token != TerseToken.CloseBracket)
            {
                throw _lexer.Expected("']' (a graph's name is an IRI or a blank node)");
            }

            _lexer.Next();
            name = _terms.Fresh();
        }
        else
        {
            name = _lexer.Token is TerseToken.IriRef or TerseToken.PrefixedName or TerseToken.BlankNodeLabel
                ? _terms.Read()!
                : throw _lexer.Expected("a graph's name");
        }

        if (_lexer.Token != TerseToken.OpenBrace)
        {
            throw _lexer.Expected("'{'");
        }

        OpenGraph(name);
    }

    private void OpenGraph(Term? name)
    {
        _graph = name;
        _inGraph = true;
        _lexer.Next();
    }

    private void CloseGraph()
    {
        _graph = null;
        _inGraph = false;
        _lexer.Next();
    }

    private void ReadVerb()
    {
        ref var frame = ref Top;
        if (_lexer.Token == TerseToken.Word && _lexer.Value is "a")
        {
            frame.Predicate = RdfVocabulary.Type;
            _lexer.Next();
        }
        else if (_lexer.Token is TerseToken.IriRef or TerseToken.PrefixedName)
        {
            frame.Predicate = (Iri?)_terms.Read();
        }
        else
        {
            throw _lexer.Expected(frame.Awaiting == TerseAwaiting.VerbOrGraph ? "a predicate or '{'" : "a predicate");
        }

        frame.Awaiting = TerseAwaiting.Object;
    }

    private void ReadVerbOrEnd()
    {
        if (_lexer.Token is TerseToken.Dot or TerseToken.CloseBracket or TerseToken.CloseBrace)
        {
            CloseTriples();
        }
        else
        {
            ReadVerb();
        }
    }

    private void ReadAfterObject()
    {
        switch (_lexer.Token)
        {
            case TerseToken.Comma:
                Top.Awaiting = TerseAwaiting.Object;
                _lexer.Next();
                break;
            case TerseToken.Semicolon:
                Top.Awaiting = TerseAwaiting.AfterSemicolon;
                _lexer.Next();
                break;
            default:
                CloseTriples();
                break;
        }
    }

    /// <summary>The end of triples: a dot, the bracket of a property list, or the brace of the graph they stand in.</summary>
    private void CloseTriples()
    {
        if (Top.Shape == TerseShape.PropertyList)
        {
            if (_lexer.Token != TerseToken.CloseBracket)
            {
                throw _lexer.Expected("',', ';' or ']'");
            }

            var node = Top.Subject!; // a property list is opened with its node
            _depth--;
            _lexer.Next();
            Deliver(node, TerseAwaiting.VerbOrEnd);
        }
        else if (_lexer.Token == TerseToken.Dot)
        {
            _depth--;
            _lexer.Next();
        }
        else if (_lexer.Token == TerseToken.CloseBrace && _inGraph)
        {
            _depth--;
            CloseGraph();
        }
        else
        {
            throw _lexer.Expected(_inGraph ? "',', ';', '.' or '}'" : "',', ';' or '.'");
        }
    }

    /// <summary>A subject, object or item, or the opening of one.</summary>
    private void ReadTerm()
    {
        switch (_lexer.Token)
        {
            case TerseToken.OpenBracket:
                _lexer.Next();
                OpenPropertyList();
                break;
            case TerseToken.OpenParenthesis:
                _lexer.Next();
                Push(TerseShape.Collection, TerseAwaiting.Item, null);
                break;
            default:
                if (Top.Awaiting == TerseAwaiting.Subject && !TerseTerms.IsSubject(_lexer.Token))
                {
                    throw _lexer.Expected(_depth == 1 && !_inGraph ? "a subject or a directive" : "a subject");
                }

                Deliver(_terms.Read() ?? throw _lexer.Expected(Top.Shape == TerseShape.Collection ? "an item or ')'" : "an object"), TerseAwaiting.VerbOrGraph);
                break;
        }
    }

    private void OpenPropertyList()
    {
        var node = _terms.Fresh();
        if (_lexer.Token == TerseToken.CloseBracket)
        {
            _lexer.Next();
            Deliver(node, TerseAwaiting.VerbOrGraph);
        }
        else
        {
            Push(TerseShape.PropertyList, TerseAwaiting.Verb, node);
        }
    }

    private void CloseCollection()
    {
        var (first, last) = (Top.Subject, Top.Cell);
        _depth--;
        _lexer.Next();
        if (last is not null)
        {
            _ready.Add(new Quad(last, RdfVocabulary.Rest, RdfVocabulary.Nil, _graph));
        }

        Deliver(first ?? RdfVocabulary.Nil, TerseAwaiting.Verb);
    }

    /// <summary>Hands a whole term to the construct it stands in.</summary>
    private void Deliver(Term term, TerseAwaiting afterSubject)
    {
        ref var frame = ref Top;
        switch (frame.Awaiting)
        {
            case TerseAwaiting.Subject:
                frame.Subject = term;
                frame.Awaiting = afterSubject == TerseAwaiting.VerbOrGraph && (!_graphs || _inGraph) ? TerseAwaiting.Verb : afterSubject;
                break;
            case TerseAwaiting.Item:
                AddItem(ref frame, term);
                break;
            default:
                _ready.Add(new Quad(frame.Subject!, frame.Predicate!, term, _graph)); // an object comes after both
                frame.Awaiting = TerseAwaiting.AfterObject;
                break;
        }
    }

    private void AddItem(ref TerseFrame frame, Term item)
    {
        var cell = _terms.Fresh();
        if (frame.Cell is null)
        {
            frame.Subject = cell;
        }
        else
        {
            _ready.Add(new Quad(frame.Cell, RdfVocabulary.Rest, cell, _graph));
        }

        frame.Cell = cell;
        _ready.Add(new Quad(cell, RdfVocabulary.First, item, _graph));
    }

    private void Push(TerseShape shape, TerseAwaiting awaiting, Term? subject)
    {
        if (_depth >= _maxNesting)
        {
            throw _lexer.Error($"brackets and parentheses are nested more than {_maxNesting} deep");
        }

        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _depth * 2);
        }

        _frames[_depth++] = new TerseFrame(shape, awaiting, subject);
    }
}
