using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Events;

/// <summary>An event while its sentence is read.</summary>
internal sealed class EventDraft
{
    public required Trigger Trigger { get; init; }

    public required TextSpan Words { get; init; }

    /// <summary>Index of the first unit of the trigger.</summary>
    public required int At { get; init; }

    public required string Type { get; set; }

    public required string Kind { get; set; }

    public required ClaimStatus Status { get; set; }

    public List<string> Agents { get; } = [];

    public List<string> Targets { get; } = [];

    public List<string> Places { get; } = [];

    public IReadOnlyList<string> Sources { get; set; } = [];

    public string? Date { get; set; }

    public bool Nominal { get; init; }

    /// <summary>True when the words beside the trigger show that it reports nothing.</summary>
    public bool Dropped { get; set; }

    /// <summary>How many places stand in phrases of the noun itself.</summary>
    public int OwnPlaces { get; set; }

    public void Add(EventRole role, IEnumerable<string> entities)
    {
        var list = role switch { EventRole.Agent => Agents, EventRole.Target => Targets, EventRole.Place => Places, _ => null };
        foreach (var entity in list is null ? [] : entities)
        {
            if (!list!.Contains(entity))
            {
                list.Add(entity);
            }
        }
    }

    /// <summary>A draft of the trigger whose words stand at the given units.</summary>
    public static EventDraft Of(Trigger trigger, IReadOnlyList<int> at, IReadOnlyList<Unit> units, bool nominal) => new()
    {
        Trigger = trigger,
        Words = new TextSpan(units[at.Min()].Span.Start, units[Math.Min(at.Max(), at.Min() + 8)].Span.End),
        At = at[0],
        Type = trigger.Type,
        Kind = trigger.Kind,
        Status = trigger.Status ?? ClaimStatus.Asserted,
        Nominal = nominal,
    };

    /// <summary>Takes the finer kind that words beside the trigger give.</summary>
    public void Refine(ClausedSentence sentence, int start, int end, Clause clause)
    {
        var stop = end;
        foreach (var child in sentence.Clauses)
        {
            if (child.Parent == clause && child.Link is ClauseLink.Content or ClauseLink.Infinitive)
            {
                stop = Math.Max(stop, child.End);
            }
        }

        foreach (var refinement in Trigger.Refinements)
        {
            for (var i = Math.Max(0, Nominal ? start - 3 : clause.Start); i < stop && i < sentence.Units.Count; i++)
            {
                var word = sentence.Units[i].Lower;
                if (sentence.Units[i].Name is null && refinement.Words.Any(with => with.StartsWith('~') ? word.EndsWith(with[1..], StringComparison.Ordinal) : word == with))
                {
                    Dropped = refinement.Kind is null;
                    Kind = refinement.Kind ?? Kind;
                    Type = refinement.Type ?? Type;
                    return;
                }
            }
        }
    }
}
