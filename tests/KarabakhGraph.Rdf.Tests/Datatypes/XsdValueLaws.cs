using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Rdf.Datatypes;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Tests.Datatypes;

public class XsdValueLaws
{
    private static readonly Gen<XsdDecimal> Decimals =
        from unscaled in Gen.Choose(int.MinValue / 2, int.MaxValue / 2)
        from scale in Gen.Choose(0, 9)
        select new XsdDecimal(unscaled, scale);

    [Fact]
    public void EveryDoubleReadsBackFromItsCanonicalForm() => Prop.ForAll(ArbMap.Default.GeneratorFor<long>().Select(BitConverter.Int64BitsToDouble).ToArbitrary(), value =>
        XsdDouble.Parse(new XsdDouble(value).ToString()) is { } read && read.Value.Equals(value)).QuickCheckThrowOnFailure();

    [Fact]
    public void EveryFloatReadsBackFromItsCanonicalForm() => Prop.ForAll(ArbMap.Default.GeneratorFor<int>().Select(BitConverter.Int32BitsToSingle).ToArbitrary(), value =>
        XsdFloat.Parse(new XsdFloat(value).ToString()) is { } read && read.Value.Equals(value)).QuickCheckThrowOnFailure();

    [Fact]
    public void TheExactDecimalOfADoubleIsNearestToThatDouble() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<long>().Select(BitConverter.Int64BitsToDouble).Where(double.IsFinite).ToArbitrary(), value =>
            XsdDecimal.Exactly(value).ToDouble() == value).QuickCheckThrowOnFailure();

    [Fact]
    public void DecimalsAgreeWithThoseOfTheFramework() => Prop.ForAll(Decimals.Two().ToArbitrary(), pair =>
    {
        var (a, b) = pair;
        var (x, y) = (Framework(a), Framework(b));
        return Framework(a + b) == x + y && Framework(a - b) == x - y && Framework(a * b) == x * y
            && Math.Sign(a.CompareTo(b)) == x.CompareTo(y)
            && Framework(a.Floor()) == Math.Floor(x) && Framework(a.Ceiling()) == Math.Ceiling(x) && Framework(a.Round()) == Math.Floor(x + 0.5m);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void QuotientsAreWithinHalfAUnitOfTheirLastDigit() => Prop.ForAll(Decimals.Two().Where(pair => !pair.Item2.Unscaled.IsZero).ToArbitrary(), pair =>
    {
        var (dividend, divisor) = pair;
        var error = ((dividend / divisor) * divisor) - dividend;
        var halfUnit = new XsdDecimal(BigInteger.Abs(divisor.Unscaled) * 5, divisor.Scale + Math.Max(dividend.Scale, divisor.Scale) + 18 + 1);
        return new XsdDecimal(BigInteger.Abs(error.Unscaled), error.Scale).CompareTo(halfUnit) <= 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void DatesStandOnTheTimeLineAsThoseOfTheFramework()
    {
        var moment =
            from ticks in Gen.Choose(0, int.MaxValue).Two()
            from offset in Gen.Choose(-840, 840)
            let local = new DateTime((long)(((ticks.Item1 / (double)int.MaxValue * 9998) + 0.5) / 9999 * DateTime.MaxValue.Ticks)).AddMilliseconds(ticks.Item2 % 86_400_000)
            where local.Year is > 1 and < 9998
            select new DateTimeOffset(local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMillisecond)), TimeSpan.FromMinutes(offset));

        Prop.ForAll(moment.Two().ToArbitrary(), pair =>
        {
            var (left, right) = (Read(pair.Item1), Read(pair.Item2));
            return Math.Sign(left.CompareOnTimeLine(right)) == pair.Item1.CompareTo(pair.Item2) && XsdDateTime.Of(pair.Item1).CompareOnTimeLine(left) == 0;
        }).QuickCheckThrowOnFailure();
    }

    private static XsdDateTime Read(DateTimeOffset moment) => XsdDateTime.Parse(moment.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture), Xsd.DateTime)!; // a form of dateTime

    private static decimal Framework(XsdDecimal value) => decimal.Parse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
