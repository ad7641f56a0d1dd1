using KarabakhGraph.Extraction.References;
using KarabakhGraph.Knowledge;

namespace KarabakhGraph.Extraction.Events;

/// <summary>Puts entities into the arguments of an event, as its frame says and as fits what they are.</summary>
internal sealed class RoleFiller(ActorFacts facts)
{
    public void Fill(EventDraft draft, IReadOnlyDictionary<string, EventRole> frame, string slot, IReadOnlyList<string> found, bool named = true)
    {
        if (found.Count == 0 || !frame.TryGetValue(slot, out var role))
        {
            return;
        }

        switch (role)
        {
            case EventRole.Place when !named:
                break;
            case EventRole.Place:
                draft.Add(role, found.Where(facts.MayBePlace));
                break;
            case EventRole.Agent:
                // A place does nothing; support from a capital is its state's.
                draft.Add(role, found.Select(id => draft.Type is "Support" or "Aid" ? facts.Find(id)?.CapitalOf ?? id : id).Where(id => !facts.IsPlace(id)));
                break;
            case EventRole.Target:
                var bodily = draft.Type is "Assault" or "Mobilize" or "Coerce" or "Retreat";
                found = bodily ? draft.Type == "Mobilize" && slot == "object" ? [.. found.Where(id => facts.TypeOf(id) is EntityType.Group or EntityType.Person or EntityType.Place)] : found
                    : [.. found.Select(id => facts.Find(id)?.CapitalOf ?? id)];
                draft.Add(role, found.Where(id => !draft.Agents.Contains(id) || found.Count > 1));
                if (bodily)
                {
                    draft.Add(EventRole.Place, found.Where(facts.IsPlace));
                }

                break;
            default:
                break;
        }
    }
}
