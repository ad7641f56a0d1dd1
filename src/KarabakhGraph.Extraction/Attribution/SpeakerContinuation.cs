using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Extraction.Events;
using KarabakhGraph.Extraction.References;
using KarabakhGraph.Knowledge;

namespace KarabakhGraph.Extraction.Attribution;

/// <summary>Carries speakers and doubts over the border of a sentence: quotations that run on, "X announced this", "there was no confirmation".</summary>
internal sealed class SpeakerContinuation(ReportingBook book, TriggerBook triggers, ActorFacts facts, IReadOnlyList<string> sides)
{
    private const int ShortSentence = 9;

    public void Continue(IReadOnlyList<SentenceSources> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var here = sentences[i];
            var before = i > 0 && (Same(sentences[i - 1], here) || PointsBack(here) || Hearsay(here.Sentence)) ? sentences[i - 1] : null;
            if (before is { Reporting.Count: 0 } && PointsBack(here))
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
                if (draft.Status == ClaimStatus.Asserted && draft.Type is "Assault" or "Mobilize" or "Coerce" or "Aid")
                {
                    draft.Status = ClaimStatus.Unconfirmed;
                }
            }
        }
    }

    private static bool Same(SentenceSources a, SentenceSources b) => a.Sentence.Sentence.Paragraph == b.Sentence.Sentence.Paragraph;

    private bool PointsBack(SentenceSources here) =>
        here.Reporting.Count > 0 && here.Speaker.Count > 0 && here.Sentence.Clauses.Count <= 2
        && here.Reporting.Any(clause => clause.Objects.Concat(clause.Subject).Any(phrase => phrase.End - phrase.Start == 1 && book.Anaphors.Contains(here.Sentence.Units[phrase.Start].Lower)));

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

        return Hearsay(sentence) || sentence.Units.Any(unit => unit.Name is null && book.Possessors.Contains(unit.Lower)) || ShortWordOfAParty(sentence, speaker);
    }

    private static bool Hearsay(ClausedSentence sentence) => sentence.Units.Any(unit => unit.Name is null && unit.Is(WordClass.HearsayModal));

    /// <summary>A short sentence about what the speaker's side or its enemy did goes on with the speaker's account.</summary>
    private bool ShortWordOfAParty(ClausedSentence sentence, IReadOnlyList<string> speaker)
    {
        if (sentence.Units.Count > ShortSentence || sentence.Clauses.Count == 0 || sentence.Units[0].Name is not { } first)
        {
            return false;
        }

        if (sentence.Clauses.Any(clause => triggers.Match(clause, sentence.Units) is { Trigger.Content: not null }))
        {
            // "X denied it" is X's own word, told by the report.
            return false;
        }

        var state = facts.StateOf(first.Entity);
        return state is not null && sides.Contains(state) && speaker.Any(id => facts.StateOf(id) is { } own && sides.Contains(own));
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
