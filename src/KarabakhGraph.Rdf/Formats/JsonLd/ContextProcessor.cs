namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Makes active contexts of local ones (JSON-LD 1.1 API, section 4.1). One for each document.</summary>
/// <param name="loader">Contexts that are named by IRI.</param>
/// <param name="workLimit">How many terms may be defined in all. Scoped contexts are processed wherever their term stands, so that without a limit a document could ask for the square of its length.</param>
internal sealed class ContextProcessor(ContextLoader loader, long workLimit)
{
    private const int MaxRemoteContexts = 32;
    private const int MaxDefinitionDepth = 200;
    private readonly Dictionary<(ActiveContext Active, JsonValue Local, bool OverrideProtected, bool Propagate), ActiveContext> _known = [];
    private long _work;
    private int _depth;

    /// <summary>The context behind a context that stands in the document.</summary>
    public ActiveContext Process(ActiveContext active, JsonValue local, string? baseUrl) => Process(active, local, new ContextScope(baseUrl));

    /// <summary>The context behind the scoped context of a property or, not propagated, of a type.</summary>
    public ActiveContext ProcessScoped(ActiveContext active, JsonValue local, string? baseUrl, bool overrideProtected = false, bool propagate = true) =>
        Known(active, local, new ContextScope(baseUrl) { OverrideProtected = overrideProtected, Propagate = propagate });

    public ActiveContext Process(ActiveContext active, JsonValue local, ContextScope scope)
    {
        if (local is JsonObject map && map["@propagate"] is { } propagate)
        {
            scope = scope with { Propagate = Boolean(propagate, "@propagate") };
        }

        var result = active;
        if (!scope.Propagate && active.Previous is null)
        {
            result = active.Clone();
            result.Previous = active;
        }

        foreach (var context in local.AsItems())
        {
            result = context switch
            {
                JsonNull => Nullified(active, result, context, scope),
                JsonString reference => ProcessRemote(result, reference, scope),
                JsonObject entries => ProcessMap(result, entries, scope),
                _ => throw new JsonLdException("invalid local context", context, $"{context.Kind} stands where a context is expected: a map, an IRI or null"),
            };
        }

        return result;
    }

    /// <summary>Counts the definition of one term and of those it waits for.</summary>
    public void EnterDefinition(JsonValue at)
    {
        Work(at);
        if (++_depth > MaxDefinitionDepth)
        {
            throw new JsonLdException("context overflow", at, $"definitions of terms rest on each other more than {MaxDefinitionDepth} deep");
        }
    }

    public void LeaveDefinition() => _depth--;

    /// <summary>The context behind one that is met again and again: a scoped one or one from outside.</summary>
    private ActiveContext Known(ActiveContext active, JsonValue local, ContextScope scope)
    {
        var key = (active, local, scope.OverrideProtected, scope.Propagate);
        if (!_known.TryGetValue(key, out var result))
        {
            result = Process(active, local, scope);
            _known.Add(key, result);
        }

        return result;
    }

    private static ActiveContext Nullified(ActiveContext active, ActiveContext result, JsonValue at, ContextScope scope)
    {
        if (!scope.OverrideProtected && result.HasProtectedTerms)
        {
            throw new JsonLdException("invalid context nullification", at, "a null context cannot take back protected terms");
        }

        return new ActiveContext(active.OriginalBase) { Previous = scope.Propagate ? null : result.Previous };
    }

    private ActiveContext ProcessRemote(ActiveContext result, JsonString reference, ContextScope scope)
    {
        Work(reference);
        var iri = Resolve(reference, scope);
        if (!scope.Validate && scope.Remote.Contains(iri))
        {
            return result;
        }

        if (scope.Remote.Length == MaxRemoteContexts)
        {
            throw new JsonLdException("context overflow", reference, $"contexts include each other more than {MaxRemoteContexts} deep, the last is '{iri}'");
        }

        var loaded = loader.Load(iri, reference);
        var inside = scope with { BaseUrl = iri, Remote = scope.Remote.Add(iri), Propagate = true };
        return scope.Validate && scope.Remote.IsEmpty
            ? Known(result, loaded, inside)
            : Process(result, loaded, inside); // the active context may still be in the making
    }

    private ActiveContext ProcessMap(ActiveContext result, JsonObject context, ContextScope scope)
    {
        result = result.Clone();
        if (context["@version"] is { } version && version is not JsonNumber { Value: 1.1 })
        {
            throw new JsonLdException("invalid @version value", version, $"{version.Kind} stands where the number 1.1 is expected");
        }

        context = Imported(context, scope);
        if (scope.Remote.IsEmpty && context["@base"] is { } baseIri)
        {
            result.BaseIri = Base(result, baseIri);
        }

        if (context["@vocab"] is { } vocabulary)
        {
            result.Vocabulary = Vocabulary(result, vocabulary);
        }

        if (context["@language"] is { } language)
        {
            result.Language = TermEntries.Language(language, "invalid default language");
        }

        if (context["@direction"] is { } direction)
        {
            result.Direction = TermEntries.Direction(direction);
        }

        if (context["@propagate"] is { } propagate)
        {
            Boolean(propagate, "@propagate");
        }

        var isProtected = context["@protected"] is { } protection && Boolean(protection, "@protected");
        new TermDefiner(this, result, context, isProtected, scope).DefineAll();
        return result;
    }

    /// <summary>The context together with the one it imports, whose entries give way to its own.</summary>
    private JsonObject Imported(JsonObject context, ContextScope scope)
    {
        if (context["@import"] is not { } import)
        {
            return context;
        }

        var reference = import as JsonString ?? throw new JsonLdException("invalid @import value", import, $"{import.Kind} stands where the IRI of a context is expected");
        Work(reference);
        var iri = Resolve(reference, scope);
        var imported = loader.Load(iri, reference) as JsonObject ?? throw new JsonLdException("invalid remote context", reference, $"the context '{iri}' is imported and therefore has to be a map");
        if (imported["@import"] is { } again)
        {
            throw new JsonLdException("invalid context entry", again, "a context that is imported imports no other");
        }

        var merged = new JsonObject(context.Place);
        foreach (var (key, value) in imported.Entries.Concat(context.Entries))
        {
            merged.Set(key, value);
        }

        return merged;
    }

    private static string Resolve(JsonString reference, ContextScope scope) =>
        IriReference.IsAbsolute(reference.Value) ? reference.Value
        : scope.BaseUrl is not null ? IriReference.Resolve(scope.BaseUrl, reference.Value)
        : throw new JsonLdException("loading document failed", reference, $"the context '{reference.Value}' is named by a relative reference, and the document has no base IRI");

    private static string? Base(ActiveContext context, JsonValue value) => value switch
    {
        JsonNull => null,
        JsonString { Value: var iri } when IriReference.IsAbsolute(iri) => iri,
        JsonString { Value: var reference } when context.BaseIri is not null => IriReference.Resolve(context.BaseIri, reference),
        _ => throw new JsonLdException("invalid base IRI", value, $"{value.Kind} stands where the base is expected: an IRI, a reference to resolve against the base of the document, or null"),
    };

    private static string? Vocabulary(ActiveContext context, JsonValue value) => value switch
    {
        JsonNull => null,
        JsonString { Value: var text } when IriExpansion.VocabularyOrDocument(context, text) is { } iri && !Keyword.Is(iri) => iri,
        _ => throw new JsonLdException("invalid vocab mapping", value, $"{value.Kind} stands where the vocabulary is expected: an IRI, a reference or null"),
    };

    private static bool Boolean(JsonValue value, string keyword) => value is JsonBoolean boolean
        ? boolean.Value
        : throw new JsonLdException($"invalid {keyword} value", value, $"{value.Kind} stands where true or false is expected");

    private void Work(JsonValue at)
    {
        if (++_work > workLimit)
        {
            throw new JsonLdException("context overflow", at, $"the contexts of the document define more than {workLimit} terms in all");
        }
    }
}
