using KarabakhGraph.Store.Indexes;
using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store.Cache;

/// <summary>Blocks in a mapped file. The checksum of a block is compared when it is read for the first time.</summary>
internal sealed class FileBlocks(MappedFile file, BlockPlace[] places) : BlockSource
{
    private readonly bool[] _checked = new bool[places.Length];

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> this[int block]
    {
        get
        {
            var place = places[block];
            var bytes = file.Slice(place.Start, place.Length);
            if (!_checked[block])
            {
                _checked[block] = Crc32C.Of(bytes) == place.Checksum
                    ? true
                    : throw new InvalidDataException($"{file.Path} is damaged at byte {place.Start}. It can be made anew: close the store, delete the folder '{Path.GetDirectoryName(file.Path)}' and open it again.");
            }

            return bytes;
        }
    }
}
