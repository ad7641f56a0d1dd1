using System.Globalization;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Knowledge.Lexicons;

/// <summary>One entry of <c>offices:</c>.</summary>
internal static class OfficeEntry
{
    public static Office Read(YamlValue entry)
    {
        entry.AllowOnly("person", "role", "of", "from", "to");
        var (from, to) = (Day(entry.Find("from")), Day(entry.Find("to")));
        return from > to
            ? throw entry["to"].Error("the office ends before it begins")
            : new Office(entry["person"].Text, entry["role"].OneOf([.. KarabakhVocabulary.Roles]), entry["of"].Text, from, to);
    }

    private static DateOnly? Day(YamlValue? value) => value is null
        ? null
        : DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw value.Error($"'{value.Text}' is no day of the form yyyy-MM-dd");
}
