namespace KarabakhGraph.Networks;

/// <summary>An attribute of nodes, or of edges, beyond those that all of them have.</summary>
/// <param name="Name">An XML NMTOKEN, unique whatever its case, and none of the names that the exported files use themselves, such as <c>label</c> or <c>weight</c>.</param>
/// <param name="Type">What its values are.</param>
public sealed record Attribute(string Name, AttributeType Type)
{
    /// <summary>The value itself.</summary>
    /// <exception cref="ArgumentException">It is of another type.</exception>
    internal object? Check(object? value) => (Type, value) switch
    {
        (_, null) or (AttributeType.Boolean, bool) or (AttributeType.Int, int) or (AttributeType.Long, long) or (AttributeType.Double, double) or (AttributeType.String, string) => value,
        _ => throw new ArgumentException($"{Name} is {value} ({value.GetType().Name}), not of type {Type}"),
    };
}
