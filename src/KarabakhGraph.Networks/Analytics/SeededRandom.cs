namespace KarabakhGraph.Networks.Analytics;

/// <summary>Random numbers that are the same for a seed on every machine and version of .NET (SplitMix64: Steele, Lea and Flood 2014).</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to and without a limit above 0.</summary>
    public int Next(int limit) => (int)(((UInt128)Next() * (ulong)limit) >> 64);

    public void Shuffle<T>(Span<T> items)
    {
        for (var at = items.Length - 1; at > 0; at--)
        {
            var other = Next(at + 1);
            (items[at], items[other]) = (items[other], items[at]);
        }
    }

    public void Shuffle<T>(T[] items) => Shuffle(items.AsSpan());

    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
