namespace KarabakhGraph.Networks.Pictures;

/// <summary>An actor as it is drawn.</summary>
internal sealed record PictureNode(Node Node, double Strength, string Label, double FontSize, double Radius, string Color, string? Bloc)
{
    private const double Gap = 4;
    private const double Padding = 7;

    public Point Place { get; set; }

    /// <summary>Where the middle of the label's line stands; null when there is no room for it.</summary>
    public Point? LabelPlace { get; set; }

    /// <summary>The box around the shape when it stands at 0, 0, with room for the ends of ties.</summary>
    public Box Shape => new(default, Radius + Padding, Radius + Padding);

    /// <summary>The box around shape and label when the shape stands at 0, 0 and the label below.</summary>
    public Box ShapeAndLabel
    {
        get
        {
            var (label, shape) = (LabelAt(Below), Shape);
            return new Box(new Point(0, (shape.Top + label.Bottom) / 2), Math.Max(shape.HalfWidth, label.HalfWidth + 2), (label.Bottom - shape.Top) / 2);
        }
    }

    /// <summary>The middle of a label below the shape, which stands at 0, 0.</summary>
    public Point Below => new(0, Radius + Gap + (LabelHeight / 2));

    /// <summary>Where a label may stand around the shape at its place, the best first.</summary>
    public IEnumerable<Point> LabelPlaces => new[] { Below, Below * -1, new(Radius + Gap + LabelHalfWidth, 0), new(-Radius - Gap - LabelHalfWidth, 0) }.Select(place => Place + place);

    private double LabelHalfWidth => TextWidth.Of(Label, FontSize) / 2;

    private double LabelHeight => FontSize * 1.3;

    /// <summary>The box around a label whose middle stands at a place.</summary>
    public Box LabelAt(Point place) => new(place, LabelHalfWidth, LabelHeight / 2);
}
