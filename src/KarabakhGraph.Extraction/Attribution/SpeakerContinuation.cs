using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Extraction.References;
using KarabakhGraph.Knowledge;

namespace KarabakhGraph.Extraction.Attribution;

/// <summary>Carries speakers and doubts over the border of a sentence: quotations that run on, "X announced this", "there was no confirmation".</summary>
internal sealed class SpeakerContinuation(ReportingBook book, ActorFacts facts)
{
    public void Continue(IReadOnlyList<SentenceSources> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var here = sentences[i];
            var before = i > 0 && Same(sentences[i - 1], here) ? sentences[i - 1] : null;
            if (PointsBack(here) && before is { Speaker.Count: 0 })
            {
                before.Whole = here.Speaker;
            }

            if (here.Speaker.Count > 0)
            {
                // A quotation that began in an earlier sentence gets its speaker where it ends.
                for (var k = i - 1; here.Sentence.StartsQuoted && k >= 0 && sentences[k].Sentence.EndsQuoted && sentences[k].Speaker.Count == 0; k--)
                {
                    sentences[k].Whole = here.Speaker;
                    sentences[k].Speaker = here.Speaker;
                }

                continue;
            }

            if (before is not { Speaker.Count: > 0 } || here.Whole.Count > 0)
            {
                continue;
            }

            if (Quoted(here.Sentence) || Own(here.Sentence, before.Speaker))
            {
                here.Whole = before.Speaker;
                here.Speaker = before.Speaker;
            }
        }
    }

    /// <summary>"There has been no confirmation of this" casts doubt on what the same or the last sentence told.</summary>
    public void Doubt(IReadOnlyList<SentenceReading> readings)
    {
        for (var i = 0; i < readings.Count; i++)
        {
            if (!Unconfirmed(readings[i].Sources.Sentence))
            {
                continue;
            }

            foreach (var draft in readings[i].Events.Concat(i > 0 && Same(readings[i - 1].Sources, readings[i].Sources) ? readings[i - 1].Events : []))
            {
                if (draft.Status == ClaimStatus.Asserted && draft.Type is "Assault" or "Mobilize" or "Coerce" or "Aid" && draft.Status == ClaimStatus.Asserted)
                {
                    draft.Status = ClaimStatus.Unconfirmed;
                }
            }
        }
    }

    private static bool Same(SentenceSources a, SentenceSources b) => a.Sentence.Sentence.Paragraph == b.Sentence.Sentence.Paragraph;

    private bool PointsBack(SentenceSources here) =>
        here.Reporting.Count > 0 && here.Speaker.Count > 0 && here.Sentence.Clauses.Count <= 2 && here.Sentence.Units.Count <= 16
        && here.Sentence.Units.Any(unit => unit.Name is null && book.Anaphors.Contains(unit.Lower));

    private static bool Quoted(ClausedSentence sentence)
    {
        var words = 0;
        var quoted = 0;
        foreach (var unit in sentence.Units)
        {
            if (unit.Kind == Language.TokenKind.Word)
            {
                words++;
                quoted += unit.Quoted ? 1 : 0;
            }
        }

        return words > 0 && quoted * 10 >= words * 7;
    }

    /// <summary>Free indirect speech: the sentence calls somebody the enemy, or tells in the mood of hearsay, right behind words of a party.</summary>
    private bool Own(ClausedSentence sentence, IReadOnlyList<string> speaker)
    {
        if (speaker.All(id => facts.StateOf(id) is null))
        {
            return false;
        }

        return sentence.Units.Any(unit => unit.Name is null && (book.Possessors.Contains(unit.Lower) || unit.Is(WordClass.HearsayModal)));
    }

    private bool Unconfirmed(ClausedSentence sentence)
    {
        var units = sentence.Units;
        foreach (var words in book.NoConfirmation)
        {
            for (var i = 0; i < units.Count; i++)
            {
                var w = 0;
                for (var k = i; k < units.Count && k < i + words.Length + 3 && w < words.Length; k++)
                {
                    w += units[k].Lower == words[w] ? 1 : 0;
                }

                if (w == words.Length && units[i].Lower == words[0])
                {
                    return true;
                }
            }
        }

        return false;
    }
}
