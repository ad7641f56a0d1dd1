using System.Text.Unicode;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Formats.Lines;
using KarabakhGraph.Store.Dictionary;

namespace KarabakhGraph.Store.Loading;

/// <summary>Reads N-Triples and N-Quads straight into ids: whole lines of bytes, a few megabytes at a time.</summary>
internal sealed class LineQuads
{
    private const int FirstLength = 1 << 16;
    private const int ChunkLength = 1 << 22;
    private readonly RdfFormat _format;
    private readonly RdfReaderOptions _options;
    private readonly TermDictionary _dictionary;
    private readonly TermId _defaultGraph;
    private readonly LineScanner _scanner;
    private readonly RecentIris _iris;
    private readonly Dictionary<string, TermId>.AlternateLookup<ReadOnlySpan<char>> _nodes = new Dictionary<string, TermId>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private char[] _label = new char[64];
    private long _linesBefore;

    /// <param name="format">N-Triples or N-Quads.</param>
    /// <param name="options">Bounds and name of the source.</param>
    /// <param name="dictionary">Where the terms go.</param>
    /// <param name="defaultGraph">The graph of statements that name none.</param>
    public LineQuads(RdfFormat format, RdfReaderOptions options, TermDictionary dictionary, TermId defaultGraph)
    {
        (_format, _options, _dictionary, _defaultGraph) = (format, options, dictionary, defaultGraph);
        _scanner = new(format.HasGraphs);
        _iris = new(dictionary);
    }

    /// <summary>The quads of a stream of UTF-8, repetitions included.</summary>
    /// <exception cref="RdfSyntaxException">While walking: the text is not UTF-8 or not of the syntax.</exception>
    public IEnumerable<QuadBuffer> Read(Stream stream, Func<QuadBuffer> newBuffer)
    {
        var quads = newBuffer();
        var bytes = new byte[FirstLength];
        var (length, ended, isFirst) = (0, false, true);
        while (!ended)
        {
            _options.Cancellation.ThrowIfCancellationRequested();
            var got = stream.ReadAtLeast(bytes.AsSpan(length), bytes.Length - length, throwOnEndOfStream: false);
            length += got;
            ended = length < bytes.Length;
            var start = isFirst && bytes.AsSpan(0, length).StartsWith("\uFEFF"u8) ? 3 : 0;
            var end = ended ? length : LastLineEnd(bytes.AsSpan(0, length));
            if (!ended && (end == 0 || bytes.Length < ChunkLength))
            {
                Grow(ref bytes);
                continue;
            }

            isFirst = false;
            var lines = bytes.AsMemory(start, end - start);
            CheckUtf8(lines);
            for (var at = 0; at < lines.Length;)
            {
                at = Fill(quads, lines, at);
                if (quads.IsFull)
                {
                    yield return quads.Finish(_dictionary.Counts);
                    quads = newBuffer();
                }
            }

            _linesBefore += LineEnds(lines.Span);
            bytes.AsSpan(end, length - end).CopyTo(bytes);
            length -= end;
        }

        if (quads.Count > 0)
        {
            yield return quads.Finish(_dictionary.Counts);
        }
    }

    private int Fill(QuadBuffer quads, ReadOnlyMemory<byte> lines, int at)
    {
        var text = lines.Span;
        while (!quads.IsFull && _scanner.TryRead(text, ref at, out var line))
        {
            var subject = line.SubjectIsBlank ? Node(line.Subject) : _iris.Add(line.Subject);
            var predicate = _iris.Add(line.Predicate);
            var @object = line.ObjectKind switch
            {
                TermKind.Iri => _iris.Add(line.Object),
                TermKind.BlankNode => Node(line.Object),
                _ when !line.Language.IsEmpty => _dictionary.AddLiteral(line.Object, LiteralTypes.Language, line.Language),
                _ when line.Datatype.IsEmpty || line.Datatype.SequenceEqual("http://www.w3.org/2001/XMLSchema#string"u8) => _dictionary.AddLiteral(line.Object, 0, default),
                _ => _dictionary.AddLiteral(line.Object, LiteralTypes.Datatype, line.Datatype),
            };
            quads.Add(new(subject, predicate, @object, line.Graph.IsEmpty ? _defaultGraph : line.GraphIsBlank ? Node(line.Graph) : _iris.Add(line.Graph)));
        }

        return quads.IsFull || at == text.Length ? at : throw Wrong(lines, at);
    }

    /// <summary>The node of a label: labels are the file's own.</summary>
    private TermId Node(ReadOnlySpan<byte> label)
    {
        if (label.Length > _label.Length)
        {
            _label = new char[label.Length];
        }

        Utf8.ToUtf16(label, _label, out _, out var length);
        var text = _label.AsSpan(0, length);
        if (!_nodes.TryGetValue(text, out var id))
        {
            id = _dictionary.AddBlankNode();
            _nodes[text] = id;
        }

        return id;
    }

    private void Grow(ref byte[] bytes)
    {
        if (bytes.Length >= Math.Max(ChunkLength, _options.MaxTokenLength))
        {
            throw new RdfSyntaxException(_options.SourceName, _linesBefore + 1, 1, $"the line is longer than {_options.MaxTokenLength} bytes; is it of this syntax?");
        }

        Array.Resize(ref bytes, bytes.Length * (bytes.Length < ChunkLength ? 8 : 2));
    }

    private void CheckUtf8(ReadOnlyMemory<byte> lines)
    {
        if (!Utf8.IsValid(lines.Span))
        {
            throw Wrong(lines, 0);
        }
    }

    /// <summary>What the reader of the format says of a text that has an error at or behind a place.</summary>
    private RdfSyntaxException Wrong(ReadOnlyMemory<byte> lines, int at)
    {
        var lineStart = at == 0 ? 0 : lines.Span[..at].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        using var rest = new MemoryStream(lines[lineStart..].ToArray());
        try
        {
            foreach (var unused in _format.Reader(rest, _options).Read())
            {
            }
        }
        catch (RdfSyntaxException wrong)
        {
            return new RdfSyntaxException(_options.SourceName, _linesBefore + LineEnds(lines.Span[..lineStart]) + wrong.Line, wrong.Column, wrong.Problem);
        }

        throw new InvalidOperationException($"The scanner refuses a line that the reader of {_format} accepts, at line {_linesBefore + LineEnds(lines.Span[..lineStart]) + 1}.");
    }

    /// <summary>Behind the last line feed, or, where there is none, the last carriage return; 0 when there is neither.</summary>
    private static int LastLineEnd(ReadOnlySpan<byte> text) => text.LastIndexOf((byte)'\n') is >= 0 and var end ? end + 1 : text[..^1].LastIndexOf((byte)'\r') + 1;

    /// <summary>How many lines end: at LF, CR or CR LF.</summary>
    private static long LineEnds(ReadOnlySpan<byte> text)
    {
        long ends = text.Count((byte)'\n');
        for (var at = text.IndexOf((byte)'\r'); at >= 0; at = text.IndexOf((byte)'\r'))
        {
            ends += at + 1 < text.Length && text[at + 1] == '\n' ? 0 : 1;
            text = text[(at + 1)..];
        }

        return ends;
    }
}
