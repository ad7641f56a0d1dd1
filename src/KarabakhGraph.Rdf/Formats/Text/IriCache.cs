namespace KarabakhGraph.Rdf.Formats.Text;

/// <summary>The last IRIs read: most IRIs of a document come again soon, and then need no new object.</summary>
internal sealed class IriCache
{
    private const int Size = 4096;
    private const int MaxLength = 1024; // so that hostile IRIs cannot fill the memory
    private readonly Iri?[] _recent = new Iri?[Size];

    public Iri Get(ReadOnlySpan<char> value)
    {
        if (value.Length > MaxLength)
        {
            return new Iri(value.ToString());
        }

        ref var slot = ref _recent[string.GetHashCode(value, StringComparison.Ordinal) & (Size - 1)];
        if (slot is null || !value.SequenceEqual(slot.Value))
        {
            slot = new Iri(value.ToString());
        }

        return slot;
    }
}
