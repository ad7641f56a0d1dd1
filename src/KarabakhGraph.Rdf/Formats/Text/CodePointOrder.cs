namespace KarabakhGraph.Rdf.Formats.Text;

/// <summary>Orders texts by their code points, as UTF-8 does; ordinal order of .NET puts characters beyond U+FFFF before U+E000.</summary>
internal sealed class CodePointOrder : IComparer<string>
{
    private CodePointOrder()
    {
    }

    public static CodePointOrder Instance { get; } = new();

    public int Compare(string? x, string? y) => Compare(x.AsSpan(), y.AsSpan());

    public static int Compare(ReadOnlySpan<char> x, ReadOnlySpan<char> y)
    {
        var same = x.CommonPrefixLength(y);
        if (same == x.Length || same == y.Length)
        {
            return x.Length.CompareTo(y.Length);
        }

        return Rank(x[same]).CompareTo(Rank(y[same]));
    }

    /// <summary>Moves the surrogates behind the other code units.</summary>
    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
