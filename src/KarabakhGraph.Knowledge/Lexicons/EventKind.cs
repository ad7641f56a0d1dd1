namespace KarabakhGraph.Knowledge.Lexicons;

/// <summary>A finer kind of event and the PLOVER type it usually has.</summary>
/// <param name="Id">Slug, such as "ceasefire-call".</param>
/// <param name="Type">PLOVER type, such as "Request".</param>
/// <param name="Labels">Labels by language.</param>
/// <param name="Cameo">CAMEO codes.</param>
/// <param name="Acled">ACLED sub-event types.</param>
public sealed record EventKind(string Id, string Type, IReadOnlyDictionary<string, string> Labels, IReadOnlyList<string> Cameo, IReadOnlyList<string> Acled);
