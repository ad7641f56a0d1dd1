using System.Globalization;

namespace KarabakhGraph.Networks.Pictures;

/// <summary>A number and what it counts.</summary>
internal static class Plural
{
    /// <summary>"1 claim", "2 claims".</summary>
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
