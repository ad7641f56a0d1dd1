using System.Text;

namespace KarabakhGraph.Networks.Formats.Csv;

/// <summary>Reads the records of CSV (RFC 4180); whichever of comma, semicolon and tab comes first parts the fields of the whole table.</summary>
internal sealed class CsvRecords(TextReader text, NetworkReaderOptions options)
{
    private readonly StringBuilder _field = new();
    private int? _separator;
    private long _read;
    private int _line = 1;
    private int _column;

    /// <summary>The line in which the last record began, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The next record that is not an empty line; null at the end.</summary>
    /// <exception cref="NetworkSyntaxException">A quote is not closed or followed by more text, or the file is too long.</exception>
    public List<string>? Next()
    {
        while (text.Peek() is '\r' or '\n')
        {
            Read();
        }

        Line = _line;
        if (text.Peek() < 0)
        {
            return null;
        }

        var fields = new List<string>();
        int end;
        do
        {
            end = ReadField();
            fields.Add(_field.ToString());
        }
        while (IsSeparator(end));
        return fields;
    }

    public NetworkSyntaxException Error(string problem) => new(options.SourceName, _line, Math.Max(1, _column), problem);

    /// <summary>Reads a field and what ends it: the separator, a line feed or -1, the end.</summary>
    private int ReadField()
    {
        _field.Clear();
        var character = Read();
        if (character == '"')
        {
            character = ReadQuoted();
            if (!IsSeparator(character) && character is not ('\n' or '\r' or -1))
            {
                throw Error("text after the closing quote of a field: double the quotes within a field");
            }
        }

        while (!IsSeparator(character) && character is not ('\n' or '\r' or -1))
        {
            _field.Append((char)character);
            character = Read();
        }

        if (character == '\r' && text.Peek() == '\n')
        {
            Read();
        }

        return character;
    }

    /// <summary>Reads up to the closing quote, and gives the character behind it.</summary>
    private int ReadQuoted()
    {
        var (line, column) = (_line, _column);
        while (true)
        {
            var character = Read();
            if (character < 0)
            {
                throw new NetworkSyntaxException(options.SourceName, line, column, "the quote that opens here is never closed");
            }

            if (character == '"' && (character = Read()) != '"')
            {
                return character;
            }

            _field.Append((char)character);
        }
    }

    private bool IsSeparator(int character)
    {
        if (_separator is null && character is ',' or ';' or '\t')
        {
            _separator = character;
        }

        return character == _separator;
    }

    private int Read()
    {
        var character = text.Read();
        if (++_read > options.MaxCharacters)
        {
            throw Error($"more than {options.MaxCharacters} characters: take a part of the network");
        }

        if (character == '\n' || (character == '\r' && text.Peek() != '\n'))
        {
            _line++;
            _column = 0;
        }
        else
        {
            _column++;
        }

        return character;
    }
}
