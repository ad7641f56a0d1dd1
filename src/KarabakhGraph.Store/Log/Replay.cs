using KarabakhGraph.Store.Dictionary;
using KarabakhGraph.Store.Indexes;

namespace KarabakhGraph.Store.Log;

/// <summary>Makes a state again from commits that come one after the other.</summary>
/// <param name="dictionary">Gets the terms.</param>
/// <param name="catalogue">The catalogue before the first of the commits.</param>
internal sealed class Replay(TermDictionary dictionary, Catalogue catalogue)
{
    /// <summary>What the commits did to the quads.</summary>
    public NetChange Change { get; } = new();

    /// <summary>The catalogue after them.</summary>
    public Catalogue Catalogue { get; private set; } = catalogue;

    /// <summary>How many there were.</summary>
    public long Commits { get; private set; }

    /// <summary>How many quads they added and removed.</summary>
    public long Changes { get; private set; }

    /// <summary>Takes the next commit.</summary>
    /// <exception cref="InvalidDataException">It does not fit to what it tells of itself.</exception>
    public void Add(JournalReader reader, CommitRecord commit)
    {
        var (removed, added) = (0L, 0L);
        foreach (var frame in reader.Frames(commit))
        {
            switch (frame.Kind)
            {
                case FrameKind.Terms:
                    TermFrame.Read(frame.Payload.Span, dictionary);
                    break;
                case FrameKind.Removed:
                    var lost = QuadFrame.Read(frame.Payload.Span);
                    Change.Remove(lost);
                    removed += lost.Length;
                    break;
                case FrameKind.Added:
                    var gained = QuadFrame.Read(frame.Payload.Span);
                    Change.Add(gained);
                    added += gained.Length;
                    break;
            }
        }

        Catalogue = Catalogue.After(commit.Number, commit.Graphs);
        Commits++;
        Changes += added + removed;
        if (removed != commit.Removed || added != commit.Added || Catalogue.Quads != commit.Quads)
        {
            throw new InvalidDataException($"Commit {commit.Number} has other counts than it tells.");
        }
    }
}
