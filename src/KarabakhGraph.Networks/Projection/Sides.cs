using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Networks.Projection;

/// <summary>For whom an actor acts, by the offices, memberships and parts that the graph knows: a state, or the last of the chain. Media, companies, aid and international bodies act for themselves.</summary>
internal sealed class Sides(GraphView view)
{
    private const int LongestChain = 10;
    private static readonly HashSet<string> _independent = new(StringComparer.Ordinal) { "news-agency", "newspaper", "broadcaster", "platform", "ngo", "international", "company", "church" };

    private readonly Dictionary<(Iri, string?), Iri> _known = [];

    /// <summary>The side of an actor at a date.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="date">In ISO 8601; null when unknown: then its latest office counts.</param>
    public Iri Of(Iri actor, string? date)
    {
        if (!_known.TryGetValue((actor, date), out var side))
        {
            side = actor;
            for (var step = 0; step < LongestChain && !view.Has(side, RdfVocabulary.Type, Vocabulary.State) && Above(side, date) is { } above; step++)
            {
                side = above;
            }

            _known.Add((actor, date), side);
        }

        return side;
    }

    private Iri? Above(Iri actor, string? date)
    {
        if (view.Text(actor, Vocabulary.Category) is { } category && _independent.Contains(category))
        {
            return null;
        }

        // A place that lies in several wholes, de jure and de facto, is on nobody's side.
        var wholes = view.Objects(actor, Vocabulary.PartOf).OfType<Iri>().Take(2).ToList();
        return Office(actor, date) ?? First(actor, Vocabulary.MemberOf) ?? First(actor, Vocabulary.CapitalOf) ?? (wholes.Count == 1 ? wholes[0] : null);
    }

    private Iri? First(Iri actor, Iri predicate) => view.Objects(actor, predicate).OfType<Iri>().OrderBy(iri => iri.Value, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The body of the latest office that is held at the date, else of the latest at all.</summary>
    private Iri? Office(Iri actor, string? date)
    {
        var offices = (
            from membership in view.Subjects(Vocabulary.Member, actor)
            let body = view.Object(membership, Vocabulary.Organization) as Iri
            where body is not null
            let interval = view.Object(membership, Vocabulary.MemberDuring)
            let begin = Day(interval, Vocabulary.HasBeginning)
            let end = Day(interval, Vocabulary.HasEnd)
            orderby begin descending, body.Value
            select (Body: body, Begin: begin, End: end)).ToList();
        return (offices.FirstOrDefault(office => IsoDates.Days(date) is var (first, last) && office.Begin is { } begin && begin <= last && (office.End is not { } end || first <= end)) is { Body: { } held }
            ? held
            : offices.FirstOrDefault().Body);
    }

    private DateOnly? Day(Term? interval, Iri predicate) =>
        interval is not null && view.Object(interval, predicate) is { } instant && IsoDates.Days(view.Text(instant, Vocabulary.InXsdDate)) is var (first, _) ? first : null;
}
