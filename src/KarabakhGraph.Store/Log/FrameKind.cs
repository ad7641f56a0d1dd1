namespace KarabakhGraph.Store.Log;

/// <summary>What a frame of the journal holds. Zero is none, so that a tail of zero bytes is no frame.</summary>
internal enum FrameKind : byte
{
    /// <summary>New terms, in the order of their ids.</summary>
    Terms = 1,

    /// <summary>Quads that the commit removes.</summary>
    Removed = 2,

    /// <summary>Quads that the commit adds.</summary>
    Added = 3,

    /// <summary>The end of a commit: without it, the frames before it never happened.</summary>
    Commit = 4,
}
