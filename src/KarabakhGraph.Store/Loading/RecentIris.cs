using System.Buffers.Binary;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Dictionary;

namespace KarabakhGraph.Store.Loading;

/// <summary>The ids of the IRIs that were read last: predicates, classes, the subject and the graph of the line before. A hit costs a tenth of the dictionary's way.</summary>
internal sealed class RecentIris(TermDictionary dictionary)
{
    private const int Slots = 2048;
    private const int MaxLength = 96;
    private readonly byte[] _texts = new byte[Slots * MaxLength];
    private readonly byte[] _lengths = new byte[Slots];
    private readonly TermId[] _ids = new TermId[Slots];

    /// <summary>The id of an IRI, which is added when it is not there.</summary>
    public TermId Add(ReadOnlySpan<byte> iri)
    {
        if (iri.Length is < sizeof(ulong) or > MaxLength)
        {
            return dictionary.AddIri(iri);
        }

        var hash = (BinaryPrimitives.ReadUInt64LittleEndian(iri[^sizeof(ulong)..]) ^ (BinaryPrimitives.ReadUInt64LittleEndian(iri[((iri.Length - sizeof(ulong)) / 2)..]) * 3) ^ (uint)iri.Length)
            * 0x9E3779B97F4A7C15;
        var slot = (int)(hash >> 53);
        var text = _texts.AsSpan(slot * MaxLength, iri.Length);
        if (_lengths[slot] != iri.Length || !iri.SequenceEqual(text))
        {
            _ids[slot] = dictionary.AddIri(iri);
            _lengths[slot] = (byte)iri.Length;
            iri.CopyTo(text);
        }

        return _ids[slot];
    }
}
