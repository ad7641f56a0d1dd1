namespace KarabakhGraph.Store.Dictionary;

/// <summary>A part of the texts of a <see cref="TextTable"/>, as it was saved.</summary>
/// <param name="Start">The number of the first, a multiple of 16.</param>
/// <param name="End">The number behind the last.</param>
/// <param name="Groups">Where the records of each sixteen texts start.</param>
/// <param name="Hashes">The hash of each text.</param>
/// <param name="Records">The records (stem, length, rest).</param>
internal sealed record TextPiece(long Start, long End, uint[] Groups, uint[] Hashes, ReadOnlyMemory<byte> Records);
