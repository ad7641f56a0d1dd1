using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Knowledge.Quads;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Cli;

/// <summary>The readings of all documents, what follows from them together, and both as quads in the order of the file.</summary>
internal sealed class BuiltGraph
{
    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    public BuiltGraph(Lexicon lexicon, IReadOnlyList<DocumentReading> readings, DataIris iris)
    {
        _lexicon = lexicon;
        Readings = readings;
        foreach (var entity in readings.SelectMany(reading => reading.Entities))
        {
            _labels.TryAdd(entity.Id, entity.Label);
        }

        Derivation = Derivation.Derive(readings, lexicon);
        Quads =
        [
            .. ReferenceQuads.Write(lexicon, iris),
            .. readings.SelectMany(reading => ReadingQuads.Write(reading, lexicon, iris)),
            .. DerivedQuads.Write(Derivation, readings, iris),
        ];
    }

    /// <summary>Sorted by identifier.</summary>
    public IReadOnlyList<DocumentReading> Readings { get; }

    public Derivation Derivation { get; }

    /// <summary>How many documents there are when copies and translations of one report count once.</summary>
    public int IndependentStories => Readings.Count - Derivation.Stories.Sum(story => story.Documents.Count - 1);

    /// <summary>The reference graph, then the documents' graphs, then the derived graph.</summary>
    public IReadOnlyList<Quad> Quads { get; }

    /// <summary>The English name of an actor, from the lexicon or from the documents that name it.</summary>
    public string Label(string id) => _lexicon.Find(id)?.Labels["en"] ?? _labels.GetValueOrDefault(id, id);
}
