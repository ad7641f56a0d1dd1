using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Compiled;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Compiled;

public class IdMemoTests
{
    [Fact]
    public void WhatIsRememberedIsWhatWasSet()
    {
        var memo = new IdMemo<ulong>();
        var remembered = 0;
        for (ulong round = 0; round < 4; round++)
        {
            for (ulong id = 0; id < 5_000; id++)
            {
                if (memo.TryGet(new TermId(id), out var value))
                {
                    Assert.Equal(id * 3, value);
                    remembered++;
                }

                memo.Set(new TermId(id), id * 3);
            }
        }

        Assert.InRange(remembered, 2_000, 15_000);
    }

    [Fact]
    public void NothingIsRememberedAtFirst() => Assert.False(new IdMemo<string>().TryGet(default, out _));
}
