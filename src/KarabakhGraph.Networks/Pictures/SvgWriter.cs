using System.Globalization;
using System.Xml;
using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Networks.Pictures;

/// <summary>Draws a network as SVG 1.1 that needs nothing else: lines under actors, a legend of what occurs, and a strip of time.</summary>
/// <remarks>
/// Support is a solid blue line with an arrow, opposition a dashed orange one that ends in a bar, ± marks what is contested; shapes tell types of actors, and blocs have numbers beside
/// their colours. Sentences stand in the titles that browsers show on hover.
/// </remarks>
internal sealed class SvgWriter
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const double Header = 76;
    private const double NarrowestPage = 760;
    private const int MostSentences = 3;
    private const double ShapeReach = 1.08;
    private readonly XmlWriter _xml;
    private readonly Picture _picture;
    private readonly TextCleaner _cleaner;
    private readonly bool _inPage;

    private SvgWriter(XmlWriter xml, Picture picture, TextCleaner cleaner, bool inPage)
    {
        _xml = xml;
        _picture = picture;
        _cleaner = cleaner;
        _inPage = inPage;
    }

    /// <inheritdoc cref="NetworkFormat.Write(NetworkHeader, IEnumerable{Node}, IEnumerable{Edge}, Stream, NetworkWriterOptions?)"/>
    public static int Write(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges, Stream stream, NetworkWriterOptions options)
    {
        var cleaner = new TextCleaner();
        using var xml = Formats.XmlText.Writer(stream);
        xml.WriteStartDocument();
        Write(Picture.Of(network, nodes, edges), xml, cleaner, inPage: false);
        xml.WriteEndDocument();
        xml.Flush();
        stream.WriteByte((byte)'\n');
        return cleaner.Replaced;
    }

    /// <summary>Writes the element <c>svg</c>.</summary>
    /// <param name="picture">What to draw.</param>
    /// <param name="xml">Where to.</param>
    /// <param name="cleaner">Counts what it replaces.</param>
    /// <param name="inPage">True makes of each line a link to <c>#t</c> and its number, from 1, and leaves out what the page says itself.</param>
    public static void Write(Picture picture, XmlWriter xml, TextCleaner cleaner, bool inPage) => new SvgWriter(xml, picture, cleaner, inPage).Write();

    private void Write()
    {
        var width = Math.Max(NarrowestPage, _picture.Width);
        var legend = new Legend(_picture, width);
        var header = _inPage ? 0 : Header;
        var strip = _picture.Timeline is null ? 0 : TimelineStrip.Height;
        var height = header + _picture.Height + legend.Height + strip;
        _xml.WriteStartElement("svg", Namespace);
        Attributes(("width", width), ("height", height), ("viewBox", $"0 0 {Palette.Text(width)} {Palette.Text(height)}"), ("role", "img"), ("aria-labelledby", "picture-title picture-text"), ("font-family", "system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif"), ("font-size", 12), ("fill", Palette.Ink));
        Text("title", _picture.Network.Title, ("id", "picture-title"));
        Text("desc", string.Join("; ", _picture.Description), ("id", "picture-text"));
        Element("rect", ("width", "100%"), ("height", "100%"), ("fill", "#ffffff"));
        if (!_inPage)
        {
            Text("text", TextWidth.Shortened(_picture.Network.Title, (int)(width / 11)), ("x", 20), ("y", 28), ("font-size", 19), ("font-weight", "bold"));
            foreach (var (at, line) in _picture.Description.Index())
            {
                Text("text", TextWidth.Shortened(line, (int)(width / 6.5)), ("x", 20), ("y", 47.0 + (at * 16)), ("fill", Palette.Faint));
            }
        }

        Start("g", ("transform", $"translate({Palette.Text((width - _picture.Width) / 2)} {Palette.Text(header)})"));
        WriteEdges();
        WriteNodes();
        _xml.WriteEndElement();
        Start("g", ("transform", $"translate(0 {Palette.Text(header + _picture.Height)})"));
        legend.Write(this);
        _xml.WriteEndElement();
        if (_picture.Timeline is { } timeline)
        {
            Start("g", ("transform", $"translate(0 {Palette.Text(header + _picture.Height + legend.Height)})"));
            TimelineStrip.Write(this, timeline, width);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void WriteEdges()
    {
        // The widest first, so that thin lines lie above them.
        foreach (var (at, edge) in _picture.Edges.Index())
        {
            var (source, target) = (_picture.Nodes[edge.Source], _picture.Nodes[edge.Target]);
            var curve = Curve.Between(source.Place, source.Radius * ShapeReach, target.Place, target.Radius * ShapeReach, edge.Source > edge.Target ? -edge.Bend : edge.Bend);
            if (_inPage)
            {
                Start("a", ("href", string.Create(CultureInfo.InvariantCulture, $"#t{at + 1}")));
            }
            else
            {
                Start("g");
            }

            _xml.WriteAttributeString("class", string.Create(CultureInfo.InvariantCulture, $"line line{at + 1} {edge.Relation}"));
            Text("title", Hover(edge));
            WriteLine(curve, edge.Sign, edge.Width);
            if (edge.Contested)
            {
                WriteContested(curve.Middle);
            }

            _xml.WriteEndElement();
        }
    }

    /// <summary>A line with its head: an arrow for support, a bar for opposition.</summary>
    public void WriteLine(Curve curve, int sign, double width)
    {
        var (head, directed) = (5 + (width * 1.3), _picture.Network.Directed);
        var (color, dashes) = sign > 0 ? (Palette.Support, null) : sign < 0 ? (Palette.Opposition, Palette.OppositionDashes) : (Palette.Ambivalence, Palette.AmbivalenceDashes);

        // A wide and invisible line below makes thin ones easy to point at.
        Element("path", ("d", curve.Path(0)), ("fill", "none"), ("stroke", "#ffffff"), ("stroke-opacity", 0), ("stroke-width", Math.Max(10, width)));
        Element("path", ("d", curve.Path(!directed ? 0 : sign > 0 ? head * 0.8 : width / 2)), ("fill", "none"), ("stroke", color), ("stroke-width", width), ("stroke-opacity", 0.85), ("stroke-dasharray", dashes));
        if (!directed || sign == 0)
        {
            return;
        }

        var side = curve.Direction.Turned() * (head * 0.55);
        if (sign > 0)
        {
            var back = curve.End - (curve.Direction * head);
            Element("path", ("d", Line(curve.End, back + side, back - side) + "z"), ("fill", color));
        }
        else
        {
            Element("path", ("d", Line(curve.End + (side * 1.2), curve.End - (side * 1.2))), ("stroke", color), ("stroke-width", 2 + (width * 0.4)));
        }
    }

    /// <summary>The mark of what is contested.</summary>
    public void WriteContested(Point place)
    {
        Element("circle", ("cx", place.X), ("cy", place.Y), ("r", 7), ("fill", "#ffffff"), ("stroke", Palette.Ink), ("stroke-width", 1.2));
        Text("text", "±", ("x", place.X), ("y", place.Y + 4.3), ("text-anchor", "middle"), ("font-size", 12), ("font-weight", "bold"));
    }

    /// <summary>The shape of an actor, and the number of its bloc in it.</summary>
    public void WriteShape(Point place, string actorType, double radius, string color, int? bloc)
    {
        Element("path", ("d", Palette.ShapeOf(actorType, radius)), ("transform", $"translate({Palette.Text(place.X)} {Palette.Text(place.Y)})"), ("fill", _cleaner.Clean(color)), ("stroke", Palette.Ink), ("stroke-width", 1));
        if (bloc is { } number)
        {
            Text("text", number.ToString(CultureInfo.InvariantCulture), ("x", place.X), ("y", place.Y + (radius * 0.35)), ("text-anchor", "middle"), ("font-size", Math.Max(9, radius)));
        }
    }

    private void WriteNodes()
    {
        foreach (var node in _picture.Nodes)
        {
            Start("g", ("class", "actor"));
            Text("title", node.Node.Name + (node.Bloc is null ? "" : $" · bloc {node.Bloc}") + $" · {node.Node.ActorType}");
            WriteShape(node.Place, node.Node.ActorType, node.Radius, node.Color, node.Bloc is null ? null : NumberOf(node.Bloc));
            _xml.WriteEndElement();
        }

        // Above all shapes and lines, the heaviest last.
        foreach (var node in _picture.Nodes.Reverse())
        {
            if (node.LabelPlace is { } place)
            {
                Text("text", node.Label, ("class", "name"), ("x", place.X), ("y", place.Y + (node.FontSize * 0.35)), ("text-anchor", "middle"), ("font-size", node.FontSize), ("paint-order", "stroke"), ("stroke", "#ffffff"), ("stroke-width", 3), ("stroke-linejoin", "round"));
            }
        }
    }

    /// <summary>The number of a bloc in the picture, from 1.</summary>
    public int NumberOf(string bloc) => _picture.Blocs.Index().First(known => known.Item == bloc).Index + 1;

    private string Hover(PictureEdge edge)
    {
        var sentences = edge.Evidence.Take(MostSentences).Select(evidence => $"\n“{evidence.Sentence}”{(evidence.Document is null ? "" : $" ({evidence.Document})")}");
        return $"{edge.Say(_picture.Nodes)}\n{edge.Facts}{string.Concat(sentences)}";
    }

    /// <summary>A path through points.</summary>
    public static string Line(params ReadOnlySpan<Point> points)
    {
        var path = "";
        foreach (var point in points)
        {
            path += $"{(path.Length == 0 ? 'M' : 'L')}{Palette.Text(point.X)} {Palette.Text(point.Y)}";
        }

        return path;
    }

    public void Element(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(name, attributes);
        _xml.WriteEndElement();
    }

    public void Text(string name, string text, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(name, attributes);
        _xml.WriteString(_cleaner.Clean(text));
        _xml.WriteEndElement();
    }

    public void Start(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        _xml.WriteStartElement(name, Namespace);
        Attributes(attributes);
    }

    public void End() => _xml.WriteEndElement();

    private void Attributes(params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _xml.WriteAttributeString(name, value is double number ? Palette.Text(number) : Convert.ToString(value, CultureInfo.InvariantCulture));
            }
        }
    }
}
