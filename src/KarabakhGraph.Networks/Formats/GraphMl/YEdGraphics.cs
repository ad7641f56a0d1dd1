using System.Xml;

namespace KarabakhGraph.Networks.Formats.GraphMl;

/// <summary>The shapes that yEd draws. Nodes stand in rows, since yEd puts all nodes without a place onto one; Layout in yEd then moves them.</summary>
internal sealed class YEdGraphics(XmlWriter xml, TextCleaner cleaner)
{
    private const int Columns = 8;
    private const double ColumnWidth = 220;
    private const double RowHeight = 120;
    private const double WidestLine = 7;
    private int _written;

    public void WriteKeys()
    {
        WriteKey("y_node", "node", "nodegraphics");
        WriteKey("y_edge", "edge", "edgegraphics");
    }

    public void Write(Node node)
    {
        StartData("y_node");
        Start("ShapeNode");
        var label = cleaner.Clean(node.Label);
        Element("Geometry", ("height", 30), ("width", Math.Clamp(8.0 * label.Length, 60, 400)), ("x", _written % Columns * ColumnWidth), ("y", _written / Columns * RowHeight));
        Element("Fill", ("color", cleaner.Clean(node.Color)), ("transparent", "false"));
        Element("BorderStyle", ("color", "#333333"), ("type", "line"), ("width", 1.0));
        Start("NodeLabel");
        xml.WriteAttributeString("textColor", "#000000");
        xml.WriteString(label);
        xml.WriteFullEndElement();
        Element("Shape", ("type", ShapeOf(node.ActorType)));
        xml.WriteEndElement();
        xml.WriteEndElement();
        _written++;
    }

    public void Write(Edge edge)
    {
        StartData("y_edge");
        Start("PolyLineEdge");
        Element("LineStyle", ("color", edge.Color), ("type", edge.Sign > 0 ? "line" : "dashed"), ("width", Math.Min(WidestLine, 1 + edge.Weight)));
        Element("Arrows", ("source", "none"), ("target", "standard"));
        Start("EdgeLabel");
        xml.WriteString(edge.Relation);
        xml.WriteFullEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string ShapeOf(string actorType) => actorType switch
    {
        "state" => "roundrectangle",
        "person" => "ellipse",
        "organization" => "hexagon",
        "group" => "octagon",
        _ => "rectangle",
    };

    private void WriteKey(string id, string scope, string type)
    {
        xml.WriteStartElement("key", GraphMlFormat.Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", scope);
        xml.WriteAttributeString("yfiles.type", type);
        xml.WriteEndElement();
    }

    private void StartData(string key)
    {
        xml.WriteStartElement("data", GraphMlFormat.Namespace);
        xml.WriteAttributeString("key", key);
    }

    private void Start(string name) => xml.WriteStartElement("y", name, GraphMlFormat.YFiles);

    private void Element(string name, params (string Name, object Value)[] attributes)
    {
        Start(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, ValueText.Write(value, attribute));
        }

        xml.WriteEndElement();
    }
}
