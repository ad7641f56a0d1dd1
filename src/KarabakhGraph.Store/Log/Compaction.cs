using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Dictionary;
using KarabakhGraph.Store.Indexes;

namespace KarabakhGraph.Store.Log;

/// <summary>Writes a state as the one commit of a new journal, and puts that in place of the old one.</summary>
/// <remarks>
/// Terms that no quad has are left out, so the others get new ids: in the old order, so that sorted quads stay sorted. Blank nodes keep their serials, which are
/// their labels.
/// </remarks>
internal sealed class Compaction
{
    private const long Used = -1;
    private readonly Snapshot _old;
    private readonly TermDictionary _dictionary = new();

    /// <summary>By the old number of a term the new one; <see cref="Used"/> before it has one.</summary>
    private readonly long[] _iris;
    private readonly long[] _literals;

    private Compaction(Snapshot old)
    {
        _old = old;
        _iris = new long[old.Dictionary.Counts.Iris];
        _literals = new long[old.Dictionary.Counts.Literals];
    }

    /// <exception cref="StoreException">The new journal could not be written.</exception>
    public static Snapshot Of(Snapshot old, IStorage storage) => new Compaction(old).Write(storage);

    private Snapshot Write(IStorage storage)
    {
        var quads = _old.Match(default).ToArray();
        AddTerms(quads);
        for (var i = 0; i < quads.Length; i++)
        {
            quads[i] = new(New(quads[i].Subject), New(quads[i].Predicate), New(quads[i].Object), New(quads[i].Graph));
        }

        quads = QuadOrder.Sorted(quads);
        var byGraph = QuadOrder.ByGraph(quads);
        var deltas = GraphDelta.Of([], byGraph);
        var journal = Replace(storage, byGraph, deltas);
        return new(_dictionary, QuadIndex.Empty.Apply(new([], quads)), Catalogue.Empty.After(_old.Commit, deltas), journal, journal.End);
    }

    private Journal Replace(IStorage storage, EncodedQuad[] quads, List<GraphDelta> deltas)
    {
        Journal? journal = null;
        try
        {
            journal = Journal.Create(storage, Journal.UnfinishedName);
            using (var writer = journal.BeginCommit())
            {
                TermFrame.WriteAll(_dictionary, default, _dictionary.Counts, writer);
                QuadFrame.WriteAll(FrameKind.Added, quads, writer);
                writer.Finish(_old.Position.Time, quads.Length, deltas, _old.Commit);
            }

            journal.Sync(journal.End.Offset);
            storage.Rename(Journal.UnfinishedName, Journal.FileName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or StoreException)
        {
            journal?.Dispose();
            throw new StoreException(StoreError.WriteFailed, $"{storage.Name}: the journal could not be written anew and stays as it was: {e.Message}", e);
        }

        journal.Write(_ => storage.SyncNames());
        return journal;
    }

    /// <summary>Gives the terms that quads have new ids, in the order of the old ones.</summary>
    private void AddTerms(EncodedQuad[] quads)
    {
        foreach (ref readonly var quad in quads.AsSpan())
        {
            Use(quad.Subject);
            Use(quad.Predicate);
            Use(quad.Object);
            Use(quad.Graph);
        }

        AddUsed(TermKind.Iri, _iris);
        AddUsed(TermKind.Literal, _literals);
        _dictionary.AddBlankNodes(_old.Dictionary.Counts.BlankNodes);
    }

    private void Use(TermId id)
    {
        if (NumbersOf(id.Kind) is { } numbers)
        {
            numbers[id.Payload] = Used;
        }
    }

    private void AddUsed(TermKind kind, long[] numbers)
    {
        for (var number = 0L; number < numbers.Length; number++)
        {
            if (numbers[number] == Used)
            {
                numbers[number] = (long)_dictionary.Add(_old.Resolve(new(kind, (ulong)number))).Payload;
            }
        }
    }

    private TermId New(TermId id) => NumbersOf(id.Kind) is { } numbers ? new(id.Kind, (ulong)numbers[id.Payload]) : id;

    private long[]? NumbersOf(TermKind kind) => kind == TermKind.Iri ? _iris : kind == TermKind.Literal ? _literals : null;
}
