using System.Text.Encodings.Web;
using System.Text.Json;

namespace KarabakhGraph.Networks.Formats;

/// <summary>Writes the attributes of nodes and edges as members of JSON objects: numbers as numbers, unknown ones not at all.</summary>
internal sealed class JsonText : IDisposable
{
    // The writer keeps what it wrote until it is told to let go.
    private const int FlushAt = 1 << 16;
    private readonly TextCleaner _cleaner = new();
    private readonly Stream _stream;

    public JsonText(Stream stream)
    {
        _stream = stream;
        Json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public Utf8JsonWriter Json { get; }

    public int Replaced => _cleaner.Replaced;

    public void Write(string name, string value) => Json.WriteString(name, _cleaner.Clean(value));

    public void Write<T>(T element, IEnumerable<Column<T>> columns)
    {
        foreach (var column in columns)
        {
            switch (column.Value(element))
            {
                case null when column.Type == AttributeType.String: Json.WriteString(column.Name, ""); break;
                case null: break;
                case string text: Write(column.Name, text); break;
                case bool flag: Json.WriteBoolean(column.Name, flag); break;
                case int number: Json.WriteNumber(column.Name, number); break;
                case long number: Json.WriteNumber(column.Name, number); break;
                case double number: Json.WriteNumber(column.Name, ValueText.Finite(number, column.Name)); break;
            }
        }

        if (Json.BytesPending > FlushAt)
        {
            Json.Flush();
        }
    }

    public void Dispose()
    {
        Json.Dispose();
        _stream.WriteByte((byte)'\n');
    }
}
