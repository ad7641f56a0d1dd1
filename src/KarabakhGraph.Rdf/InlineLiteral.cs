using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf;

/// <summary>Literals that fit into their <see cref="TermId"/>: numbers, dates, booleans and short strings, and only in the one lexical form that is written back.</summary>
/// <remarks>
/// What a payload holds: <c>integer</c> the value + 2^59; <c>decimal</c> the value in millionths + 2^59, written with one to six digits behind the point and no
/// superfluous zero ("1.0", "-0.25"); <c>boolean</c> 0 or 1; <c>date</c> days since 0001-01-01; <c>dateTime</c> the UTC millisecond since the year 1 above eleven bits
/// for the time zone (0 none, else minutes + 841); <c>string</c> up to seven bytes of UTF-8, left-aligned, above four bits of length.
/// "01", "+1", "1.50", "2020-09-27Z" and longer strings are looked up instead, so that no two terms share an id.
/// </remarks>
public static class InlineLiteral
{
    private const long Bias = 1L << 59;
    private const int ZoneBits = 11;
    private const int ZoneBias = 841;
    private const int LengthBits = 4;
    private const int MaxStringBytes = 7;
    private const int MaxLexicalBytes = 32;
    private const long Millionths = 1_000_000;

    /// <summary>The id that carries a literal, or <see cref="TermId.None"/> for a literal that must be looked up.</summary>
    public static TermId Encode(Literal literal)
    {
        var kind = KindOf(literal.Datatype);
        if (kind == TermKind.Literal || literal.LexicalForm.Length > MaxLexicalBytes)
        {
            return default;
        }

        Span<byte> utf8 = stackalloc byte[MaxLexicalBytes * 3];
        return Utf8.FromUtf16(literal.LexicalForm, utf8, out _, out var written, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done
            ? Encode(utf8[..written], kind)
            : default;
    }

    /// <summary>The inlined kind of a datatype, or <see cref="TermKind.Literal"/> when its literals are always looked up.</summary>
    public static TermKind KindOf(Iri datatype) =>
        datatype == Xsd.String ? TermKind.ShortString
        : datatype == Xsd.Integer ? TermKind.Integer
        : datatype == Xsd.Decimal ? TermKind.Decimal
        : datatype == Xsd.Date ? TermKind.Date
        : datatype == Xsd.DateTime ? TermKind.DateTime
        : datatype == Xsd.Boolean ? TermKind.Boolean
        : TermKind.Literal;

    /// <summary>The id of a lexical form in UTF-8, unescaped; <see cref="TermId.None"/> when it does not fit or is not the form that is written back.</summary>
    /// <param name="lexical">The lexical form, valid UTF-8.</param>
    /// <param name="kind">An inlined kind.</param>
    public static TermId Encode(ReadOnlySpan<byte> lexical, TermKind kind) => kind switch
    {
        TermKind.ShortString => EncodeString(lexical),
        TermKind.Integer => EncodeInteger(lexical),
        TermKind.Decimal => EncodeDecimal(lexical),
        TermKind.Date => EncodeDate(lexical),
        TermKind.DateTime => EncodeDateTime(lexical),
        TermKind.Boolean => lexical.SequenceEqual("true"u8) ? OfBoolean(true) : lexical.SequenceEqual("false"u8) ? OfBoolean(false) : default,
        _ => default,
    };

    /// <summary>The id of an <c>xsd:boolean</c>.</summary>
    public static TermId OfBoolean(bool value) => new(TermKind.Boolean, value ? 1ul : 0);

    /// <summary>The id of an <c>xsd:integer</c>, or <see cref="TermId.None"/> beyond ±2^59.</summary>
    public static TermId OfInteger(long value) => value is >= -Bias and < Bias ? new(TermKind.Integer, (ulong)(value + Bias)) : default;

    /// <summary>The id of an <c>xsd:decimal</c>, or <see cref="TermId.None"/> when it has more than six decimal places or lies beyond ±2^59 millionths.</summary>
    public static TermId OfDecimal(decimal value)
    {
        var scaled = Math.Abs(value) < Bias / Millionths ? value * Millionths : 0.5m;
        return decimal.IsInteger(scaled) ? new(TermKind.Decimal, (ulong)((long)scaled + Bias)) : default;
    }

    /// <summary>The value of an id of kind <see cref="TermKind.Integer"/>.</summary>
    public static long Integer(TermId id) => (long)id.Payload - Bias;

    /// <summary>The value of an id of kind <see cref="TermKind.Decimal"/>, in millionths.</summary>
    public static long DecimalMillionths(TermId id) => (long)id.Payload - Bias;

    /// <summary>The value of an id of kind <see cref="TermKind.Boolean"/>.</summary>
    public static bool Boolean(TermId id) => id.Payload != 0;

    /// <summary>The literal of an inlined id.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The id is of no inlined kind.</exception>
    public static Literal Decode(TermId id)
    {
        Span<byte> lexical = stackalloc byte[MaxLexicalBytes];
        var text = Encoding.UTF8.GetString(lexical[..Format(id, lexical)]);
        return new Literal(text, id.Kind switch
        {
            TermKind.Integer => Xsd.Integer,
            TermKind.Decimal => Xsd.Decimal,
            TermKind.Boolean => Xsd.Boolean,
            TermKind.Date => Xsd.Date,
            TermKind.DateTime => Xsd.DateTime,
            _ => Xsd.String,
        });
    }

    /// <summary>Writes the lexical form of an inlined id as UTF-8.</summary>
    /// <param name="id">The id.</param>
    /// <param name="lexical">At least 32 bytes.</param>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The id is of no inlined kind.</exception>
    public static int Format(TermId id, Span<byte> lexical)
    {
        switch (id.Kind)
        {
            case TermKind.Integer:
                Integer(id).TryFormat(lexical, out var digits, default, CultureInfo.InvariantCulture);
                return digits;
            case TermKind.Decimal:
                return FormatDecimal(DecimalMillionths(id), lexical);
            case TermKind.Boolean:
                var word = Boolean(id) ? "true"u8 : "false"u8;
                word.CopyTo(lexical);
                return word.Length;
            case TermKind.Date:
                DateOnly.FromDayNumber((int)id.Payload).TryFormat(lexical, out var date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                return date;
            case TermKind.DateTime:
                return FormatDateTime(id, lexical);
            case TermKind.ShortString:
                Span<byte> bytes = stackalloc byte[sizeof(ulong)];
                BinaryPrimitives.WriteUInt64BigEndian(bytes, id.Payload << LengthBits);
                var length = (int)(id.Payload & ((1 << LengthBits) - 1));
                bytes[..length].CopyTo(lexical);
                return length;
            default:
                throw new ArgumentOutOfRangeException(nameof(id), id, "No inlined literal.");
        }
    }

    private static TermId EncodeString(ReadOnlySpan<byte> text)
    {
        if (text.Length > MaxStringBytes)
        {
            return default;
        }

        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        bytes.Clear();
        text.CopyTo(bytes);
        return new TermId(TermKind.ShortString, (BinaryPrimitives.ReadUInt64BigEndian(bytes) >> LengthBits) | (uint)text.Length);
    }

    private static TermId EncodeInteger(ReadOnlySpan<byte> lexical)
    {
        var digits = lexical is [(byte)'-', ..] ? lexical[1..] : lexical;
        var canonical = digits is [>= (byte)'1' and <= (byte)'9', ..] || (digits is [(byte)'0'] && lexical.Length == 1);
        return canonical && digits.Length <= 18 && TryDigits(digits, out var value) ? OfInteger(digits.Length == lexical.Length ? value : -value) : default;
    }

    private static TermId EncodeDecimal(ReadOnlySpan<byte> lexical)
    {
        var digits = lexical is [(byte)'-', ..] ? lexical[1..] : lexical;
        var point = digits.IndexOf((byte)'.');
        if (point is < 1 or > 12 || digits.Length - point - 1 is < 1 or > 6)
        {
            return default;
        }

        var fraction = digits[(point + 1)..];
        if ((digits[0] == '0' && point > 1) || (fraction.Length > 1 && fraction[^1] == '0')
            || !TryDigits(digits[..point], out var whole) || !TryDigits(fraction, out var parts))
        {
            return default;
        }

        for (var i = fraction.Length; i < 6; i++)
        {
            parts *= 10;
        }

        var value = (whole * Millionths) + parts;
        var negative = digits.Length != lexical.Length;
        return value >= Bias || (negative && value == 0) ? default : new TermId(TermKind.Decimal, (ulong)((negative ? -value : value) + Bias));
    }

    private static int FormatDecimal(long millionths, Span<byte> lexical)
    {
        var at = 0;
        if (millionths < 0)
        {
            lexical[at++] = (byte)'-';
            millionths = -millionths;
        }

        (millionths / Millionths).TryFormat(lexical[at..], out var whole, default, CultureInfo.InvariantCulture);
        at += whole;
        lexical[at++] = (byte)'.';
        (millionths % Millionths).TryFormat(lexical[at..], out var parts, "D6", CultureInfo.InvariantCulture);
        while (parts > 1 && lexical[at + parts - 1] == '0')
        {
            parts--;
        }

        return at + parts;
    }

    private static TermId EncodeDate(ReadOnlySpan<byte> lexical) =>
        TryDate(lexical, out var date) && lexical.Length == 10 ? new TermId(TermKind.Date, (ulong)date.DayNumber) : default;

    private static TermId EncodeDateTime(ReadOnlySpan<byte> lexical)
    {
        if (lexical.Length < 19 || lexical[10] != 'T' || lexical[13] != ':' || lexical[16] != ':' || !TryDate(lexical, out var date)
            || !TryDigits(lexical[11..13], out var hour) || !TryDigits(lexical[14..16], out var minute) || !TryDigits(lexical[17..19], out var second)
            || hour > 23 || minute > 59 || second > 59)
        {
            return default;
        }

        var rest = lexical[19..];
        long milliseconds = 0;
        if (rest is [(byte)'.', ..])
        {
            var end = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') is var other and >= 0 ? other + 1 : rest.Length;
            if (end is < 2 or > 4 || rest[end - 1] == '0' || !TryDigits(rest[1..end], out milliseconds))
            {
                return default;
            }

            for (var i = end; i < 4; i++)
            {
                milliseconds *= 10;
            }

            rest = rest[end..];
        }

        if (!TryZone(rest, out var zone))
        {
            return default;
        }

        var offset = zone == 0 ? 0 : zone - ZoneBias;
        var local = ((((((date.DayNumber * 24L) + hour) * 60) + minute) * 60) + second) * 1000 + milliseconds;
        var utc = local - (offset * 60_000L);
        return utc >= 0 ? new TermId(TermKind.DateTime, ((ulong)utc << ZoneBits) | (uint)zone) : default;
    }

    /// <summary>The time zone as a number: 0 for none, else minutes east of UTC + 841. UTC itself is written Z.</summary>
    private static bool TryZone(ReadOnlySpan<byte> text, out int zone)
    {
        zone = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text is [(byte)'Z'])
        {
            zone = ZoneBias;
            return true;
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':' || !TryDigits(text[1..3], out var hours) || !TryDigits(text[4..6], out var minutes)
            || minutes > 59 || (hours * 60) + minutes is 0 or > 840)
        {
            return false;
        }

        var offset = (int)((hours * 60) + minutes);
        zone = (text[0] == '-' ? -offset : offset) + ZoneBias;
        return true;
    }

    private static int FormatDateTime(TermId id, Span<byte> lexical)
    {
        var zone = (int)(id.Payload & ((1 << ZoneBits) - 1));
        var offset = zone == 0 ? 0 : zone - ZoneBias;
        var local = new DateTime(((long)(id.Payload >> ZoneBits) + (offset * 60_000L)) * TimeSpan.TicksPerMillisecond);
        local.TryFormat(lexical, out var written, local.Millisecond == 0 ? "yyyy-MM-ddTHH:mm:ss" : "yyyy-MM-ddTHH:mm:ss.FFF", CultureInfo.InvariantCulture);
        if (zone == 0)
        {
            return written;
        }

        if (offset == 0)
        {
            lexical[written] = (byte)'Z';
            return written + 1;
        }

        lexical[written++] = (byte)(offset < 0 ? '-' : '+');
        (Math.Abs(offset) / 60).TryFormat(lexical[written..], out _, "D2", CultureInfo.InvariantCulture);
        lexical[written + 2] = (byte)':';
        (Math.Abs(offset) % 60).TryFormat(lexical[(written + 3)..], out _, "D2", CultureInfo.InvariantCulture);
        return written + 5;
    }

    /// <summary>Reads yyyy-MM-dd at the start of the text, years 0001 to 9999.</summary>
    private static bool TryDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-' || !TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..10], out var day)
            || year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth((int)year, (int)month))
        {
            return false;
        }

        date = new DateOnly((int)year, (int)month, (int)day);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        return !text.IsEmpty;
    }
}
