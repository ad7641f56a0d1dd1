using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary><c>+a</c> and <c>-a</c>; either makes a number's lexical form canonical.</summary>
internal sealed class CompiledSign(bool isMinus, CompiledExpression operand, QueryTerms terms) : CompiledExpression(terms)
{
    public override Term? Term(Batch batch, int row) =>
        Numbers.Of(operand.Term(batch, row)) is { } number ? (isMinus ? Numbers.Negate(number) : number).ToLiteral() : null;
}
