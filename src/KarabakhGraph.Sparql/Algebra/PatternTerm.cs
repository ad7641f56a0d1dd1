using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Algebra;

/// <summary>A place of a pattern: an RDF term or a variable, never both (SPARQL 1.1, section 18.1.5). The default value is neither and not valid.</summary>
internal readonly record struct PatternTerm
{
    private PatternTerm(Term? term, Variable? variable)
    {
        Term = term;
        Variable = variable;
    }

    /// <summary>The term; null when a variable stands here.</summary>
    public Term? Term { get; }

    /// <summary>The variable; null when a term stands here.</summary>
    public Variable? Variable { get; }

    public static implicit operator PatternTerm(Term term) => new(term, null);

    public static implicit operator PatternTerm(Variable variable) => new(null, variable);

    /// <summary>The term, or what the variable is bound to; null when it is unbound.</summary>
    public Term? In(Solution solution) => Variable is null ? Term : solution[Variable];

    public override string ToString() => Variable?.ToString() ?? Term?.ToString() ?? "";
}
