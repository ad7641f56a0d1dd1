using System.Globalization;
using System.Text;

namespace KarabakhGraph.Sparql.Results.Csv;

/// <summary>The records of a CSV text, one after another (RFC 4180, section 2); lines may end with LF alone.</summary>
internal sealed class CsvRecords(TextReader text)
{
    private readonly StringBuilder _cell = new();
    private int _nextLine = 1;

    /// <summary>The line, from 1, on which the last record began.</summary>
    public int Line { get; private set; }

    /// <summary>The cells of the next record, at least one; null after the last.</summary>
    /// <exception cref="ResultSyntaxException">A quotation mark is out of place.</exception>
    public List<string>? Next()
    {
        if (text.Peek() < 0)
        {
            return null;
        }

        Line = _nextLine;
        var cells = new List<string>();
        while (true)
        {
            cells.Add(text.Peek() == '"' ? Quoted() : Plain());
            switch (text.Read())
            {
                case ',':
                    continue;
                case '\r' when text.Peek() == '\n':
                    text.Read();
                    break;
                case '\r' or '\n' or < 0:
                    break;
                default:
                    throw Error("Text follows a closing quotation mark.");
            }

            _nextLine++;
            return cells;
        }
    }

    private string Plain()
    {
        while (text.Peek() is not (< 0 or ',' or '\r' or '\n'))
        {
            if (text.Peek() == '"')
            {
                throw Error("A quotation mark stands inside a cell that does not start with one.");
            }

            _cell.Append((char)text.Read());
        }

        return Take();
    }

    private string Quoted()
    {
        text.Read();
        while (true)
        {
            var c = text.Read();
            if (c < 0)
            {
                throw Error("A quoted cell does not end.");
            }

            if (c == '"')
            {
                if (text.Peek() != '"')
                {
                    return Take();
                }

                text.Read();
            }

            _nextLine += c == '\n' ? 1 : 0;
            _cell.Append((char)c);
        }
    }

    private string Take()
    {
        var cell = _cell.ToString();
        _cell.Clear();
        return cell;
    }

    private ResultSyntaxException Error(string problem) => new(_nextLine.ToString(CultureInfo.InvariantCulture), problem);
}
