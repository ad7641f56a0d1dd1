namespace KarabakhGraph.Extraction.Clauses;

/// <summary>
/// Finds the clauses of a sentence without a parse: verbs first, then the borders between them (conjunctions, relatives, commas, infinitives), then the phrases
/// on either side. Linear in the number of units but for looking within one stretch between two verbs.
/// </summary>
internal sealed class ClauseFinder(ClauseGrammar grammar, IReadOnlySet<string> contentVerbs)
{
    private readonly VerbTagger _tagger = new(grammar);

    public IReadOnlyList<Clause> Find(IReadOnlyList<Unit> units)
    {
        _tagger.Tag(units);
        return grammar.VerbLast ? new VerbLastClauses(grammar).Find(units) : new ObjectFollowsClauses(grammar, contentVerbs).Find(units);
    }
}
