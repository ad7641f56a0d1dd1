namespace KarabakhGraph.Networks.Pictures;

/// <summary>Moves nodes until the boxes around them, labels included, are apart.</summary>
internal static class OverlapRemoval
{
    private const int Rounds = 60;
    private const double Stretch = 1.15;

    // Stretching parts any two nodes that are not in one place; this many times it makes a picture 10^12 times as wide.
    private const int MostStretches = 200;

    /// <summary>Moves the places.</summary>
    /// <param name="places">The nodes, changed here.</param>
    /// <param name="boxes">The box around each node when it stands at 0, 0.</param>
    public static void Apply(Point[] places, IReadOnlyList<Box> boxes)
    {
        for (var stretch = 0; stretch < MostStretches; stretch++)
        {
            for (var round = 0; round < Rounds; round++)
            {
                if (!PushApart(places, boxes))
                {
                    return;
                }
            }

            for (var at = 0; at < places.Length; at++)
            {
                places[at] *= Stretch;
            }
        }
    }

    /// <summary>Moves each two boxes that overlap apart by the shorter way; false when there were none.</summary>
    private static bool PushApart(Point[] places, IReadOnlyList<Box> boxes)
    {
        var any = false;
        for (var one = 0; one < places.Length; one++)
        {
            for (var other = one + 1; other < places.Length; other++)
            {
                var apart = places[one] + boxes[one].Center - places[other] - boxes[other].Center;
                var x = boxes[one].HalfWidth + boxes[other].HalfWidth - Math.Abs(apart.X);
                var y = boxes[one].HalfHeight + boxes[other].HalfHeight - Math.Abs(apart.Y);
                if (x <= 0 || y <= 0)
                {
                    continue;
                }

                any = true;
                var move = x < y ? new Point((apart.X < 0 ? -1 : 1) * ((x / 2) + 0.5), 0) : new Point(0, (apart.Y < 0 ? -1 : 1) * ((y / 2) + 0.5));
                places[one] += move;
                places[other] -= move;
            }
        }

        return any;
    }
}
