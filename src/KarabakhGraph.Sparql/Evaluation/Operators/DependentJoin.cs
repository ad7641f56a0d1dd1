using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>OPTIONAL, EXISTS, NOT EXISTS and the common MINUS: each batch of rows is put, numbered, at the head of a chain of joins, and what comes out tells which rows have matches.</summary>
internal sealed class DependentJoin : Operator
{
    private readonly MatchKind _kind;
    private readonly Operator _outer;
    private readonly BatchInput _input;
    private readonly Operator _chain;
    private readonly int[] _exposed;
    private readonly int _number;

    /// <summary>Where the columns of the output come from: from the chain, or by the number of the row from the outer side; -1 for a side that has none.</summary>
    private readonly (int Outer, int Chain)[] _columns;
    private readonly bool[] _matched = new bool[Batch.Size];
    private readonly Batch _numbered;
    private Batch? _output;
    private Batch? _batch;

    /// <param name="execution">The evaluation.</param>
    /// <param name="kind">What becomes of a row.</param>
    /// <param name="outer">The rows.</param>
    /// <param name="input">The head of the chain; its last column takes the numbers, the others are columns of the rows.</param>
    /// <param name="chain">The joins, with a column of the numbers.</param>
    /// <param name="needed">The variables whose columns somebody reads; null for all.</param>
    public DependentJoin(Execution execution, MatchKind kind, Operator outer, BatchInput input, Operator chain, IReadOnlySet<Variable>? needed)
        : base(execution, VariablesOf(kind, outer, input, chain, needed), outer, chain)
    {
        _kind = kind;
        _outer = outer;
        _input = input;
        _chain = chain;
        _exposed = [.. input.Variables.SkipLast(1).Select(outer.ColumnOf)];
        _number = chain.ColumnOf(input.Variables[^1]);
        _numbered = new Batch(input.Variables.Count);
        _columns = [.. Variables.Select(variable => (outer.ColumnOf(variable), outer.Certain.Contains(variable) ? -1 : chain.ColumnOf(variable)))];
        Certain = Variables.Where(outer.Certain.Contains).ToHashSet();
        SortedBy = kind == MatchKind.Optional ? null : outer.SortedBy;
    }

    public override string Description => $"{_kind}Join";

    protected override Batch? Produce() => _kind == MatchKind.Optional ? Optional() : Filtered();

    private static IReadOnlyList<Variable> VariablesOf(MatchKind kind, Operator outer, BatchInput input, Operator chain, IReadOnlySet<Variable>? needed) => kind == MatchKind.Optional
        ? [.. outer.Variables.Concat(chain.Variables).Distinct().Where(variable => !variable.Equals(input.Variables[^1]) && needed?.Contains(variable) != false)]
        : outer.Variables;

    private Batch? Filtered()
    {
        while (_outer.Next() is { } batch)
        {
            Start(batch);
            while (_chain.Next() is { } matches)
            {
                Mark(matches);
            }

            if (_kind == MatchKind.Anti)
            {
                for (var row = 0; row < batch.Count; row++)
                {
                    _matched[row] = !_matched[row];
                }
            }

            batch.Keep(_matched);
            if (batch.Count > 0)
            {
                return batch;
            }
        }

        return null;
    }

    private Batch? Optional()
    {
        while (_batch is not null || (_batch = _outer.Next()) is not null)
        {
            if (_output is null)
            {
                _output = new Batch(Variables.Count);
                Start(_batch);
            }

            if (_chain.Next() is { } matches)
            {
                Mark(matches);
                return Merged(_batch, matches, _output);
            }

            var alone = Alone(_batch, _output);
            (_batch, _output) = (null, null);
            if (alone.Count > 0)
            {
                return alone;
            }
        }

        return null;
    }

    private void Start(Batch batch)
    {
        // The chain may overwrite what it is given, so it gets copies.
        _numbered.Count = batch.Count;
        for (var column = 0; column < _exposed.Length; column++)
        {
            batch.Column(_exposed[column]).CopyTo(_numbered.Columns[column]);
        }

        var numbers = _numbered.Column(_exposed.Length);
        for (var row = 0; row < numbers.Length; row++)
        {
            numbers[row] = new TermId((ulong)row + 1);
        }

        _matched.AsSpan().Clear();
        _input.Put(_numbered);
    }

    private void Mark(Batch matches)
    {
        foreach (var number in matches.Column(_number))
        {
            _matched[(int)number.Value - 1] = true;
        }
    }

    private Batch Merged(Batch batch, Batch matches, Batch output)
    {
        output.Count = matches.Count;
        var numbers = matches.Column(_number);
        for (var column = 0; column < _columns.Length; column++)
        {
            var (outer, chain) = _columns[column];
            var to = output.Column(column);
            if (chain >= 0)
            {
                matches.Column(chain).CopyTo(to);
                continue;
            }

            var from = batch.Columns[outer];
            for (var row = 0; row < to.Length; row++)
            {
                to[row] = from[(int)numbers[row].Value - 1];
            }
        }

        return output;
    }

    /// <summary>The rows that matched nothing.</summary>
    private Batch Alone(Batch batch, Batch output)
    {
        output.Count = batch.Count;
        for (var column = 0; column < _columns.Length; column++)
        {
            if (_columns[column].Outer >= 0)
            {
                batch.Column(_columns[column].Outer).CopyTo(output.Columns[column]);
            }
            else
            {
                output.Column(column).Clear();
            }
        }

        for (var row = 0; row < batch.Count; row++)
        {
            _matched[row] = !_matched[row];
        }

        output.Keep(_matched);
        return output;
    }
}

/// <summary>What becomes of a row by its matches.</summary>
internal enum MatchKind
{
    /// <summary>It is joined to each, or stays alone when there is none.</summary>
    Optional,

    /// <summary>It stays when there is one.</summary>
    Semi,

    /// <summary>It stays when there is none.</summary>
    Anti,
}
