namespace KarabakhGraph.Networks.Projection;

/// <summary>What options and files call the ways in which claims become edges.</summary>
internal static class EdgeNames
{
    public static string Of(EdgeMode mode) => mode switch
    {
        EdgeMode.Claims => "claims",
        EdgeMode.Signed => "signed",
        EdgeMode.Net => "net",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "no way to make edges"),
    };
}
