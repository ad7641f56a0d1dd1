using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Language;
using KarabakhGraph.Language.Dates;

namespace KarabakhGraph.Extraction.Events;

/// <summary>Gives an event the date that its own clause tells.</summary>
internal static class EventDates
{
    /// <summary>The date expression of the event's own clause.</summary>
    public static void Date(EventDraft draft, ClausedSentence sentence, IReadOnlyList<DateExpression> dates, string? issued)
    {
        var clause = sentence.ClauseAt(draft.At);
        if (clause is null)
        {
            return;
        }

        var (start, end) = (sentence.Units[clause.Start].Span.Start, sentence.Units[clause.End - 1].Span.End);
        var (low, high) = (0, dates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = dates[middle].Span.End <= start ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < dates.Count && dates[i].Span.Start < end; i++)
        {
            if (dates[i].Relation == DateRelation.On && !Inside(dates[i].Span, sentence, clause))
            {
                draft.Date = dates[i].Value;
                return;
            }

            if (dates[i].Relation == DateRelation.Since && draft.Nominal)
            {
                // What began then and goes on lasts until the day of the report; an agreement has only its beginning.
                draft.Date = draft.Type == "Assault" && issued is not null && !dates[i].Value.Contains('/', StringComparison.Ordinal) ? $"{dates[i].Value}/{issued}" : dates[i].Value;
                return;
            }
        }
    }

    /// <summary>A date within a longer phrase ("after the 1994 war") is that phrase's own.</summary>
    private static bool Inside(TextSpan date, ClausedSentence sentence, Clause clause)
    {
        foreach (var phrase in clause.Adjuncts.Concat(clause.Objects).Concat(clause.Subject))
        {
            if (!phrase.Temporal && sentence.Units[phrase.Start].Span.Start <= date.Start && date.End <= sentence.Units[phrase.End - 1].Span.End)
            {
                return true;
            }
        }

        return false;
    }
}
