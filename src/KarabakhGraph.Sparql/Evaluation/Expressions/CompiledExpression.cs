using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation.Expressions;

/// <summary>An expression made ready for the rows of one operator: its variables are column numbers. An error is <see cref="TermId.None"/> or null, never an exception.</summary>
/// <remarks>
/// A node overrides the forms that are natural for it, one of <see cref="Evaluate(Batch, int)"/> and <see cref="Term"/> at least; the others follow from it.
/// Made by <see cref="Compiled.ExpressionCompiler"/> and used by one evaluation on one thread, so a node may keep what it found for an id it has seen.
/// </remarks>
internal abstract class CompiledExpression(QueryTerms terms)
{
    private static readonly TermId EmptyString = InlineLiteral.Encode(new Literal(""));

    /// <summary>Terms and ids of the evaluation.</summary>
    protected QueryTerms Terms { get; } = terms;

    /// <summary>Whether the value is there as an id first, so that asking for the id makes no new one.</summary>
    public virtual bool YieldsIds => false;

    /// <summary>The value on one row as an id; <see cref="TermId.None"/> for an error.</summary>
    public virtual TermId Evaluate(Batch batch, int row) => Term(batch, row) is { } term ? Terms.Encode(term) : default;

    /// <summary>The value on one row as a term; null for an error.</summary>
    public virtual Term? Term(Batch batch, int row) => Evaluate(batch, row) is { IsSome: true } id ? Terms.Decode(id) : null;

    /// <summary>The effective boolean value on one row; null for an error.</summary>
    public virtual bool? Test(Batch batch, int row) => YieldsIds ? TruthOf(Evaluate(batch, row)) : ExpressionEvaluator.EffectiveBooleanValue(Term(batch, row));

    /// <summary>The values on all rows.</summary>
    public virtual void Evaluate(Batch batch, Span<TermId> values)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            values[row] = Evaluate(batch, row);
        }
    }

    /// <summary>Clears the mark of every row on which the expression is not true; rows without a mark need not be looked at.</summary>
    public virtual void Test(Batch batch, Span<bool> marks)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            marks[row] = marks[row] && Test(batch, row) == true;
        }
    }

    /// <summary>The effective boolean value of a term; null for a type error and for <see cref="TermId.None"/>.</summary>
    protected bool? TruthOf(TermId id) => id.Kind switch
    {
        TermKind.Boolean => InlineLiteral.Boolean(id),
        TermKind.Integer => InlineLiteral.Integer(id) != 0,
        TermKind.Decimal => InlineLiteral.DecimalMillionths(id) != 0,
        TermKind.ShortString => id != EmptyString,
        TermKind.Special or TermKind.Iri or TermKind.BlankNode or TermKind.Date or TermKind.DateTime => null,
        _ => ExpressionEvaluator.EffectiveBooleanValue(Terms.Decode(id)),
    };
}
