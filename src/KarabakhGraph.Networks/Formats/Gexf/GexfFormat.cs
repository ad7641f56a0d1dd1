namespace KarabakhGraph.Networks.Formats.Gexf;

/// <summary>The names of GEXF 1.3 (https://gexf.net/).</summary>
internal static class GexfFormat
{
    public const string Namespace = "http://gexf.net/1.3";
    public const string Visualization = "http://gexf.net/1.3/viz";
    public const string Creator = "KarabakhGraph";

    /// <summary>Columns of nodes for which GEXF has words of its own. The dates are written as spells and as attributes: graphology knows no spells, and a month is no day.</summary>
    public static bool IsNative(Column<Node> column) => column.Name is "label" or "color" or "size";

    /// <summary>Columns of edges for which GEXF has words of its own.</summary>
    public static bool IsNative(Column<Edge> column) => column.Name is "label" or "weight" or "color";

    /// <summary>What GEXF calls a type.</summary>
    public static string NameOf(AttributeType type) => type switch
    {
        AttributeType.Boolean => "boolean",
        AttributeType.Int => "integer",
        AttributeType.Long => "long",
        AttributeType.Double => "double",
        _ => "string",
    };

    /// <summary>The type that a name stands for; lists and all others are texts.</summary>
    public static AttributeType TypeOf(string? name) => name switch
    {
        "boolean" => AttributeType.Boolean,
        "integer" or "short" or "byte" => AttributeType.Int,
        "long" => AttributeType.Long,
        "double" or "float" => AttributeType.Double,
        _ => AttributeType.String,
    };
}
