using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>A group graph pattern on its way into algebra: the elements come in the order of the text (SPARQL 1.1, section 18.2.2).</summary>
internal sealed class PatternGroup(BlankNodeScope blankNodes)
{
    private readonly List<TriplePattern> _triples = [];
    private readonly List<GraphPattern> _operands = [];
    private readonly List<Expression> _filters = [];
    private readonly OrderedDictionary<Variable, bool> _inScope = [];

    /// <summary>The variables in scope so far, in the order of their first appearance (section 18.2.1).</summary>
    public IReadOnlyCollection<Variable> InScope => _inScope.Keys;

    public bool IsInScope(Variable variable) => _inScope.ContainsKey(variable);

    /// <summary>Adds a triple; a path becomes triples where it can, and a path pattern where it cannot (section 18.2.2.4).</summary>
    public void Add(ParsedTriple triple)
    {
        Mention(triple.Subject);
        Mention(triple.Object);
        if (triple.Path is null)
        {
            Mention(triple.Predicate);
            _triples.Add(new TriplePattern(triple.Subject, triple.Predicate, triple.Object));
        }
        else
        {
            Add(triple.Subject, triple.Path, triple.Object);
        }
    }

    /// <summary>Join(G, A); joining the empty pattern changes nothing (section 18.2.2.8).</summary>
    public void Join(GraphPattern pattern, IEnumerable<Variable> inScope)
    {
        EndTriples();
        if (pattern is not Bgp { Triples.Count: 0 })
        {
            _operands.Add(pattern);
        }

        Mention(inScope);
    }

    /// <summary>LeftJoin(G, A, F), where F are the filters of the optional group itself.</summary>
    public void Optional(ParsedGroup group)
    {
        Replace(new LeftJoin(SoFar(), group.Body, group.Condition));
        Mention(group.InScope);
    }

    /// <summary>Minus(G, A); what only the right side binds is not in scope.</summary>
    public void Minus(GraphPattern pattern) => Replace(new Minus(SoFar(), pattern));

    /// <summary>Extend(G, variable, expression).</summary>
    public void Bind(Variable variable, Expression expression)
    {
        Replace(new Extend(SoFar(), variable, expression));
        Mention(variable);
    }

    /// <summary>A filter holds for the whole group, wherever it stands in it.</summary>
    public void Filter(Expression condition) => _filters.Add(condition);

    public ParsedGroup End() => new(
        SoFar(),
        _filters.Count switch
        {
            0 => null,
            1 => _filters[0],
            _ => new And([.. _filters]),
        },
        InScope);

    private void Add(PatternTerm subject, PropertyPath path, PatternTerm @object)
    {
        switch (path)
        {
            case Link link:
                _triples.Add(new TriplePattern(subject, link.Predicate, @object));
                break;
            case Inverse inverse:
                Add(@object, inverse.Path, subject);
                break;
            case Sequence sequence:
                for (var i = 0; i < sequence.Steps.Count; i++)
                {
                    var next = i == sequence.Steps.Count - 1 ? @object : blankNodes.Anonymous();
                    Add(subject, sequence.Steps[i], next);
                    subject = next;
                }

                break;
            default:
                EndTriples();
                _operands.Add(new PathPattern(subject, path, @object));
                break;
        }
    }

    private void Mention(PatternTerm term)
    {
        if (term.Variable is not null)
        {
            Mention(term.Variable);
        }
    }

    private void Mention(Variable variable) => _inScope.TryAdd(variable, true);

    private void Mention(IEnumerable<Variable> variables)
    {
        foreach (var variable in variables)
        {
            Mention(variable);
        }
    }

    private void EndTriples()
    {
        if (_triples.Count > 0)
        {
            _operands.Add(new Bgp([.. _triples]));
            _triples.Clear();
        }
    }

    private GraphPattern SoFar()
    {
        EndTriples();
        return _operands.Count switch
        {
            0 => new Bgp([]),
            1 => _operands[0],
            _ => new Join([.. _operands]),
        };
    }

    private void Replace(GraphPattern pattern)
    {
        _operands.Clear();
        _operands.Add(pattern);
    }
}
