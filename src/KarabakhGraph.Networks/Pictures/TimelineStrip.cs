using System.Globalization;

namespace KarabakhGraph.Networks.Pictures;

/// <summary>Support above a line and opposition below it, slice by slice.</summary>
internal static class TimelineStrip
{
    public const double Height = 150;
    private const double Left = 44;
    private const double Right = 20;
    private const double Middle = 78;
    private const double Tallest = 46;

    public static void Write(SvgWriter svg, Timeline timeline, double width)
    {
        var slices = timeline.Slices;
        var most = Math.Max(1, slices.Max(slice => Math.Max(slice.Support, slice.Opposition)));
        var step = (width - Left - Right) / slices.Count;
        svg.Start("defs");
        svg.Start("pattern", ("id", "hatching"), ("width", 6.0), ("height", 6.0), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
        svg.Element("rect", ("width", 6.0), ("height", 6.0), ("fill", "#ffffff"));
        svg.Element("rect", ("width", 3.5), ("height", 6.0), ("fill", Palette.Opposition));
        svg.End();
        svg.End();
        svg.Text("text", $"{Capital(timeline.Counts)} of support (above) and of opposition (below) in each {timeline.Unit}", ("x", 20), ("y", 14), ("font-weight", "bold"));
        foreach (var (at, slice) in slices.Index())
        {
            var (x, bar) = (Left + (at * step), Math.Max(1, step * 0.8));
            svg.Start("g", ("class", "slice"));
            svg.Text("title", $"{slice.Name}: {slice.Support} of support, {slice.Opposition} of opposition");
            Bar(svg, x, Middle - (Tallest * slice.Support / most), bar, Tallest * slice.Support / most, Palette.Support);
            Bar(svg, x, Middle, bar, Tallest * slice.Opposition / most, "url(#hatching)");
            svg.End();
        }

        svg.Element("path", ("d", SvgWriter.Line(new Point(Left, Middle), new Point(width - Right, Middle))), ("stroke", Palette.Ink), ("stroke-width", 1.0));
        foreach (var y in new[] { Middle - Tallest, Middle + Tallest })
        {
            svg.Element("path", ("d", SvgWriter.Line(new Point(Left - 4, y), new Point(width - Right, y))), ("stroke", "#cccccc"), ("stroke-width", 1.0), ("stroke-dasharray", "1 3"));
            svg.Text("text", most.ToString(CultureInfo.InvariantCulture), ("x", Left - 8), ("y", y + 4), ("text-anchor", "end"), ("fill", Palette.Faint));
        }

        WriteNames(svg, slices, step);
    }

    /// <summary>As many names as have room, always the first.</summary>
    private static void WriteNames(SvgWriter svg, IReadOnlyList<Slice> slices, double step)
    {
        var room = TextWidth.Of(slices[0].Name, 11) + 14;
        var every = Math.Max(1, (int)Math.Ceiling(room / step));
        for (var at = 0; at < slices.Count; at += every)
        {
            svg.Text("text", slices[at].Name, ("x", Left + (at * step)), ("y", Middle + Tallest + 18), ("font-size", 11), ("fill", Palette.Faint));
        }
    }

    private static void Bar(SvgWriter svg, double x, double y, double width, double height, string fill)
    {
        if (height > 0)
        {
            svg.Element("rect", ("x", x), ("y", y), ("width", width), ("height", height), ("fill", fill), ("stroke", fill.StartsWith('#') ? fill : Palette.Opposition), ("stroke-width", 0.8));
        }
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
