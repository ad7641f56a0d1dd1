using System.Buffers;
using System.Globalization;
using System.Text;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Dictionary;

/// <summary>Terms to ids and back. Ids count up from 0 in each kind, in the order in which terms come, and never change.</summary>
/// <remarks>
/// IRIs are kept as a stem, up to the last '/' or '#', and a rest; literals as a stem that tells the type (<see cref="LiteralTypes"/>) and the lexical form. Literals that their id carries are not kept. Blank nodes have a serial and no text: the label of serial 12 is <c>n12</c>, and whoever
/// brings the label of a known serial means that node. One thread adds, any number read.
/// </remarks>
internal sealed class TermDictionary
{
    private const int StackBytes = 512;
    private readonly TextTable _iriStems;
    private readonly TextTable _iris;
    private readonly TextTable _literalStems;
    private readonly TextTable _literals;
    private readonly StemCache _iriStemCache;
    private readonly StemCache _literalStemCache;
    private long _blankNodes;

    public TermDictionary()
        : this(HashKey.Random())
    {
    }

    public TermDictionary(HashKey key)
        : this(key, [[], [], [], []], 0)
    {
    }

    /// <summary>A dictionary that was saved.</summary>
    /// <exception cref="InvalidDataException">The pieces do not fit together.</exception>
    public TermDictionary(HashKey key, IReadOnlyList<TextPiece>[] tables, long blankNodes)
    {
        Key = key;
        _iriStems = new(key, tables[0]);
        _iris = new(key, tables[1]);
        _literalStems = new(key, tables[2]);
        _literals = new(key, tables[3]);
        _blankNodes = blankNodes;
        _iriStemCache = new(_iriStems);
        _literalStemCache = new(_literalStems);
    }

    /// <summary>The secret of its hashes.</summary>
    public HashKey Key { get; }

    /// <summary>How many texts the tables have up to a mark, in the order in which the constructor takes them; of the stems all, since they come before what needs them.</summary>
    public long[] TableCounts(TermCounts mark) => [_iriStems.Count, mark.Iris, _literalStems.Count, mark.Literals];

    /// <summary>A part of one of the tables (<see cref="TextTable.Piece"/>).</summary>
    public TextPiece Piece(int table, long from, long to) => (table switch { 0 => _iriStems, 1 => _iris, 2 => _literalStems, _ => _literals }).Piece(from, to);

    /// <summary>How many terms there are.</summary>
    public TermCounts Counts => new(_iris.Count, Volatile.Read(ref _blankNodes), _literals.Count);

    /// <summary>The id of a term; <see cref="TermId.None"/> when it is not there.</summary>
    public TermId Find(Term term) => Id(term, add: false);

    /// <summary>The id of a term, which is added when it is not there.</summary>
    /// <exception cref="ArgumentException">The term is a blank node that is not of this dictionary (<see cref="AddBlankNode"/>), or its text holds half a surrogate pair.</exception>
    public TermId Add(Term term) => Id(term, add: true) is { IsSome: true } id ? id : throw new ArgumentException($"{term} is no term that the store can hold.", nameof(term));

    /// <summary>The id of an IRI, which is added when it is not there.</summary>
    /// <param name="utf8">The IRI as valid UTF-8, unescaped.</param>
    public TermId AddIri(ReadOnlySpan<byte> utf8)
    {
        var cut = Cut(utf8);
        return new(TermKind.Iri, (ulong)_iris.Add(_iriStemCache.Add(0, utf8[..cut]).Number, utf8[cut..]));
    }

    /// <summary>The id of a literal, which is added when it is not there and not inlined.</summary>
    /// <param name="lexical">The lexical form as valid UTF-8, unescaped.</param>
    /// <param name="mark">0 for <c>xsd:string</c>, else <see cref="LiteralTypes.Language"/> or <see cref="LiteralTypes.Datatype"/>.</param>
    /// <param name="type">What stands behind the mark.</param>
    public TermId AddLiteral(ReadOnlySpan<byte> lexical, byte mark, ReadOnlySpan<byte> type)
    {
        ref readonly var stem = ref _literalStemCache.Add(mark, type);
        return InlineLiteral.Encode(lexical, stem.Kind) is { IsSome: true } inline ? inline : new(TermKind.Literal, (ulong)_literals.Add(stem.Number, lexical));
    }

    /// <summary>The id of a literal, which is added when it is not there and not inlined.</summary>
    /// <param name="lexical">The lexical form as valid UTF-8, unescaped.</param>
    /// <param name="type">See <see cref="LiteralTypes"/>.</param>
    public TermId AddLiteral(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> type) => type.IsEmpty ? AddLiteral(lexical, 0, type) : AddLiteral(lexical, type[0], type[1..]);

    /// <summary>The id of a new blank node.</summary>
    public TermId AddBlankNode()
    {
        Volatile.Write(ref _blankNodes, _blankNodes + 1);
        return new(TermKind.BlankNode, (ulong)_blankNodes - 1);
    }

    /// <summary>Adds blank nodes.</summary>
    public void AddBlankNodes(long count) => Volatile.Write(ref _blankNodes, _blankNodes + count);

    /// <summary>The two parts of which the text of an IRI consists.</summary>
    /// <param name="number">The payload of its id.</param>
    /// <param name="rest">The second part.</param>
    public ReadOnlySpan<byte> IriText(long number, out ReadOnlySpan<byte> rest)
    {
        rest = _iris.Get(number, out var stem);
        return _iriStems.Get(stem, out _);
    }

    /// <summary>The type of a looked-up literal (<see cref="LiteralTypes"/>) and its lexical form.</summary>
    /// <param name="number">The payload of its id.</param>
    /// <param name="lexical">The lexical form.</param>
    public ReadOnlySpan<byte> LiteralText(long number, out ReadOnlySpan<byte> lexical)
    {
        lexical = _literals.Get(number, out var stem);
        return _literalStems.Get(stem, out _);
    }

    /// <summary>The term of an id.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The id was not given out here, and is not inlined either.</exception>
    public Term Resolve(TermId id)
    {
        if (id.IsInline)
        {
            return InlineLiteral.Decode(id);
        }

        var count = id.Kind switch
        {
            TermKind.Iri => _iris.Count,
            TermKind.BlankNode => Volatile.Read(ref _blankNodes),
            TermKind.Literal => _literals.Count,
            _ => 0,
        };
        if (id.Payload >= (ulong)count)
        {
            throw new ArgumentOutOfRangeException(nameof(id), id, "No term of this store.");
        }

        if (id.Kind == TermKind.BlankNode)
        {
            return new BlankNode(string.Create(CultureInfo.InvariantCulture, $"n{id.Payload}"));
        }

        var rest = (id.Kind == TermKind.Iri ? _iris : _literals).Get((long)id.Payload, out var number);
        var stem = (id.Kind == TermKind.Iri ? _iriStems : _literalStems).Get((long)number, out _);
        if (id.Kind == TermKind.Iri)
        {
            return new Iri(Encoding.UTF8.GetString(stem) + Encoding.UTF8.GetString(rest));
        }

        var lexical = Encoding.UTF8.GetString(rest);
        return stem switch
        {
            [] => new Literal(lexical),
            [(byte)'@', .. var language] => Rdf.Literal.WithLanguage(lexical, Encoding.UTF8.GetString(language)),
            _ => new Literal(lexical, new Iri(Encoding.UTF8.GetString(stem[1..]))),
        };
    }

    private TermId Id(Term term, bool add)
    {
        if (term is BlankNode node)
        {
            return node.Label is ['n', .. var digits] && ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
                && serial < (ulong)Counts.BlankNodes && (digits.Length == 1 || digits[0] != '0')
                ? new(TermKind.BlankNode, serial)
                : default;
        }

        var text = term is Iri iri ? iri.Value : ((Literal)term).LexicalForm;
        var room = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = room > StackBytes ? ArrayPool<byte>.Shared.Rent(room) : null;
        var utf8 = rented ?? stackalloc byte[StackBytes];
        try
        {
            if (System.Text.Unicode.Utf8.FromUtf16(text, utf8, out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
            {
                return default;
            }

            var bytes = utf8[..written];
            if (term is Literal literal)
            {
                var type = LiteralTypes.Of(literal);
                return add ? AddLiteral(bytes, type) : FindLiteral(bytes, type);
            }

            return add ? AddIri(bytes) : FindIri(bytes);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    private TermId FindIri(ReadOnlySpan<byte> utf8)
    {
        var cut = Cut(utf8);
        return Known(TermKind.Iri, _iris, _iriStems.Find(0, utf8[..cut]), utf8[cut..]);
    }

    private TermId FindLiteral(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> type) =>
        InlineLiteral.Encode(lexical, LiteralTypes.KindOf(type)) is { IsSome: true } inline ? inline : Known(TermKind.Literal, _literals, _literalStems.Find(0, type), lexical);

    private static TermId Known(TermKind kind, TextTable table, long stem, ReadOnlySpan<byte> rest) =>
        stem >= 0 && table.Find((uint)stem, rest) is >= 0 and var number ? new(kind, (ulong)number) : default;

    /// <summary>Where the stem of an IRI ends.</summary>
    private static int Cut(ReadOnlySpan<byte> iri) => iri.LastIndexOfAny((byte)'/', (byte)'#') + 1;
}
