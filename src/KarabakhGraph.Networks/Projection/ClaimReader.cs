using System.Globalization;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Networks.Projection;

/// <summary>Reads the claims that edges are made of, sorted by actors, sign and claim.</summary>
internal static class ClaimReader
{
    public static IReadOnlyList<TieClaim> Read(GraphView view, ActorLevel level)
    {
        var claims = level == ActorLevel.States ? BetweenStates(view) : BetweenActors(view);
        return
        [
            .. claims.Where(claim => claim.From != claim.To)
                .OrderBy(claim => claim.From.Value, StringComparer.Ordinal).ThenBy(claim => claim.To.Value, StringComparer.Ordinal)
                .ThenByDescending(claim => claim.Sign).ThenBy(claim => claim.Claim.Value, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<TieClaim> BetweenStates(GraphView view) =>
        from tie in view.Subjects(RdfVocabulary.Type, Vocabulary.Tie)
        let sign = view.Text(tie, Vocabulary.Sign) == "-1" ? -1 : 1
        from basis in view.Objects(tie, Vocabulary.BasedOn).OfType<Iri>()
        let claim = Claim(view, view.Object(tie, Vocabulary.From), view.Object(tie, Vocabulary.To), sign, basis)
        where claim is not null
        select claim;

    private static IEnumerable<TieClaim> BetweenActors(GraphView view) =>
        from sign in new[] { 1, -1 }
        from relation in view.Subjects(RdfVocabulary.Predicate, sign > 0 ? Vocabulary.Supports : Vocabulary.Opposes)
        let subject = view.Object(relation, RdfVocabulary.Subject)
        from basis in view.Subjects(Vocabulary.About, relation).OfType<Iri>()
        where view.Has(basis, Vocabulary.Status, Vocabulary.Asserted)
        let claimants = view.Objects(basis, Vocabulary.Claimant).ToList()
        where claimants.Count == 0 || claimants.Contains(subject!) // an unknown subject makes no claim below
        let claim = Claim(view, subject, view.Object(relation, RdfVocabulary.Object), sign, basis)
        where claim is not null
        select claim;

    private static TieClaim? Claim(GraphView view, Term? from, Term? to, int sign, Iri claim)
    {
        if (from is not Iri subject || to is not Iri target || view.Object(claim, Vocabulary.WasDerivedFrom) is not { } document)
        {
            return null;
        }

        return new TieClaim(
            subject,
            target,
            sign,
            claim,
            document,
            view.Object(document, Vocabulary.TellsStory) ?? view.Object(document, Vocabulary.Publisher) ?? document,
            Confidence(view.Text(claim, Vocabulary.Confidence)),
            view.Text(document, Vocabulary.Issued),
            view.Object(claim, Vocabulary.Evidence) is { } sentence ? view.Text(sentence, Vocabulary.AnchorOf) ?? "" : "",
            view.Text(document, Vocabulary.Source));
    }

    private static decimal Confidence(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence) && confidence is > 0 and <= 1 ? confidence : 1;
}
