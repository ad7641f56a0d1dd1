using System.Numerics;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Datatypes;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Compiled;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Aggregates;

/// <summary><c>SUM(a)</c> and <c>AVG(a)</c>: inlined numbers in one exact sum, all others by the operator <c>+</c> in another.</summary>
internal sealed class Sum(CompiledExpression argument, Execution execution, bool isMean) : ValueAccumulator(argument, execution)
{
    private readonly GroupStates<State> _states = new();

    public override TermId Result(int group)
    {
        var state = _states[group];
        if (state.Failed)
        {
            return default;
        }

        XsdValue? sum = state.Total();
        if (isMean && state.Count > 0)
        {
            sum = sum is null ? null : Numbers.Apply(ArithmeticOperator.Divide, sum, new XsdInteger(state.Count));
        }

        return sum is null ? default : Terms.Encode(sum.ToLiteral());
    }

    protected override void Add(int group, TermId value)
    {
        ref var state = ref _states[group];
        state.Count++;
        if (IdComparison.IsNumber(value))
        {
            state.Millionths += IdComparison.InMillionths(value);
            state.HasDecimals |= value.Kind == TermKind.Decimal;
        }
        else if (!state.Failed)
        {
            var number = value.IsSome ? Numbers.Of(Terms.Decode(value)) : null;
            state.Others = number is null || state.Others is null ? number : Numbers.Apply(ArithmeticOperator.Add, state.Others, number);
            state.Failed = state.Others is null;
        }
    }

    private struct State
    {
        public long Count;
        public Int128 Millionths;
        public bool HasDecimals;
        public XsdValue? Others;
        public bool Failed;

        /// <summary>Both sums together; the integer 0 for none.</summary>
        public readonly XsdValue? Total()
        {
            XsdValue exact = HasDecimals ? new XsdDecimal((BigInteger)Millionths, 6) : new XsdInteger((BigInteger)(Millionths / 1_000_000));
            return Others is null ? exact : Numbers.Apply(ArithmeticOperator.Add, exact, Others);
        }
    }
}
