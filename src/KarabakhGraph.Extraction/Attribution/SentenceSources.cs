using KarabakhGraph.Extraction.Clauses;

namespace KarabakhGraph.Extraction.Attribution;

/// <summary>Who says what in one sentence.</summary>
internal sealed class SentenceSources(ClausedSentence sentence)
{
    private readonly Dictionary<Clause, IReadOnlyList<string>> _clauses = [];

    public ClausedSentence Sentence { get; } = sentence;

    /// <summary>Whoever says the whole sentence, where no clause of it has a speaker of its own; empty for the document itself.</summary>
    public IReadOnlyList<string> Whole { get; set; } = [];

    /// <summary>The last speaker of the sentence; empty when nobody speaks.</summary>
    public IReadOnlyList<string> Speaker { get; set; } = [];

    /// <summary>Clauses that do nothing but report.</summary>
    public HashSet<Clause> Reporting { get; } = [];

    public void Set(Clause clause, IReadOnlyList<string> source) => _clauses[clause] = source;

    public bool Has(Clause clause) => _clauses.ContainsKey(clause);

    public IReadOnlyList<string> Of(Clause? clause) => clause is not null && _clauses.TryGetValue(clause, out var source) ? source : Whole;
}
