using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Knowledge.Quads;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Cli;

/// <summary>The readings of all documents, what follows from them together, and both as named graphs.</summary>
internal sealed class BuiltGraph
{
    private readonly Lexicon _lexicon;
    private readonly DataIris _iris;
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    public BuiltGraph(Lexicon lexicon, IReadOnlyList<DocumentReading> readings, DataIris iris)
    {
        _lexicon = lexicon;
        _iris = iris;
        Readings = readings;
        foreach (var entity in readings.SelectMany(reading => reading.Entities))
        {
            _labels.TryAdd(entity.Id, entity.Label);
        }

        Derivation = Derivation.Derive(readings, lexicon);
    }

    /// <summary>Sorted by identifier.</summary>
    public IReadOnlyList<DocumentReading> Readings { get; }

    public Derivation Derivation { get; }

    /// <summary>How many documents there are when copies and translations of one report count once.</summary>
    public int IndependentStories => Readings.Count - Derivation.Stories.Sum(story => story.Documents.Count - 1);

    /// <summary>The reference graph, the documents' graphs and the derived graph with their content, each made when it is asked for.</summary>
    public IEnumerable<(Iri Name, IReadOnlyList<Quad> Quads)> Graphs()
    {
        yield return (_iris.ReferenceGraph, ReferenceQuads.Write(_lexicon, _iris));
        foreach (var reading in Readings)
        {
            yield return (_iris.Document(reading.Identifier), ReadingQuads.Write(reading, _lexicon, _iris));
        }

        yield return (_iris.DerivedGraph, DerivedQuads.Write(Derivation, Readings, _iris));
    }

    /// <summary>The English name of an actor, from the lexicon or from the documents that name it.</summary>
    public string Label(string id) => _lexicon.Find(id)?.Labels["en"] ?? _labels.GetValueOrDefault(id, id);
}
