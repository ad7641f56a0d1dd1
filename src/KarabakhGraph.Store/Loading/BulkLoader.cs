using System.Buffers;
using System.Threading.Channels;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Dictionary;
using KarabakhGraph.Store.Indexes;

namespace KarabakhGraph.Store.Loading;

/// <summary>Loads documents into a dictionary and an index: one thread reads and makes ids, the caller's sorts and packs what was read before.</summary>
/// <remarks>
/// Nothing is published: whoever loads writes each chunk to the journal and makes <see cref="Index"/> the state once all is done. When loading fails the terms that
/// were added stay in the dictionary, known to no quad.
/// </remarks>
internal sealed class BulkLoader(TermDictionary dictionary, QuadIndex index)
{
    /// <summary>As many quads are sorted at once.</summary>
    public const int ChunkSize = 1 << 19;

    /// <summary>Not the shared pool, which would keep the memory when loading is over.</summary>
    private readonly ArrayPool<EncodedQuad> _pool = ArrayPool<EncodedQuad>.Create(ChunkSize, 8);
    private readonly List<IndexRun> _loaded = [];
    private readonly QuadIndex _before = index;
    private QuadIndex _known = index;
    private TermCounts _terms = dictionary.Counts;

    /// <summary>The index with all that was loaded.</summary>
    public QuadIndex Index => _loaded.Count switch
    {
        0 => _before,
        1 => _before.Append(_loaded[0]),
        _ => _known.Consolidate(),
    };

    /// <summary>Loads a document. Blank nodes of the document are new nodes.</summary>
    /// <param name="document">UTF-8; stays open. Read on another thread while the result is walked.</param>
    /// <param name="format">Its syntax.</param>
    /// <param name="options">Name, base and bounds.</param>
    /// <param name="graph">The graph of statements that name none; null for the default graph.</param>
    /// <param name="chunkSize">As many quads are sorted at once.</param>
    /// <returns>Chunks whose quads are theirs until the next one is asked for.</returns>
    /// <exception cref="RdfSyntaxException">While walking: the document is not of its syntax.</exception>
    public IEnumerable<LoadedChunk> Load(Stream document, RdfFormat format, RdfReaderOptions? options = null, Term? graph = null, int chunkSize = ChunkSize)
    {
        options ??= RdfReaderOptions.Default;
        var name = graph is null ? TermId.DefaultGraph : dictionary.Add(graph);
        QuadBuffer NewBuffer() => new(_pool, chunkSize);
        var buffers = format == RdfFormat.NQuads || format == RdfFormat.NTriples
            ? new LineQuads(format, options, dictionary, name).Read(document, NewBuffer)
            : new TermQuads(dictionary, name).Read(format.Reader(document, options).Read(), NewBuffer);
        foreach (var buffer in Ahead(buffers))
        {
            var from = _terms;
            _terms = buffer.Terms;
            var delta = _known.Difference([], buffer.Count == buffer.Quads.Length ? buffer.Quads : buffer.Quads[..buffer.Count], _pool);
            if (!delta.IsEmpty)
            {
                _loaded.Add(IndexRun.Of(delta, _pool));
                _known = new([.. _known.Runs, _loaded[^1]]);
            }

            yield return new(buffer.Count, from, _terms, delta);
            if (delta.Added != buffer.Quads || !IndexRun.Keeps(delta.Added.Length))
            {
                _pool.Return(buffer.Quads);
            }
        }
    }

    /// <summary>Walks a sequence on another thread, one element ahead.</summary>
    private static IEnumerable<T> Ahead<T>(IEnumerable<T> sequence)
    {
        using var cancellation = new CancellationTokenSource();
        var channel = Channel.CreateBounded<T>(1);
        var walk = Task.Run(async () =>
        {
            try
            {
                foreach (var element in sequence)
                {
                    await channel.Writer.WriteAsync(element, cancellation.Token).ConfigureAwait(false);
                }

                channel.Writer.Complete();
            }
            catch (Exception failure)
            {
                channel.Writer.Complete(failure);
            }
        });
        try
        {
            while (channel.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            {
                while (channel.Reader.TryRead(out var element))
                {
                    yield return element;
                }
            }
        }
        finally
        {
            // Whoever stops walking must not leave a thread behind that still adds terms.
            cancellation.Cancel();
            walk.GetAwaiter().GetResult();
        }
    }
}
