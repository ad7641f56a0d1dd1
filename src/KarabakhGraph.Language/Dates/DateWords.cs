using KarabakhGraph.Yaml;

namespace KarabakhGraph.Language.Dates;

/// <summary>A language's words for dates: <c>dates.yaml</c> of its pack (schema: <c>ontology/languages/README.md</c>).</summary>
internal sealed class DateWords
{
    public DateWords(LanguagePack pack)
    {
        var file = YamlFile.Read(Path.Combine(pack.Folder, "dates.yaml"));
        file.AllowOnly("months", "weekdays", "ordinals", "ordinal-endings", "relative", "next", "day-joiners", "month-introductions", "year-introductions", "since", "until", "decades", "range-introductions", "range-joiners");
        Months = Phrases.Numbered(pack, file["months"], 12);
        Weekdays = Phrases.Numbered(pack, file["weekdays"], 7);
        Ordinals = Phrases.WithValues(pack, file["ordinals"]);
        OrdinalEndings = file["ordinal-endings"].Texts;
        Relative = Phrases.WithValues(pack, file["relative"]);
        Next = new Phrases(pack, file["next"]);
        DayJoiners = new Phrases(pack, file["day-joiners"]);
        MonthIntroductions = new Phrases(pack, file["month-introductions"]);
        YearIntroductions = new Phrases(pack, file["year-introductions"]);
        Since = new Phrases(pack, file["since"]);
        Until = new Phrases(pack, file["until"]);
        Decades = file["decades"].Texts;
        RangeIntroductions = new Phrases(pack, file["range-introductions"]);
        RangeJoiners = new Phrases(pack, file["range-joiners"]);
    }

    public Phrases Months { get; }

    public Phrases Weekdays { get; }

    public Phrases Ordinals { get; }

    public IReadOnlyList<string> OrdinalEndings { get; }

    public Phrases Relative { get; }

    public Phrases Next { get; }

    public Phrases DayJoiners { get; }

    public Phrases MonthIntroductions { get; }

    public Phrases YearIntroductions { get; }

    public Phrases Since { get; }

    public Phrases Until { get; }

    /// <summary>With <c>{year}</c> for 1990 or <c>{decade}</c> for 90.</summary>
    public IReadOnlyList<string> Decades { get; }

    public Phrases RangeIntroductions { get; }

    public Phrases RangeJoiners { get; }
}
