namespace KarabakhGraph.Networks.Formats.GraphMl;

/// <summary>The names of GraphML 1.1 (http://graphml.graphdrawing.org/specification.html) and of yEd's part of it.</summary>
internal static class GraphMlFormat
{
    public const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    public const string Schema = "http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd";
    public const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
    public const string YFiles = "http://www.yworks.com/xml/graphml";

    /// <summary>What <c>attr.type</c> calls a type.</summary>
    public static string NameOf(AttributeType type) => type switch
    {
        AttributeType.Boolean => "boolean",
        AttributeType.Int => "int",
        AttributeType.Long => "long",
        AttributeType.Double => "double",
        _ => "string",
    };

    /// <summary>The type that <c>attr.type</c> names; whatever is not of the specification is a text.</summary>
    public static AttributeType TypeOf(string? name) => name?.ToLowerInvariant() switch
    {
        "boolean" or "bool" => AttributeType.Boolean,
        "int" or "integer" or "short" => AttributeType.Int,
        "long" => AttributeType.Long,
        "double" or "float" => AttributeType.Double,
        _ => AttributeType.String,
    };
}
