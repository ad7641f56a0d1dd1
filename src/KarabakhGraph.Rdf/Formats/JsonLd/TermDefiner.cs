namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Defines the terms of one local context in an active context (JSON-LD 1.1 API, section 4.2).</summary>
internal sealed class TermDefiner(ContextProcessor processor, ActiveContext active, JsonObject local, bool protectedByDefault, ContextScope scope)
{
    /// <summary>False while a term is being defined, true when it is.</summary>
    private readonly Dictionary<string, bool> _defined = new(StringComparer.Ordinal);

    public void DefineAll()
    {
        foreach (var (term, value) in local.Entries)
        {
            if (term is not ("@base" or "@direction" or "@import" or "@language" or "@propagate" or "@protected" or "@version" or "@vocab"))
            {
                Define(term, value);
            }
        }
    }

    private void Define(string term, JsonValue value)
    {
        if (_defined.TryGetValue(term, out var done))
        {
            if (!done)
            {
                throw new JsonLdException("cyclic IRI mapping", value, $"the definition of the term '{term}' rests on itself");
            }

            return;
        }

        if (term.Length == 0)
        {
            throw new JsonLdException("invalid term definition", value, "a term has at least one character");
        }

        _defined.Add(term, false);
        processor.EnterDefinition(value);
        if (!IsIgnored(term, value))
        {
            DefineFresh(term, value);
        }

        processor.LeaveDefinition();
        _defined[term] = true;
    }

    /// <summary>What looks like a keyword and is none defines nothing; keywords themselves keep their meaning.</summary>
    private static bool IsIgnored(string term, JsonValue value)
    {
        if (term == "@type" && value is JsonObject { Count: > 0 } map
            && map.Entries.All(entry => entry.Key == "@protected" || (entry.Key == "@container" && entry.Value.AsItems() is [JsonString { Value: "@set" }])))
        {
            return false;
        }

        return Keyword.Is(term) ? throw new JsonLdException("keyword redefinition", value, $"the keyword '{term}' cannot be defined") : Keyword.HasForm(term);
    }

    private void DefineFresh(string term, JsonValue value)
    {
        var previous = active[term];
        active.Undefine(term);
        var entries = value as JsonObject;
        if (value is not (JsonObject or JsonString or JsonNull))
        {
            throw new JsonLdException("invalid term definition", value, $"the term '{term}' is defined by {value.Kind}; it needs a map, an IRI or null");
        }

        var isProtected = entries?["@protected"] is { } protection ? TermEntries.Boolean(protection, "invalid @protected value") : protectedByDefault;
        var definition = new TermDefinition { IsProtected = isProtected };
        if (entries?["@type"] is { } type)
        {
            definition = definition with { Type = TypeMapping(type) };
        }

        var mapped = entries?["@reverse"] is { } reverse ? Reversed(definition, entries, reverse) : Mapped(definition, term, value, entries?["@id"], entries is null);
        if (mapped is null)
        {
            return;
        }

        definition = entries is not null && !mapped.IsReverse ? WithEntries(mapped, term, entries) : mapped;
        if (entries is not null)
        {
            TermEntries.RefuseOthers(term, entries);
        }

        if (previous is { IsProtected: true } && !scope.OverrideProtected)
        {
            definition = definition.IsSameAs(previous)
                ? previous
                : throw new JsonLdException("protected term redefinition", value, $"the term '{term}' is protected and cannot be defined differently here");
        }

        active.Define(term, definition);
    }

    /// <summary>Steps 13.1 to 13.7; null when the definition is to be ignored.</summary>
    private TermDefinition? Reversed(TermDefinition definition, JsonObject entries, JsonValue reverse)
    {
        if (entries.Has("@id") || entries.Has("@nest"))
        {
            throw new JsonLdException("invalid reverse property", reverse, "@reverse goes neither with @id nor with @nest");
        }

        var property = (reverse as JsonString)?.Value ?? throw new JsonLdException("invalid IRI mapping", reverse, $"{reverse.Kind} stands where the IRI of a property is expected");
        if (Keyword.HasForm(property) && !Keyword.Is(property))
        {
            return null;
        }

        var iri = Expand(property);
        if (iri is null || !IsIriOrBlankNode(iri))
        {
            throw new JsonLdException("invalid IRI mapping", reverse, $"'{property}' is no IRI of a property");
        }

        var containers = entries["@container"] is { } container and not JsonNull ? TermEntries.Containers(container) : Containers.None;
        return containers is Containers.None or Containers.Set or Containers.Index
            ? definition with { Iri = iri, IsReverse = true, Containers = containers }
            : throw new JsonLdException("invalid reverse property", entries["@container"]!, "the container of a reverse property is @set or @index"); // it is not None, so there is one
    }

    /// <summary>Steps 14 to 18, the IRI that the term stands for; null when the definition is to be ignored.</summary>
    private TermDefinition? Mapped(TermDefinition definition, string term, JsonValue value, JsonValue? id, bool isSimple)
    {
        id = isSimple ? value : id;
        if (id is JsonNull)
        {
            return definition;
        }

        if (id is not null && id is not JsonString)
        {
            throw new JsonLdException("invalid IRI mapping", id, $"the term '{term}' stands for {id.Kind}; it needs an IRI, a keyword or null");
        }

        if (id is JsonString { Value: var reference } && reference != term)
        {
            return Keyword.HasForm(reference) && !Keyword.Is(reference) ? null : ByReference(definition, term, id, reference, isSimple);
        }

        if (IriExpansion.TrySplit(term, out var prefix, out var suffix))
        {
            if (local[prefix] is { } dependency)
            {
                Define(prefix, dependency);
            }

            return definition with { Iri = active[prefix] is { } known ? known.Iri + suffix : term };
        }

        var iri = term.Contains('/', StringComparison.Ordinal) ? IriExpansion.Vocabulary(active, term)
            : term == "@type" ? term
            : active.Vocabulary is not null ? active.Vocabulary + term
            : null;
        return iri is not null && (term == "@type" || active.Vocabulary is not null || IriReference.IsAbsolute(iri))
            ? definition with { Iri = iri }
            : throw new JsonLdException("invalid IRI mapping", value, $"it is not said what IRI the term '{term}' stands for, and the context has no @vocab");
    }

    private TermDefinition ByReference(TermDefinition definition, string term, JsonValue id, string reference, bool isSimple)
    {
        var iri = Expand(reference);
        if (iri == "@context")
        {
            throw new JsonLdException("invalid keyword alias", id, $"the term '{term}' cannot stand for @context");
        }

        if (iri is null || !(Keyword.Is(iri) || IsIriOrBlankNode(iri)))
        {
            throw new JsonLdException("invalid IRI mapping", id, $"the term '{term}' stands for '{reference}', which is neither IRI nor keyword");
        }

        var hasColon = term.Length > 2 && term.AsSpan(1, term.Length - 2).Contains(':');
        var hasSlash = term.Contains('/', StringComparison.Ordinal);
        if (hasColon || hasSlash)
        {
            _defined[term] = true;
            if (Expand(term) != iri)
            {
                throw new JsonLdException("invalid IRI mapping", id, $"the term '{term}' reads as an IRI and cannot stand for another, '{iri}'");
            }
        }

        var endsPrefix = iri.Length > 0 && iri[^1] is ':' or '/' or '?' or '#' or '[' or ']' or '@' || IriExpansion.IsBlankNode(iri);
        return definition with { Iri = iri, IsPrefix = isSimple && endsPrefix && !hasSlash && !term.Contains(':', StringComparison.Ordinal) };
    }

    private TermDefinition WithEntries(TermDefinition definition, string term, JsonObject entries)
    {
        if (entries["@container"] is { } container)
        {
            definition = WithContainer(definition, container);
        }

        if (entries["@index"] is { } index)
        {
            definition = definition with { Index = IndexMapping(definition, index) };
        }

        if (entries["@context"] is { } context)
        {
            ValidateScoped(term, context);
            definition = definition with { Context = context, ContextBase = scope.BaseUrl };
        }

        if (entries["@language"] is { } language && !entries.Has("@type"))
        {
            definition = definition with { Language = (TermEntries.Language(language, "invalid language mapping"), true) };
        }

        if (entries["@direction"] is { } direction && !entries.Has("@type"))
        {
            definition = definition with { Direction = (TermEntries.Direction(direction), true) };
        }

        if (entries["@nest"] is { } nest)
        {
            definition = definition with { Nest = TermEntries.Nest(nest) };
        }

        return entries["@prefix"] is { } prefix ? definition with { IsPrefix = PrefixFlag(definition, term, prefix) } : definition;
    }

    private static TermDefinition WithContainer(TermDefinition definition, JsonValue container)
    {
        definition = definition with { Containers = TermEntries.Containers(container) };
        if (!definition.Containers.HasFlag(Containers.Type))
        {
            return definition;
        }

        return definition.Type is null or "@id" or "@vocab"
            ? definition with { Type = definition.Type ?? "@id" }
            : throw new JsonLdException("invalid type mapping", container, "the type of a term with the container @type is @id or @vocab");
    }

    private string IndexMapping(TermDefinition definition, JsonValue index)
    {
        if (!definition.Containers.HasFlag(Containers.Index))
        {
            throw new JsonLdException("invalid term definition", index, "@index asks for the container @index");
        }

        return index is JsonString { Value: var property } && Expand(property) is { } iri && !Keyword.Is(iri) && IsIriOrBlankNode(iri)
            ? property
            : throw new JsonLdException("invalid term definition", index, $"{index.Kind} stands where the property of an index is expected");
    }

    private static bool PrefixFlag(TermDefinition definition, string term, JsonValue value)
    {
        if (term.AsSpan().ContainsAny(':', '/'))
        {
            throw new JsonLdException("invalid term definition", value, $"the term '{term}' can be no prefix, for it holds a colon or slash");
        }

        var isPrefix = TermEntries.Boolean(value, "invalid @prefix value");
        return !isPrefix || !Keyword.Is(definition.Iri) ? isPrefix : throw new JsonLdException("invalid term definition", value, $"the term '{term}' stands for a keyword and can be no prefix");
    }

    private void ValidateScoped(string term, JsonValue context)
    {
        try
        {
            processor.Process(active, context, scope with { OverrideProtected = true, Propagate = true, Validate = false });
        }
        catch (JsonLdException error) when (error.Code is not ("invalid scoped context" or "context overflow"))
        {
            throw new JsonLdException("invalid scoped context", error.Place, $"in the scoped context of the term '{term}' ({error.Code}): {error.Message}");
        }
    }

    private string TypeMapping(JsonValue value)
    {
        var type = (value as JsonString)?.Value ?? throw new JsonLdException("invalid type mapping", value, $"{value.Kind} stands where a type is expected");
        return Expand(type) is { } iri && (iri is "@id" or "@json" or "@none" or "@vocab" || IriReference.IsAbsolute(iri))
            ? iri
            : throw new JsonLdException("invalid type mapping", value, $"'{type}' is no type: neither an IRI nor one of @id, @json, @none, @vocab");
    }

    /// <summary>IRI expansion that defines the terms it needs first (JSON-LD 1.1 API, section 5.2.2, with a local context).</summary>
    private string? Expand(string value)
    {
        if (!Keyword.HasForm(value))
        {
            Require(value);
            if (active[value] is null && IriExpansion.TrySplit(value, out var prefix, out var suffix) && prefix != "_" && !suffix.StartsWith("//", StringComparison.Ordinal))
            {
                Require(prefix);
            }
        }

        return IriExpansion.Vocabulary(active, value);
    }

    private void Require(string term)
    {
        if (local[term] is { } value && !_defined.GetValueOrDefault(term))
        {
            Define(term, value);
        }
    }

    private static bool IsIriOrBlankNode(string iri) => IriReference.IsAbsolute(iri) || IriExpansion.IsBlankNode(iri);
}
