namespace KarabakhGraph.Networks.Formats;

/// <summary>An edge while it is read.</summary>
internal sealed class EdgeDraft(string? id, string source, string target, int line, int column)
{
    private string _label = "";
    private string _interaction = "";
    private int? _sign;
    private double? _weight;
    private double? _signedWeight;
    private double? _confidence;
    private int? _evidenceCount;
    private int _sourceCount;
    private bool _contested;
    private string? _start;
    private string? _end;
    private string _evidence = "";
    private string _quote = "";
    private string? _document;
    private string? _url;

    /// <summary>The id as the file has it; null when it has none.</summary>
    public string? Id { get; } = id;

    public string Source { get; } = source;

    public string Target { get; } = target;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public List<Spell> Spells { get; } = [];

    public object?[] Values { get; set; } = [];

    /// <summary>Takes the value of an attribute that every edge has; false when it is none of those.</summary>
    /// <param name="name">Its name in lower case.</param>
    /// <param name="text">The value.</param>
    /// <exception cref="FormatException">The value is not of its type.</exception>
    public bool TrySet(string name, string text)
    {
        switch (name)
        {
            case "label": _label = text; return true;
            case "interaction": _interaction = text; return true;
            case "type" or "kind" or "relation": _interaction = _interaction.Length > 0 ? _interaction : text; return true;
            case "sign": _sign = text.Length > 0 ? ReadSign(text) : null; return true;
            case "weight": _weight = ReadNumber(text, name); return true;
            case "signed_weight": _signedWeight = ReadNumber(text, name); return true;
            case "confidence": _confidence = ReadNumber(text, name); return true;
            case "evidence_count": _evidenceCount = ValueText.ReadCount(text, name); return true;
            case "source_count": _sourceCount = ValueText.ReadCount(text, name); return true;
            case "contested": _contested = (bool?)ValueText.Read(text, AttributeType.Boolean, name) ?? false; return true;
            case "start": _start = text.Length > 0 ? text : null; return true;
            case "end": _end = text.Length > 0 ? text : null; return true;
            case "evidence": _evidence = text; return true;
            case "quote": _quote = text; return true;
            case "document": _document = text.Length > 0 ? text : null; return true;
            case "source_url": _url = text.Length > 0 ? text : null; return true;
            case "color" or "id": return true; // follows from the sign; the id is read already
            default: return false;
        }
    }

    /// <summary>The edge under its ids in the network.</summary>
    /// <exception cref="FormatException">It has no weight above 0, or a negative one and a positive sign.</exception>
    public Edge ToEdge(string id, string source, string target)
    {
        var sign = _sign ?? SignOf(_signedWeight) ?? (_weight < 0 ? -1 : SignOf(_label) ?? SignOf(_interaction) ?? 1);
        var weight = _weight ?? _signedWeight ?? 1;
        if (weight == 0 || (weight < 0 && sign != -1))
        {
            throw new FormatException($"the weight is {ValueText.Write(weight, "weight")} and the sign {sign}: give a weight above 0 and the sign 1 or -1, or a negative weight alone");
        }

        var (start, end, spells) = Life.Of(_start, _end, Spells);
        var evidence = Evidence(sign);
        var edge = new Edge(id, source, target, sign, Math.Abs(weight))
        {
            Confidence = _confidence,
            EvidenceCount = _evidenceCount ?? evidence.Count,
            SourceCount = _sourceCount,
            Contested = _contested,
            Start = start,
            End = end,
            Spells = spells,
            Evidence = evidence,
            Values = Values,
        };

        // What the file calls the tie, unless it says no more than the sign does.
        var interaction = _interaction.Length > 0 ? _interaction : SignOf(_label) is null ? _label : "";
        return interaction.Length > 0 && interaction != edge.Relation ? edge with { Interaction = interaction } : edge;
    }

    private List<Evidence> Evidence(int sign)
    {
        var claims = _evidence.Split(Columns.ListSeparator, StringSplitOptions.RemoveEmptyEntries).Select(claim => new Evidence(claim, sign)).ToList();
        if (_quote.Length == 0 && _document is null && _url is null)
        {
            return claims;
        }

        var first = new Evidence(claims.FirstOrDefault()?.Claim ?? "", sign, _quote, _document, null, _url);
        return [first, .. claims.Skip(1)];
    }

    private static double? ReadNumber(string text, string name) => text.Length > 0 ? ValueText.ReadDouble(text, name) : null;

    private static int ReadSign(string text) => text.Trim() switch
    {
        "+" => 1,
        "-" => -1,
        var number => ValueText.ReadDouble(number, "sign") switch
        {
            1 => 1,
            -1 => -1,
            0 => 0,
            _ => throw new FormatException($"sign is '{ValueText.Shortened(text)}', not 1, -1 or 0"),
        },
    };

    private static int? SignOf(double? signedWeight) => signedWeight is { } weight ? Math.Sign(weight) : null;

    private static int? SignOf(string relation) => relation switch { "supports" => 1, "opposes" => -1, "ambivalent" => 0, _ => null };
}
