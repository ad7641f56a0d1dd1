using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;

namespace KarabakhGraph.Sparql.Reference.Operators;

/// <summary>Basic graph pattern matching (SPARQL 1.1, section 18.3): one triple after another, each looked up with what the ones before have bound.</summary>
/// <remarks>Works with a stack of its own, so that the number of triples is no depth of calls. Hidden variables stand for the blank nodes of the pattern, so a solution comes once for every way to map them, as the specification counts.</remarks>
internal sealed class IndexScan
{
    private readonly TermCoder _coder;
    private readonly QueryBudget _budget;
    private readonly List<Variable> _variables = [];
    private readonly Place[][] _triples;

    /// <summary>A scan for the triples of a pattern.</summary>
    /// <param name="bgp">The pattern, with one triple or more.</param>
    /// <param name="graphName">What the graph's name must be or bind; null when the graph plays no part.</param>
    /// <param name="coder">Terms and ids.</param>
    /// <param name="budget">Paid for every solution.</param>
    public IndexScan(Bgp bgp, PatternTerm? graphName, TermCoder coder, QueryBudget budget)
    {
        _coder = coder;
        _budget = budget;
        var slots = new Dictionary<Variable, int>();
        _triples = [.. bgp.Triples.Select(triple => graphName is { } name
            ? new[] { PlaceOf(triple.Subject), PlaceOf(triple.Predicate), PlaceOf(triple.Object), PlaceOf(name) }
            : [PlaceOf(triple.Subject), PlaceOf(triple.Predicate), PlaceOf(triple.Object)])];

        Place PlaceOf(PatternTerm term)
        {
            if (term.Variable is null)
            {
                return new Place(coder.Encode(term.Term!), -1); // a pattern term is a variable or a term
            }

            if (!slots.TryGetValue(term.Variable, out var slot))
            {
                slots.Add(term.Variable, slot = slots.Count);
                _variables.Add(term.Variable);
            }

            return new Place(default, slot);
        }
    }

    /// <summary>All ways to extend a solution so that every triple is in the graph.</summary>
    /// <param name="given">What is bound already.</param>
    /// <param name="match">Looks quads up; <see cref="TermId.None"/> matches any term.</param>
    public IEnumerable<Solution> Match(Solution given, Func<EncodedQuad, IEnumerable<EncodedQuad>> match)
    {
        var values = _variables.Select(variable => given[variable] is { } term ? _coder.Encode(term) : TermId.None).ToArray();
        if (values.Any(_coder.IsForeign) || _triples.Any(triple => triple.Any(place => _coder.IsForeign(place.Constant))))
        {
            yield break;
        }

        var found = Enumerable.Range(0, values.Length).Where(slot => !values[slot].IsSome).ToArray();
        var steps = Plan(values);
        var open = new IEnumerator<EncodedQuad>[steps.Length];
        var depth = 0;
        try
        {
            open[0] = match(steps[0].Pattern(values)).GetEnumerator();
            while (depth >= 0)
            {
                _budget.Check();
                if (!open[depth].MoveNext())
                {
                    open[depth--].Dispose();
                }
                else if (!steps[depth].Take(open[depth].Current, values))
                {
                    // A variable that stands twice in the triple met two terms.
                }
                else if (depth + 1 < steps.Length)
                {
                    depth++;
                    open[depth] = match(steps[depth].Pattern(values)).GetEnumerator();
                }
                else
                {
                    _budget.Charge();
                    yield return given.With([.. found.Select(slot => KeyValuePair.Create(_variables[slot], _coder.Decode(values[slot])))]);
                }
            }
        }
        finally
        {
            for (; depth >= 0; depth--)
            {
                open[depth]?.Dispose();
            }
        }
    }

    /// <summary>The triples in an order that asks next for the one with most places bound.</summary>
    private Step[] Plan(TermId[] values)
    {
        var isBound = values.Select(value => value.IsSome).ToArray();
        var waiting = new LookAhead<Place[]>(_triples);
        var steps = new Step[_triples.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = new Step(waiting.Take(triple => -Selectivity(triple, isBound)), isBound);
        }

        return steps;
    }

    /// <summary>Subjects narrow most, then objects, then predicates; a triple that shares no variable with what is bound comes late.</summary>
    private static int Selectivity(Place[] triple, bool[] isBound)
    {
        var score = 0;
        ReadOnlySpan<int> weights = [4, 3, 1, 3];
        for (var i = 0; i < triple.Length; i++)
        {
            score += triple[i].IsKnown(isBound) ? weights[i] : 0;
            score += triple[i].Slot >= 0 && isBound[triple[i].Slot] ? 4 : 0;
        }

        return score;
    }

    /// <summary>A place of a triple: a constant, or the slot of a variable.</summary>
    private readonly record struct Place(TermId Constant, int Slot)
    {
        public bool IsKnown(bool[] isBound) => Slot < 0 || isBound[Slot];
    }

    /// <summary>A triple at its turn: which places are known by then and which it binds.</summary>
    private sealed class Step
    {
        private readonly Place[] _places;
        private readonly bool[] _binds;
        private readonly bool[] _repeats;

        /// <param name="places">The triple.</param>
        /// <param name="isBound">The slots bound so far; those of the triple are bound afterwards.</param>
        public Step(Place[] places, bool[] isBound)
        {
            _places = places;
            _binds = new bool[places.Length];
            _repeats = new bool[places.Length];
            for (var i = 0; i < places.Length; i++)
            {
                var isNew = !places[i].IsKnown(isBound);
                _repeats[i] = isNew && places.AsSpan(0, i).Contains(places[i]);
                _binds[i] = isNew && !_repeats[i];
            }

            foreach (var place in places)
            {
                if (place.Slot >= 0)
                {
                    isBound[place.Slot] = true;
                }
            }
        }

        public EncodedQuad Pattern(TermId[] values) => new(Known(0, values), Known(1, values), Known(2, values), _places.Length > 3 ? Known(3, values) : default);

        /// <summary>Binds what the quad tells; false when a variable that stands twice would be two terms.</summary>
        public bool Take(EncodedQuad quad, TermId[] values)
        {
            for (var i = 0; i < _places.Length; i++)
            {
                var term = i switch
                {
                    0 => quad.Subject,
                    1 => quad.Predicate,
                    2 => quad.Object,
                    _ => quad.Graph,
                };
                if (_binds[i])
                {
                    values[_places[i].Slot] = term;
                }
                else if (_repeats[i] && values[_places[i].Slot] != term)
                {
                    return false;
                }
            }

            return true;
        }

        private TermId Known(int place, TermId[] values) =>
            _binds[place] || _repeats[place] ? default : _places[place].Slot < 0 ? _places[place].Constant : values[_places[place].Slot];
    }
}
