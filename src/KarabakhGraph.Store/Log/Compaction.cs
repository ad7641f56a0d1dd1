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
    private readonly Snapshot _old;
    private readonly TermDictionary _dictionary = new();
    private readonly Dictionary<TermId, TermId> _ids = [];

    private Compaction(Snapshot old) => _old = old;

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

    private void AddTerms(EncodedQuad[] quads)
    {
        var used = new SortedSet<TermId>();
        foreach (var quad in quads)
        {
            used.UnionWith(((TermId[])[quad.Subject, quad.Predicate, quad.Object, quad.Graph]).Where(id => id.Kind is TermKind.Iri or TermKind.Literal));
        }

        foreach (var id in used)
        {
            _ids.Add(id, _dictionary.Add(_old.Resolve(id)));
        }

        while (_dictionary.Counts.BlankNodes < _old.Dictionary.Counts.BlankNodes)
        {
            _dictionary.AddBlankNode();
        }
    }

    private TermId New(TermId id) => _ids.GetValueOrDefault(id, id);
}
