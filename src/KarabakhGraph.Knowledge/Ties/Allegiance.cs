using KarabakhGraph.Knowledge.Lexicons;

namespace KarabakhGraph.Knowledge.Ties;

/// <summary>For whom somebody acts: the state of an official, ministry, army, capital; whoever belongs to no state acts for itself.</summary>
internal sealed class Allegiance
{
    private const int LongestChain = 10;

    /// <summary>Categories of bodies that lie in a state and do not act for it.</summary>
    private static readonly HashSet<string> Independent = new(StringComparer.Ordinal)
    {
        "news-agency", "newspaper", "broadcaster", "platform", "ngo", "international", "company", "church",
    };

    private readonly Lexicon _lexicon;
    private readonly ILookup<string, Office> _offices;

    public Allegiance(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _offices = lexicon.Offices.ToLookup(office => office.Person, StringComparer.Ordinal);
    }

    /// <summary>The state, or else the last of the chain that can act, for whom an entity acts at the time of a document and by what the document says.</summary>
    public string Of(string entity, DocumentReading reading)
    {
        var actor = entity;
        for (var step = 0; step < LongestChain && !IsState(actor, reading); step++)
        {
            if (Above(actor, reading) is not { } above)
            {
                break;
            }

            actor = above;
        }

        // A place that lies in no state stands for itself; so does whoever belongs to one.
        return TypeOf(actor, reading) == EntityType.Place && TypeOf(entity, reading) != EntityType.Place ? entity : actor;
    }

    private bool IsState(string id, DocumentReading reading) => TypeOf(id, reading) == EntityType.State;

    private EntityType? TypeOf(string id, DocumentReading reading) => _lexicon.Find(id)?.Type ?? Own(id, reading)?.Type;

    private static Entity? Own(string id, DocumentReading reading) => reading.Entities.FirstOrDefault(entity => entity.Id == id);

    private string? Above(string id, DocumentReading reading) => _lexicon.Find(id) switch
    {
        null => Own(id, reading)?.Of ?? reading.Offices.FirstOrDefault(office => office.Person == id && office.Of is not null)?.Of,
        { Type: EntityType.Person } person => Office(id, reading) ?? person.Of,
        { Type: EntityType.Place } place => place.CapitalOf ?? (place.PartOf is [var whole, ..] ? whole : null),
        { Category: { } category } when Independent.Contains(category) => null,
        var body => body.Of,
    };

    /// <summary>The body or state of the latest office held on the day of the document; of the latest at all when none was held then, or the day is unknown.</summary>
    private string? Office(string person, DocumentReading reading)
    {
        var days = Dates.Of(reading.Issued);
        var latestFirst = _offices[person].OrderByDescending(office => office.From).ThenBy(office => office.Of, StringComparer.Ordinal).ToList();
        return (latestFirst.FirstOrDefault(office => office.From is { } from && from.DayNumber <= days.Last && (office.To is not { } to || days.First <= to.DayNumber))
            ?? (latestFirst is [var latest, ..] ? latest : null))?.Of;
    }
}
