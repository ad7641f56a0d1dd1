using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Clauses;

/// <summary>A sentence, or a bounded piece of a very long one, with its units, phrases and clauses.</summary>
internal sealed record ClausedSentence(Sentence Sentence, IReadOnlyList<Unit> Units, IReadOnlyList<Clause> Clauses, IReadOnlyList<Phrase> Phrases, bool StartsQuoted, bool EndsQuoted)
{
    /// <summary>The innermost clause that holds a unit; null outside every clause.</summary>
    public Clause? ClauseAt(int unit)
    {
        Clause? best = null;
        foreach (var clause in Clauses)
        {
            if (clause.Start <= unit && unit < clause.End && (best is null || clause.End - clause.Start < best.End - best.Start))
            {
                best = clause;
            }
        }

        return best;
    }
}
