namespace KarabakhGraph.Networks.Pictures;

/// <summary>A rectangle in a picture, by its middle and its halves.</summary>
internal readonly record struct Box(Point Center, double HalfWidth, double HalfHeight)
{
    public double Left => Center.X - HalfWidth;

    public double Right => Center.X + HalfWidth;

    public double Top => Center.Y - HalfHeight;

    public double Bottom => Center.Y + HalfHeight;

    /// <summary>Whether some place lies in both.</summary>
    public bool Overlaps(Box other) =>
        Math.Abs(Center.X - other.Center.X) < HalfWidth + other.HalfWidth && Math.Abs(Center.Y - other.Center.Y) < HalfHeight + other.HalfHeight;
}
