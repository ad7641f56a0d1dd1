using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Dictionary;

namespace KarabakhGraph.Store.Log;

/// <summary>Makes a state again from the journal and compares the two.</summary>
internal sealed class Verification
{
    private readonly Snapshot _state;
    private readonly List<string> _problems = [];
    private readonly TermDictionary _dictionary = new();

    private Verification(Snapshot state) => _state = state;

    public static VerificationReport Of(Snapshot state) => new Verification(state).Run();

    private VerificationReport Run()
    {
        var replay = new Replay(_dictionary, Catalogue.Empty);
        var reader = new JournalReader(_state.Journal.File, JournalPosition.Start, _state.Position.Offset);
        try
        {
            while (reader.Next() is { } commit)
            {
                replay.Add(reader, commit);
            }

            if (reader.Position != _state.Position)
            {
                _problems.Add($"The journal is broken behind commit {reader.Position.Commit}, at or after byte {reader.Position.Offset}.");
            }
            else
            {
                Compare(replay);
            }
        }
        catch (InvalidDataException e)
        {
            _problems.Add($"The journal is broken behind commit {reader.Position.Commit}: {e.Message}");
        }

        return new(replay.Commits, _state.Count, _problems);
    }

    private void Compare(Replay replay)
    {
        CompareTerms();
        if (!replay.Catalogue.Lines.SequenceEqual(_state.Catalogue.Lines))
        {
            _problems.Add("The catalogue of graphs differs from the journal.");
        }

        var (removed, quads) = replay.Change.Take();
        if (removed.Length > 0)
        {
            _problems.Add("The journal removes quads that it never added.");
        }

        var expected = Sum(quads);
        foreach (var order in KeyOrders.All)
        {
            CompareOrder(order, quads.Length, expected);
        }
    }

    private void CompareTerms()
    {
        var (mine, its) = (_dictionary.Counts, _state.Dictionary.Counts);
        var differ = mine.Iris > its.Iris || mine.BlankNodes > its.BlankNodes || mine.Literals > its.Literals
            || Differ(TermKind.Iri, mine.Iris) || Differ(TermKind.Literal, mine.Literals);
        if (differ)
        {
            _problems.Add("The dictionary differs from the journal.");
        }
    }

    private bool Differ(TermKind kind, long count)
    {
        for (var number = 0L; number < count; number++)
        {
            var id = new TermId(kind, (ulong)number);
            if (_dictionary.Resolve(id) is var term && (_state.Resolve(id) != term || _state.Find(term) != id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An order is right when it ascends and holds as many quads with the same sum of hashes.</summary>
    private void CompareOrder(KeyOrder order, long count, UInt128 expected)
    {
        var (seen, sum, last) = (0L, (UInt128)0, default(EncodedQuad));
        using var cursor = _state.Scan(order, default);
        while (cursor.Read())
        {
            for (var row = 0; row < cursor.Count; row++)
            {
                var quad = new EncodedQuad(
                    cursor.Column(QuadPosition.Subject)[row], cursor.Column(QuadPosition.Predicate)[row], cursor.Column(QuadPosition.Object)[row], cursor.Column(QuadPosition.Graph)[row]);
                if (seen++ > 0 && order.Compare(last, quad) >= 0)
                {
                    _problems.Add($"The order {order} does not ascend at quad {seen}.");
                    return;
                }

                sum += Hash(quad);
                last = quad;
            }
        }

        if (seen != count || sum != expected)
        {
            _problems.Add($"The order {order} holds other quads than the journal: {seen} and {count}.");
        }
    }

    private static UInt128 Sum(EncodedQuad[] quads)
    {
        var sum = (UInt128)0;
        foreach (var quad in quads)
        {
            sum += Hash(quad);
        }

        return sum;
    }

    private static UInt128 Hash(EncodedQuad quad) =>
        new(Mix(Mix(quad.Subject.Value) ^ quad.Predicate.Value), Mix(Mix(Mix(quad.Object.Value) ^ quad.Graph.Value) ^ quad.Subject.Value));

    /// <summary>Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014: the finalizer.</summary>
    private static ulong Mix(ulong value)
    {
        value = unchecked((value ^ (value >> 30)) * 0xbf58476d1ce4e5b9);
        value = unchecked((value ^ (value >> 27)) * 0x94d049bb133111eb);
        return value ^ (value >> 31);
    }
}
