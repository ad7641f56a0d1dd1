using System.Globalization;

namespace KarabakhGraph.Networks.Pictures;

/// <summary>Says what the signs of a picture mean: all that occur, and no others.</summary>
internal sealed class Legend
{
    private const double Left = 20;
    private const double RowHeight = 26;
    private const double SampleWidth = 46;
    private const double FontSize = 12;
    private readonly List<(Point Place, string Text, Action<SvgWriter, Point> Draw)> _entries = [];

    public Legend(Picture picture, double width)
    {
        var at = new Point(Left, RowHeight);
        foreach (var (text, draw) in Lines(picture).Concat(Actors(picture)))
        {
            var size = SampleWidth + TextWidth.Of(text, FontSize) + 18;
            if (at.X + size > width && at.X > Left)
            {
                at = new Point(Left, at.Y + RowHeight);
            }

            _entries.Add((at, text, draw));
            at += new Point(size, 0);
        }

        Height = _entries.Count == 0 ? 10 : at.Y + (RowHeight / 2) + 6;
    }

    public double Height { get; }

    public void Write(SvgWriter svg)
    {
        foreach (var (place, text, draw) in _entries)
        {
            draw(svg, place);
            svg.Text("text", text, ("x", place.X + SampleWidth), ("y", place.Y + 4));
        }
    }

    private static IEnumerable<(string Text, Action<SvgWriter, Point> Draw)> Lines(Picture picture)
    {
        foreach (var (sign, text) in new[] { (1, "supports"), (-1, "opposes"), (0, "as much of both") })
        {
            if (picture.Edges.Any(edge => edge.Sign == sign))
            {
                yield return (text, (svg, place) => Sample(svg, place, sign, 3));
            }
        }

        if (picture.Edges.Any(edge => edge.Contested))
        {
            yield return ("contested: there is the opposite as well", (svg, place) => svg.WriteContested(place + new Point(20, 0)));
        }

        var weights = picture.Edges.Select(edge => edge.Weight).DefaultIfEmpty(0).ToList();
        if (weights.Max() > weights.Min())
        {
            yield return ($"weight {Short(weights.Min())}", (svg, place) => Sample(svg, place, null, picture.WidthOf(weights.Min())));
            yield return ($"weight {Short(weights.Max())}", (svg, place) => Sample(svg, place, null, picture.WidthOf(weights.Max())));
        }
    }

    private static IEnumerable<(string Text, Action<SvgWriter, Point> Draw)> Actors(Picture picture)
    {
        foreach (var (at, bloc) in picture.Blocs.Index())
        {
            yield return ($"bloc {TextWidth.Shortened(bloc, 24)}", (svg, place) => svg.WriteShape(place + new Point(32, 0), "", 9, Palette.OfBloc(at), at + 1));
        }

        // Without blocs the colour goes with the type.
        var types = picture.Nodes.GroupBy(node => node.Node.ActorType, StringComparer.Ordinal).OrderBy(type => type.Key, StringComparer.Ordinal);
        foreach (var type in types)
        {
            var colors = type.Select(node => node.Color).Distinct(StringComparer.Ordinal).ToList();
            yield return (TextWidth.Shortened(type.Key, 24), (svg, place) => svg.WriteShape(place + new Point(32, 0), type.Key, 8, picture.Blocs.Count == 0 && colors.Count == 1 ? colors[0] : "#ffffff", null));
        }
    }

    private static void Sample(SvgWriter svg, Point place, int? sign, double width)
    {
        if (sign is { } known)
        {
            svg.WriteLine(Curve.Between(place, 0, place + new Point(40, 0), 0, 0), known, width);
        }
        else
        {
            svg.Element("path", ("d", SvgWriter.Line(place, place + new Point(40, 0))), ("stroke", Palette.Faint), ("stroke-width", width));
        }
    }

    private static string Short(double weight) => weight.ToString("0.##", CultureInfo.InvariantCulture);
}
