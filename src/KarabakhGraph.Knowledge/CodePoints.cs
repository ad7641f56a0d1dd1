namespace KarabakhGraph.Knowledge;

/// <summary>Translates between the two ways of counting in a text: Unicode code points, in which graphs count, and UTF-16 code units, in which C# does.</summary>
/// <remarks>A surrogate without its partner counts as one code point.</remarks>
public sealed class CodePoints
{
    private readonly string _text;

    /// <summary>Indexes, in code points, of those that take two code units; rising.</summary>
    private readonly List<int> _wide = [];

    /// <summary>The counts of a text.</summary>
    public CodePoints(string text)
    {
        _text = text;
        for (var (unit, point) = (0, 0); unit < text.Length; unit++, point++)
        {
            if (char.IsSurrogatePair(text, unit))
            {
                _wide.Add(point);
                unit++;
            }
        }
    }

    /// <summary>The number of code points of the text.</summary>
    public int Count => _text.Length - _wide.Count;

    /// <summary>The characters of a range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie within the text.</exception>
    public string this[CharRange range]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(range.Begin, 0);
            ArgumentOutOfRangeException.ThrowIfLessThan(range.End, range.Begin);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(range.End, Count);
            return _text[ToUnits(range.Begin)..ToUnits(range.End)];
        }
    }

    /// <summary>The index in UTF-16 code units of a code point; <see cref="Count"/> gives the length of the text.</summary>
    public int ToUnits(int codePoint) => codePoint + WideBefore(codePoint, (wide, _) => wide);

    /// <summary>The index in code points of a UTF-16 code unit; within a surrogate pair that of the pair.</summary>
    public int FromUnits(int unit) => unit - WideBefore(unit, (wide, earlier) => wide + earlier);

    /// <summary>How many wide code points lie below a place, when the i-th of them is placed by the given function.</summary>
    private int WideBefore(int place, Func<int, int, int> placeOf)
    {
        var (low, high) = (0, _wide.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (placeOf(_wide[middle], middle) < place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
