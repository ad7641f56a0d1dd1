namespace KarabakhGraph.Networks.Pictures;

/// <summary>A place in a picture, in pixels; y goes down.</summary>
internal readonly record struct Point(double X, double Y)
{
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    public static Point operator +(Point left, Point right) => new(left.X + right.X, left.Y + right.Y);

    public static Point operator -(Point left, Point right) => new(left.X - right.X, left.Y - right.Y);

    public static Point operator *(Point point, double factor) => new(point.X * factor, point.Y * factor);

    /// <summary>As long as 1, in the same direction; to the right where there is none.</summary>
    public Point Unit() => Length > 0 ? this * (1 / Length) : new Point(1, 0);

    /// <summary>Turned by a right angle.</summary>
    public Point Turned() => new(-Y, X);
}
