using KarabakhGraph.Extraction.Events;
using KarabakhGraph.Extraction.References;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction;

/// <summary>Makes claims of what the sentences of a document say, in the order of the text, and ties denials to what they deny.</summary>
internal sealed class ClaimWriter(AnnotatedText text, ActorFacts facts)
{
    /// <summary>How many claims back a denial looks.</summary>
    private const int Reach = 100;

    private readonly CodePoints _points = new(text.Text);

    public IReadOnlyList<Claim> Write(IReadOnlyList<SentenceReading> readings)
    {
        var claims = new List<Claim>();
        var paragraphs = new List<int>();
        foreach (var reading in readings)
        {
            var sentence = reading.Sources.Sentence.Sentence;
            var evidence = _points.Range(sentence.Span);
            var made = new List<Claim>();
            made.AddRange(reading.Events.Select(draft => new Claim(
                new Event(draft.Type, draft.Kind, draft.Agents, draft.Targets, draft.Places, draft.Date),
                draft.Sources, draft.Status, evidence, _points.Range(draft.Words), Confidence(draft), draft.Trigger.Rule)));
            made.AddRange(reading.Relations.Select(draft => new Claim(
                new Relation(draft.Subject, draft.Type, draft.Object), draft.Sources, draft.Status, evidence, _points.Range(draft.Words), draft.Confidence, draft.Rule)));
            made.AddRange(reading.Figures.Select(draft => new Claim(draft.Figure, draft.Sources, draft.Status, evidence, _points.Range(draft.Words), 0.8m, $"{text.Language}/figure")));
            foreach (var claim in made.OrderBy(claim => claim.Trigger.Begin).ThenBy(claim => claim.Trigger.End).ThenBy(claim => claim.Rule, StringComparer.Ordinal))
            {
                claims.Add(claim with { Denies = Denied(claim, claims, paragraphs, sentence.Paragraph) });
                paragraphs.Add(sentence.Paragraph);
            }
        }

        return claims;
    }

    private static decimal Confidence(EventDraft draft) =>
        (draft.Nominal ? 0.6m : 0.7m) + (draft.Agents.Count > 0 ? 0.1m : 0m) + (draft.Targets.Count + draft.Places.Count > 0 ? 0.1m : 0m);

    /// <summary>What a denial denies: an earlier event of the same kind at the same place or with the denier's state as the doer; for a bare "denied this" the last act told.</summary>
    private int? Denied(Claim claim, List<Claim> claims, List<int> paragraphs, int paragraph)
    {
        var bare = claim is { About: Event { Type: "Reject", Kind: "denial" } };
        if (claim.About is not Event denial || !(bare || claim.Status == ClaimStatus.Denied))
        {
            return null;
        }

        var deniers = (bare ? denial.Agents : claim.Claimants).Select(facts.StateOf).ToHashSet();
        for (var i = claims.Count - 1; i >= Math.Max(0, claims.Count - Reach) && paragraph - paragraphs[i] <= 3; i--)
        {
            if (claims[i].About is not Event { Type: "Assault" or "Coerce" or "Mobilize" or "Aid" } told || claims[i].Status == ClaimStatus.Denied)
            {
                continue;
            }

            var ownVoice = claims[i].Claimants.Count > 0 && claims[i].Claimants.All(id => deniers.Contains(facts.StateOf(id)));
            var accused = told.Agents.Any(id => deniers.Contains(facts.StateOf(id)));
            var shared = told.Targets.Concat(told.Places).Intersect(denial.Targets.Concat(denial.Places), StringComparer.Ordinal).Any();
            if (!ownVoice && (bare ? accused || paragraphs[i] == paragraph : shared || accused && told.Kind == denial.Kind))
            {
                return i;
            }
        }

        return null;
    }
}
