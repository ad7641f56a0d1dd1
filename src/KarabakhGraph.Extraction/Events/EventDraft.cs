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
}
