using KarabakhGraph.Networks.Analytics;

namespace KarabakhGraph.Networks.Tests.Analytics;

public class SupportChainTests
{
    private static readonly Network _network = Some.Network(
        [Some.Node("a"), Some.Node("b"), Some.Node("c"), Some.Node("d"), Some.Node("e")],
        Some.Edge("ab", "a", "b", 1, 1),
        Some.Edge("ac", "a", "c", 1, 2),
        Some.Edge("bd", "b", "d", 1, 2),
        Some.Edge("cd", "c", "d", 1, 2, "C backs D."),
        Some.Edge("ad", "a", "d", -1, 9),
        Some.Edge("de", "d", "e", -1, 9));

    [Fact]
    public void OfChainsAsShortTheStrongestIsTakenAndOppositionIsNoStep() =>
        Assert.Equal(["ac", "cd"], SupportChain.Find(_network, "a", "d")!.Select(edge => edge.Id));

    [Fact]
    public void EveryStepHasItsSentence() => Assert.Equal("C backs D.", SupportChain.Find(_network, "c", "d")!.Single().Quote);

    [Fact]
    public void WhoIsReachedByNoSupportHasNoChain() => Assert.Null(SupportChain.Find(_network, "a", "e"));

    [Fact]
    public void SupportGoesOneWayOnlyUnlessTheNetworkGoesBoth()
    {
        Assert.Null(SupportChain.Find(_network, "d", "a"));
        Assert.Equal(["cd", "ac"], SupportChain.Find(_network with { Directed = false }, "d", "a")!.Select(edge => edge.Id));
    }

    [Fact]
    public void FromAnActorToItselfThereIsNothingToGo() => Assert.Empty(SupportChain.Find(_network, "a", "a")!);

    [Fact]
    public void AnUnknownActorIsNamed() => Assert.Contains("'x'", Assert.Throws<ArgumentException>(() => SupportChain.Find(_network, "a", "x")).Message, StringComparison.Ordinal);
}
