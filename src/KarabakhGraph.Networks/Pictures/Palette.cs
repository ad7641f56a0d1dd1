namespace KarabakhGraph.Networks.Pictures;

/// <summary>The colours and shapes of a picture. Nothing is told by colour alone: lines differ in their dashes and heads, types of actors in their shapes, blocs in their names.</summary>
internal static class Palette
{
    public const string Ink = "#1a1a1a";
    public const string Faint = "#595959";
    public const string Support = "#0077bb";

    /// <summary>Darker than in the files, so that thin lines stand out enough from white (3.7 : 1).</summary>
    public const string Opposition = "#dd5f12";

    public const string Ambivalence = "#888888";
    public const string OppositionDashes = "9 6";
    public const string AmbivalenceDashes = "2 5";

    /// <summary>Colours for blocs that the colour-blind tell apart (Paul Tol, "Colour schemes", light), and on which black text can be read.</summary>
    private static readonly string[] Blocs = ["#77aadd", "#ee8866", "#eedd88", "#ffaabb", "#99ddff", "#44bb99", "#bbcc33", "#aaaa00"];

    /// <summary>The colour of a bloc by its number; with more blocs than colours they come again.</summary>
    public static string OfBloc(int number) => Blocs[number % Blocs.Length];

    /// <summary>The outline of an actor of a type around 0, 0, as an SVG path; its area is about that of a circle.</summary>
    public static string ShapeOf(string actorType, double radius) => actorType switch
    {
        "organization" => Polygon(radius, [(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)]),
        "person" => Polygon(radius, [(0, -1.2), (1.1, 0.8), (-1.1, 0.8)]),
        "group" => Polygon(radius, [(0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)]),
        "place" => Polygon(radius, [(-0.55, -0.95), (0.55, -0.95), (1.1, 0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0)]),
        _ => $"M{Text(-radius)} 0a{Text(radius)} {Text(radius)} 0 1 0 {Text(2 * radius)} 0a{Text(radius)} {Text(radius)} 0 1 0 {Text(-2 * radius)} 0z",
    };

    /// <summary>A length or place as SVG has it: tenths of pixels.</summary>
    public static string Text(double value) => (Math.Round(value, 1, MidpointRounding.AwayFromZero) + 0.0).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    private static string Polygon(double radius, IEnumerable<(double X, double Y)> corners) =>
        $"M{string.Join('L', corners.Select(corner => $"{Text(corner.X * radius)} {Text(corner.Y * radius)}"))}z";
}
