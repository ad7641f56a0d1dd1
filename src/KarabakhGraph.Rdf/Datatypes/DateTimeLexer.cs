using System.Globalization;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Datatypes;

/// <summary>Reads the lexical forms of the date and time datatypes (XSD 1.1 part 2, sections 3.3.7 to 3.3.14).</summary>
internal ref struct DateTimeLexer(ReadOnlySpan<char> rest)
{
    private const int MaxYearDigits = 9;
    private ReadOnlySpan<char> _rest = rest;
    private bool _failed;

    /// <summary>The value of the whole text, or null when it is no form of the datatype.</summary>
    public XsdDateTime? Read(Iri datatype)
    {
        var value = new XsdDateTime(datatype);
        switch (datatype.Value.AsSpan(Xsd.Namespace.Length))
        {
            case "dateTime":
                value = ReadDate(value);
                Expect('T');
                value = ReadTime(value);
                break;
            case "date":
                value = ReadDate(value);
                break;
            case "time":
                value = ReadTime(value);
                break;
            case "gYear":
                value = value with { Year = ReadYear() };
                break;
            case "gYearMonth":
                value = value with { Year = ReadYear() };
                Expect('-');
                value = value with { Month = TwoDigits(1, 12) };
                break;
            case "gMonth":
                Expect('-', '-');
                value = value with { Month = TwoDigits(1, 12) };
                break;
            case "gMonthDay":
                Expect('-', '-');
                value = ReadDay(value with { Month = TwoDigits(1, 12) });
                break;
            case "gDay":
                Expect('-', '-', '-');
                value = value with { Day = TwoDigits(1, 31) };
                break;
            default:
                throw new ArgumentException($"{datatype} is no date or time datatype.", nameof(datatype));
        }

        value = value with { Offset = ReadOffset() };
        return _failed || !_rest.IsEmpty ? null : AfterMidnight(value);
    }

    private XsdDateTime ReadDate(XsdDateTime value)
    {
        var year = ReadYear();
        Expect('-');
        return ReadDay(value with { Year = year, Month = TwoDigits(1, 12) });
    }

    private XsdDateTime ReadDay(XsdDateTime value)
    {
        Expect('-');
        return value with { Day = TwoDigits(1, XsdDateTime.DaysInMonth(value.Year, value.Month ?? 1)) };
    }

    /// <summary>Hour 24 is allowed for 24:00:00 alone.</summary>
    private XsdDateTime ReadTime(XsdDateTime value)
    {
        var hour = TwoDigits(0, 24);
        Expect(':');
        var minute = TwoDigits(0, hour == 24 ? 0 : 59);
        Expect(':');
        var second = ReadSecond();
        _failed |= hour == 24 && !second.Unscaled.IsZero;
        return value with { Hour = hour, Minute = minute, Second = second };
    }

    /// <summary>24:00:00 is the first moment of the next day.</summary>
    private static XsdDateTime AfterMidnight(XsdDateTime value)
    {
        if (value.Hour != 24)
        {
            return value;
        }

        value = value with { Hour = 0 };
        return (value.Year, value.Month, value.Day) switch
        {
            (null, _, _) => value,
            var (_, month, day) when day < XsdDateTime.DaysInMonth(value.Year, month ?? 1) => value with { Day = day + 1 },
            var (_, month, _) when month < 12 => value with { Month = month + 1, Day = 1 },
            _ => value with { Year = value.Year + 1, Month = 1, Day = 1 },
        };
    }

    /// <summary>At least four digits; more only without leading zeros.</summary>
    private long ReadYear()
    {
        var negative = _rest is ['-', ..];
        if (negative)
        {
            _rest = _rest[1..];
        }

        var digits = TakeDigits();
        if (digits.Length is < 4 or > MaxYearDigits || (digits.Length > 4 && digits[0] == '0'))
        {
            _failed = true;
            return 0;
        }

        var year = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return negative ? -year : year;
    }

    private XsdDecimal ReadSecond()
    {
        var start = _rest;
        TwoDigits(0, 59);
        if (_rest is ['.', ..])
        {
            _rest = _rest[1..];
            _failed |= TakeDigits().IsEmpty;
        }

        return _failed ? new XsdDecimal(0) : XsdDecimal.Parse(start[..^_rest.Length]) ?? new XsdDecimal(0);
    }

    /// <summary>Z, or a sign with hours and minutes up to 14:00; nothing at the end of the text.</summary>
    private int? ReadOffset()
    {
        if (_failed || _rest.IsEmpty)
        {
            return null;
        }

        var sign = _rest[0];
        _rest = _rest[1..];
        if (sign == 'Z')
        {
            return 0;
        }

        _failed |= sign is not ('+' or '-');
        var hours = TwoDigits(0, 14);
        Expect(':');
        var minutes = (hours * 60) + TwoDigits(0, hours == 14 ? 0 : 59);
        return sign == '-' ? -minutes : minutes;
    }

    private int TwoDigits(int least, int greatest)
    {
        if (_failed || _rest.Length < 2 || !char.IsAsciiDigit(_rest[0]) || !char.IsAsciiDigit(_rest[1]))
        {
            _failed = true;
            return least;
        }

        var number = ((_rest[0] - '0') * 10) + _rest[1] - '0';
        _rest = _rest[2..];
        _failed |= number < least || number > greatest;
        return number;
    }

    private ReadOnlySpan<char> TakeDigits()
    {
        var length = _rest.IndexOfAnyExceptInRange('0', '9');
        var digits = length < 0 ? _rest : _rest[..length];
        _rest = _rest[digits.Length..];
        return digits;
    }

    private void Expect(params ReadOnlySpan<char> characters)
    {
        if (_failed || !_rest.StartsWith(characters))
        {
            _failed = true;
            return;
        }

        _rest = _rest[characters.Length..];
    }
}
