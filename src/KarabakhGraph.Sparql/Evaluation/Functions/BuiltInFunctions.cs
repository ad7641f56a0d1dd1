using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation.Functions;

/// <summary>Finds the function of a name; each family of section 17.4 has a file of its own.</summary>
internal static class BuiltInFunctions
{
    /// <summary>The result of a call whose arguments are all without error; null for an error.</summary>
    public static Term? Call(BuiltIn function, Term[] arguments, Solution solution, EvaluationContext context) => function switch
    {
        BuiltIn.SameTerm => TermFunctions.SameTerm(arguments[0], arguments[1]),
        BuiltIn.IsIri => TermFunctions.IsIri(arguments[0]),
        BuiltIn.IsBlank => TermFunctions.IsBlank(arguments[0]),
        BuiltIn.IsLiteral => TermFunctions.IsLiteral(arguments[0]),
        BuiltIn.IsNumeric => TermFunctions.IsNumeric(arguments[0]),
        BuiltIn.Str => TermFunctions.Str(arguments[0]),
        BuiltIn.Lang => TermFunctions.Lang(arguments[0]),
        BuiltIn.Datatype => TermFunctions.Datatype(arguments[0]),
        BuiltIn.Iri => TermFunctions.ToIri(arguments[0], context.BaseIri),
        BuiltIn.BNode => TermFunctions.NewBlankNode(arguments, solution, context.Random),
        BuiltIn.StrDt => TermFunctions.StrDt(arguments[0], arguments[1]),
        BuiltIn.StrLang => TermFunctions.StrLang(arguments[0], arguments[1]),
        BuiltIn.Uuid => TermFunctions.Uuid(context.Random),
        BuiltIn.StrUuid => TermFunctions.StrUuid(context.Random),

        BuiltIn.StrLen => StringFunctions.Length(arguments[0]),
        BuiltIn.Substr => StringFunctions.Substring(arguments),
        BuiltIn.UCase => StringFunctions.UpperCase(arguments[0]),
        BuiltIn.LCase => StringFunctions.LowerCase(arguments[0]),
        BuiltIn.StrStarts => StringFunctions.Starts(arguments[0], arguments[1]),
        BuiltIn.StrEnds => StringFunctions.Ends(arguments[0], arguments[1]),
        BuiltIn.Contains => StringFunctions.Contains(arguments[0], arguments[1]),
        BuiltIn.StrBefore => StringFunctions.Before(arguments[0], arguments[1]),
        BuiltIn.StrAfter => StringFunctions.After(arguments[0], arguments[1]),
        BuiltIn.EncodeForUri => StringFunctions.EncodeForUri(arguments[0]),
        BuiltIn.Concat => StringFunctions.Concat(arguments),
        BuiltIn.LangMatches => StringFunctions.LanguageMatches(arguments[0], arguments[1]),
        BuiltIn.Regex => RegexFunctions.Matches(arguments, context),
        BuiltIn.Replace => RegexFunctions.Replace(arguments, context),

        BuiltIn.Abs => NumericFunctions.Abs(arguments[0]),
        BuiltIn.Round => NumericFunctions.Round(arguments[0]),
        BuiltIn.Ceil => NumericFunctions.Ceil(arguments[0]),
        BuiltIn.Floor => NumericFunctions.Floor(arguments[0]),
        BuiltIn.Rand => NumericFunctions.Rand(context.Random),

        BuiltIn.Now => DateFunctions.Now(context.Now),
        BuiltIn.Year => DateFunctions.Year(arguments[0]),
        BuiltIn.Month => DateFunctions.Month(arguments[0]),
        BuiltIn.Day => DateFunctions.Day(arguments[0]),
        BuiltIn.Hours => DateFunctions.Hours(arguments[0]),
        BuiltIn.Minutes => DateFunctions.Minutes(arguments[0]),
        BuiltIn.Seconds => DateFunctions.Seconds(arguments[0]),
        BuiltIn.Timezone => DateFunctions.Timezone(arguments[0]),
        BuiltIn.Tz => DateFunctions.Tz(arguments[0]),

        BuiltIn.Md5 or BuiltIn.Sha1 or BuiltIn.Sha256 or BuiltIn.Sha384 or BuiltIn.Sha512 => HashFunctions.Hash(function, arguments[0]),
        _ => throw new ArgumentException($"{function} is evaluated before its arguments are.", nameof(function)),
    };
}
