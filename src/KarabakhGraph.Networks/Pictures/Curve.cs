namespace KarabakhGraph.Networks.Pictures;

/// <summary>The way of a line between two shapes: a quadratic Bézier curve, or a cubic one that leads back to where it began.</summary>
internal sealed class Curve
{
    private const double Gap = 2;

    private Curve(Point start, IReadOnlyList<Point> controls, Point end)
    {
        Start = start;
        Controls = controls;
        End = end;
        Direction = (end - controls[^1]).Unit();
    }

    public Point Start { get; }

    public IReadOnlyList<Point> Controls { get; }

    public Point End { get; }

    /// <summary>Where the line looks at its end.</summary>
    public Point Direction { get; }

    /// <summary>The middle of the line.</summary>
    public Point Middle => Controls.Count == 1
        ? (Start * 0.25) + (Controls[0] * 0.5) + (End * 0.25)
        : ((Start + End) * 0.125) + ((Controls[0] + Controls[1]) * 0.375);

    /// <summary>The way as an SVG path, ending so much before the end.</summary>
    public string Path(double shortOf)
    {
        var (end, letter) = (End - (Direction * shortOf), Controls.Count == 1 ? 'Q' : 'C');
        return $"M{Text(Start)}{letter}{string.Join(' ', Controls.Append(end).Select(Text))}";
    }

    /// <summary>A line from one shape to another, or in a loop above one.</summary>
    /// <param name="source">Middle of the shape that it starts from.</param>
    /// <param name="sourceRadius">How far the shape reaches.</param>
    /// <param name="target">Middle of the shape that it leads to.</param>
    /// <param name="targetRadius">How far that shape reaches.</param>
    /// <param name="bend">How far its middle is bent to the left of the straight way, for a loop how far it is moved up.</param>
    public static Curve Between(Point source, double sourceRadius, Point target, double targetRadius, double bend)
    {
        if (source == target)
        {
            var reach = (sourceRadius * 2.4) + Math.Abs(bend);
            var (left, right) = (new Point(-0.5, -0.9), new Point(0.5, -0.9));
            return new Curve(source + (left * (sourceRadius + Gap)), [source + new Point(-reach, -reach * 1.1), source + new Point(reach, -reach * 1.1)], source + (right * (sourceRadius + Gap)));
        }

        var control = ((source + target) * 0.5) + ((target - source).Unit().Turned() * (bend * 2));
        return new Curve(source + ((control - source).Unit() * (sourceRadius + Gap)), [control], target + ((control - target).Unit() * (targetRadius + Gap)));
    }

    private static string Text(Point point) => $"{Palette.Text(point.X)} {Palette.Text(point.Y)}";
}
