using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>How the built-in functions are written, and how many arguments they take (SPARQL 1.1, section 19.8, BuiltInCall).</summary>
internal static class BuiltInNames
{
    private static readonly Dictionary<string, BuiltInName> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BOUND"] = new(BuiltIn.Bound, 1, 1),
        ["IF"] = new(BuiltIn.If, 3, 3),
        ["COALESCE"] = new(BuiltIn.Coalesce, 0, int.MaxValue),
        ["SAMETERM"] = new(BuiltIn.SameTerm, 2, 2),
        ["ISIRI"] = new(BuiltIn.IsIri, 1, 1),
        ["ISURI"] = new(BuiltIn.IsIri, 1, 1),
        ["ISBLANK"] = new(BuiltIn.IsBlank, 1, 1),
        ["ISLITERAL"] = new(BuiltIn.IsLiteral, 1, 1),
        ["ISNUMERIC"] = new(BuiltIn.IsNumeric, 1, 1),
        ["STR"] = new(BuiltIn.Str, 1, 1),
        ["LANG"] = new(BuiltIn.Lang, 1, 1),
        ["DATATYPE"] = new(BuiltIn.Datatype, 1, 1),
        ["IRI"] = new(BuiltIn.Iri, 1, 1),
        ["URI"] = new(BuiltIn.Iri, 1, 1),
        ["BNODE"] = new(BuiltIn.BNode, 0, 1),
        ["STRDT"] = new(BuiltIn.StrDt, 2, 2),
        ["STRLANG"] = new(BuiltIn.StrLang, 2, 2),
        ["UUID"] = new(BuiltIn.Uuid, 0, 0),
        ["STRUUID"] = new(BuiltIn.StrUuid, 0, 0),
        ["STRLEN"] = new(BuiltIn.StrLen, 1, 1),
        ["SUBSTR"] = new(BuiltIn.Substr, 2, 3),
        ["UCASE"] = new(BuiltIn.UCase, 1, 1),
        ["LCASE"] = new(BuiltIn.LCase, 1, 1),
        ["STRSTARTS"] = new(BuiltIn.StrStarts, 2, 2),
        ["STRENDS"] = new(BuiltIn.StrEnds, 2, 2),
        ["CONTAINS"] = new(BuiltIn.Contains, 2, 2),
        ["STRBEFORE"] = new(BuiltIn.StrBefore, 2, 2),
        ["STRAFTER"] = new(BuiltIn.StrAfter, 2, 2),
        ["ENCODE_FOR_URI"] = new(BuiltIn.EncodeForUri, 1, 1),
        ["CONCAT"] = new(BuiltIn.Concat, 0, int.MaxValue),
        ["LANGMATCHES"] = new(BuiltIn.LangMatches, 2, 2),
        ["REGEX"] = new(BuiltIn.Regex, 2, 3),
        ["REPLACE"] = new(BuiltIn.Replace, 3, 4),
        ["ABS"] = new(BuiltIn.Abs, 1, 1),
        ["ROUND"] = new(BuiltIn.Round, 1, 1),
        ["CEIL"] = new(BuiltIn.Ceil, 1, 1),
        ["FLOOR"] = new(BuiltIn.Floor, 1, 1),
        ["RAND"] = new(BuiltIn.Rand, 0, 0),
        ["NOW"] = new(BuiltIn.Now, 0, 0),
        ["YEAR"] = new(BuiltIn.Year, 1, 1),
        ["MONTH"] = new(BuiltIn.Month, 1, 1),
        ["DAY"] = new(BuiltIn.Day, 1, 1),
        ["HOURS"] = new(BuiltIn.Hours, 1, 1),
        ["MINUTES"] = new(BuiltIn.Minutes, 1, 1),
        ["SECONDS"] = new(BuiltIn.Seconds, 1, 1),
        ["TIMEZONE"] = new(BuiltIn.Timezone, 1, 1),
        ["TZ"] = new(BuiltIn.Tz, 1, 1),
        ["MD5"] = new(BuiltIn.Md5, 1, 1),
        ["SHA1"] = new(BuiltIn.Sha1, 1, 1),
        ["SHA256"] = new(BuiltIn.Sha256, 1, 1),
        ["SHA384"] = new(BuiltIn.Sha384, 1, 1),
        ["SHA512"] = new(BuiltIn.Sha512, 1, 1),
    };

    private static readonly Dictionary<string, AggregateFunction> KnownAggregates = new(StringComparer.OrdinalIgnoreCase)
    {
        ["COUNT"] = AggregateFunction.Count,
        ["SUM"] = AggregateFunction.Sum,
        ["MIN"] = AggregateFunction.Min,
        ["MAX"] = AggregateFunction.Max,
        ["AVG"] = AggregateFunction.Avg,
        ["SAMPLE"] = AggregateFunction.Sample,
        ["GROUP_CONCAT"] = AggregateFunction.GroupConcat,
    };

    private static readonly Dictionary<string, BuiltInName>.AlternateLookup<ReadOnlySpan<char>> Functions = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, AggregateFunction>.AlternateLookup<ReadOnlySpan<char>> Aggregates = KnownAggregates.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryFunction(ReadOnlySpan<char> word, out BuiltInName name) => Functions.TryGetValue(word, out name);

    public static bool TryAggregate(ReadOnlySpan<char> word, out AggregateFunction function) => Aggregates.TryGetValue(word, out function);
}

/// <summary>A built-in function with the fewest and the most arguments it takes.</summary>
internal readonly record struct BuiltInName(BuiltIn Function, int Fewest, int Most);
