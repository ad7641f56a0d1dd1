namespace KarabakhGraph.Store.Blocks;

/// <summary>How the values of a column in a block are written; the first byte of the column.</summary>
/// <remarks>
/// Layouts (little-endian; "bits" are packed from the low end; a nested column is a column of its own):
/// <code>
/// Constant   value:8
/// Packed     least:8 width:1 bits(value - least)                                  width 0 to 56, or 64
/// Runs       runs-1:2 nested:2 bits(last row of each run) column(value of each run)    nested = place of the column
/// Distinct   values-1:1 width:1 nested:2 bits(number of each value) column(the values, ascending)
/// Split      kinds:1 (kind:1 count:2 nested:2){kinds} bits(number of each value's kind) column(the values of each kind)
/// </code>
/// </remarks>
internal enum ColumnEncoding : byte
{
    /// <summary>One value in every row.</summary>
    Constant,

    /// <summary>The distance from the least value, in as many bits as the greatest distance needs.</summary>
    Packed,

    /// <summary>Each value once for all rows in which it is repeated.</summary>
    Runs,

    /// <summary>Up to 256 different values, and their numbers.</summary>
    Distinct,

    /// <summary>Ids of several kinds, those of each kind apart.</summary>
    Split,
}
