namespace KarabakhGraph.Sparql.Algebra;

/// <summary>The built-in functions (SPARQL 1.1, section 17.4), IF and COALESCE among them.</summary>
internal enum BuiltIn
{
    Bound, If, Coalesce, SameTerm,
    IsIri, IsBlank, IsLiteral, IsNumeric,
    Str, Lang, Datatype, Iri, BNode, StrDt, StrLang, Uuid, StrUuid,
    StrLen, Substr, UCase, LCase, StrStarts, StrEnds, Contains, StrBefore, StrAfter, EncodeForUri, Concat, LangMatches, Regex, Replace,
    Abs, Round, Ceil, Floor, Rand,
    Now, Year, Month, Day, Hours, Minutes, Seconds, Timezone, Tz,
    Md5, Sha1, Sha256, Sha384, Sha512,
}
