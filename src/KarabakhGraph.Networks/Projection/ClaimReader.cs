using System.Globalization;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Networks.Projection;

/// <summary>Reads the claims that edges are made of. It goes from the relations and event types that count to their claims, and never over all claims.</summary>
internal sealed class ClaimReader(GraphView view, ProjectionOptions options)
{
    private readonly Sides _sides = new(view);

    public IReadOnlyList<TieClaim> Read()
    {
        var ties = options.Level == ActorLevel.States ? OfTies().ToList() : [];
        var counted = ties.Select(claim => claim.Claim).ToHashSet();
        return Sorted(ties.Concat(OfRelations().Concat(OfEvents()).Where(claim => !counted.Contains(claim.Claim))));
    }

    /// <summary>The ties that a query found, with what the graph says of their claims.</summary>
    public IReadOnlyList<TieClaim> Read(IEnumerable<TieRow> rows) =>
        Sorted(rows.Select(row => Claim(row.From, row.To, row.Sign, row.Sign > 0 ? "supports" : "opposes", (decimal)row.Weight, row.Claim)).OfType<TieClaim>());

    /// <summary>Claims within the limits of time, without pairs whose sign rests on too little; sorted by actors, sign and claim.</summary>
    public static IReadOnlyList<TieClaim> Chosen(IReadOnlyList<TieClaim> claims, ProjectionOptions options) =>
    [
        .. claims.Where(claim => IsoDates.IsWithin(claim.Issued, options.From, options.To))
            .GroupBy(claim => (claim.From, claim.To, claim.Sign))
            .Where(group => group.Count() >= options.MinimumClaims
                && group.Select(claim => claim.Document).Distinct().Count() >= options.MinimumDocuments
                && group.Select(claim => claim.Source).Distinct().Count() >= options.MinimumSources)
            .SelectMany(group => group),
    ];

    private static IReadOnlyList<TieClaim> Sorted(IEnumerable<TieClaim> claims) =>
    [
        .. claims.Where(claim => claim.From != claim.To)
            .OrderBy(claim => claim.From.Value, StringComparer.Ordinal).ThenBy(claim => claim.To.Value, StringComparer.Ordinal)
            .ThenByDescending(claim => claim.Sign).ThenBy(claim => claim.Claim?.Value, StringComparer.Ordinal).ThenBy(claim => claim.Weight),
    ];

    /// <summary>The claims of the derived ties: their sides were found with all that the lexicon knows.</summary>
    private IEnumerable<TieClaim> OfTies() =>
        from tie in view.Subjects(RdfVocabulary.Type, Vocabulary.Tie)
        let sign = view.Text(tie, Vocabulary.Sign) == "-1" ? -1 : 1
        let weight = options.Ties.Relations.GetValueOrDefault(sign > 0 ? Vocabulary.Supports : Vocabulary.Opposes)
        where weight != 0
        from basis in view.Objects(tie, Vocabulary.BasedOn).OfType<Iri>()
        let claim = Claim(view.Object(tie, Vocabulary.From), view.Object(tie, Vocabulary.To), Math.Sign(weight), sign > 0 ? "supports" : "opposes", (decimal)Math.Abs(weight), basis)
        where claim is not null
        select claim;

    private IEnumerable<TieClaim> OfRelations() =>
        from counted in options.Ties.Relations
        where counted.Value != 0
        where options.Level == ActorLevel.Actors || options.Claims == ClaimScope.All || (counted.Key != Vocabulary.Supports && counted.Key != Vocabulary.Opposes)
        from relation in view.Subjects(RdfVocabulary.Predicate, counted.Key)
        from claim in Of(relation, [view.Object(relation, RdfVocabulary.Subject)], [view.Object(relation, RdfVocabulary.Object)], Name(counted.Key), counted.Value)
        select claim;

    private IEnumerable<TieClaim> OfEvents() =>
        from type in options.Ties.Events.Keys.Concat(options.Ties.Kinds.Keys.Select(kind => view.Object(kind, Vocabulary.EventType)).OfType<Iri>()).Distinct()
        from happening in view.Subjects(Vocabulary.EventType, type)
        where view.Has(happening, RdfVocabulary.Type, Vocabulary.Event)
        let kind = view.Object(happening, Vocabulary.Kind) as Iri
        let byKind = kind is not null && options.Ties.Kinds.ContainsKey(kind)
        let weight = byKind ? options.Ties.Kinds[kind!] : options.Ties.Events.GetValueOrDefault(type)
        where weight != 0
        from claim in Of(happening, [.. view.Objects(happening, Vocabulary.Agent)], [.. view.Objects(happening, Vocabulary.Target)], Name(kind ?? type), weight)
        select claim;

    /// <summary>The asserted claims about a relation or event, for each who does it and each whom it is done to.</summary>
    private IEnumerable<TieClaim> Of(Term about, IReadOnlyList<Term?> agents, IReadOnlyList<Term?> targets, string kind, double weight) =>
        from basis in view.Subjects(Vocabulary.About, about).OfType<Iri>()
        where view.Has(basis, Vocabulary.Status, Vocabulary.Asserted)
        let claimants = view.Objects(basis, Vocabulary.Claimant).ToList()
        let date = view.Object(basis, Vocabulary.WasDerivedFrom) is { } document ? view.Text(document, Vocabulary.Issued) : null
        from agent in agents.OfType<Iri>()
        where options.Claims == ClaimScope.All || claimants.Count == 0 || claimants.Contains(agent)
            || (options.Level == ActorLevel.States && claimants.OfType<Iri>().Any(claimant => _sides.Of(claimant, date) == _sides.Of(agent, date)))
        from target in targets.OfType<Iri>()
        let claim = Claim(Counted(agent, date), Counted(target, date), Math.Sign(weight), kind, (decimal)Math.Abs(weight), basis)
        where claim is { Document: not null }
        select claim;

    private Iri Counted(Iri actor, string? date) => options.Level == ActorLevel.States ? _sides.Of(actor, date) : actor;

    private TieClaim? Claim(Term? from, Term? to, int sign, string kind, decimal weight, Iri? claim)
    {
        if (from is not Iri subject || to is not Iri target)
        {
            return null;
        }

        var document = claim is null ? null : view.Object(claim, Vocabulary.WasDerivedFrom);
        return new TieClaim(
            subject,
            target,
            sign,
            kind,
            weight,
            claim,
            document,
            document is null ? null : view.Object(document, Vocabulary.TellsStory) ?? view.Object(document, Vocabulary.Publisher) ?? document,
            Confidence(claim is null ? null : view.Text(claim, Vocabulary.Confidence)),
            document is null ? null : view.Text(document, Vocabulary.Issued),
            claim is not null && view.Object(claim, Vocabulary.Evidence) is { } sentence ? view.Text(sentence, Vocabulary.AnchorOf) ?? "" : "",
            document is null ? null : view.Text(document, Vocabulary.Source))
        {
            Publisher = document is null ? null : view.Object(document, Vocabulary.Publisher) as Iri,
        };
    }

    private static decimal Confidence(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence) && confidence is > 0 and <= 1 ? confidence : 1;

    private static string Name(Iri term)
    {
        var name = term.Value[(term.Value.LastIndexOfAny(['#', '/']) + 1)..];
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
