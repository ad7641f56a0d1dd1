using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Tests;

/// <summary>Any sequence of changes, reopenings and the like leaves what the same changes leave in a plain set; snapshots that are held stay what they were.</summary>
public class StoreMachineTests
{
    private static readonly Iri[] Graphs = [Quads.G, Quads.H, new("http://example/i")];

    private static readonly Gen<Term?> AnyGraph = Gen.Choose(0, 3).Select(Term? (i) => i == 3 ? null : Graphs[i]);

    private static readonly Gen<Quad> AnyQuad =
        from subject in Gen.Choose(0, 5)
        from predicate in Gen.Choose(0, 2)
        from @object in Gen.Choose(0, 9)
        from graph in AnyGraph
        select new Quad(new Iri($"http://example/s{subject}"), new Iri($"http://example/p{predicate}"), new Literal($"a literal with the number {@object}"), graph);

    private static readonly Gen<Step> Steps = Gen.Frequency(
        (5, from removed in AnyQuad.ArrayOf(4) from added in AnyQuad.ArrayOf(12) select (Step)new Apply(removed, added)),
        (5, from graph in AnyGraph from quads in AnyQuad.ArrayOf(20) select (Step)new Replace(graph, quads)),
        (2, from graph in AnyGraph select (Step)new Remove(graph)),
        (1, from size in Gen.Choose(500, 3000) from graph in AnyGraph select (Step)new Bulk(size, graph)),
        (2, from quads in AnyQuad.ArrayOf(5) select (Step)new GiveUp(quads)),
        (2, Gen.Constant<Step>(new Reopen())),
        (1, Gen.Constant<Step>(new Checkpoint())),
        (1, Gen.Constant<Step>(new Compact())),
        (3, Gen.Constant<Step>(new Hold())));

    private abstract record Step;

    [Fact]
    public void AStoreIsASetOfQuadsWhateverHappensToIt() =>
        Some.Check(Steps.ListOf(30).Select(steps => steps.ToArray()), steps =>
        {
            using var folder = new TemporaryFolder();
            using var machine = new Machine(folder["s"]);
            foreach (var step in steps)
            {
                machine.Do(step);
                machine.Check();
            }

            machine.CheckEnd();
        }, times: 25);

    private sealed record Apply(Quad[] Removed, Quad[] Added) : Step;

    private sealed record Replace(Term? Graph, Quad[] Content) : Step;

    private sealed record Remove(Term? Graph) : Step;

    private sealed record Bulk(int Size, Term? Graph) : Step;

    private sealed record GiveUp(Quad[] Added) : Step;

    private sealed record Reopen : Step;

    private sealed record Checkpoint : Step;

    private sealed record Compact : Step;

    private sealed record Hold : Step;

    private sealed class Machine(string folder) : IDisposable
    {
        private readonly HashSet<Quad> _model = [];
        private readonly Dictionary<long, string[]> _states = new() { [0] = [] };
        private readonly List<(Snapshot Snapshot, string[] Content)> _held = [];
        private QuadStore _store = QuadStore.Create(folder);

        public void Do(Step step)
        {
            switch (step)
            {
                case Apply apply:
                    QuadStoreTests.Write(_store, write => write.Apply(apply.Removed, apply.Added));
                    _model.ExceptWith(apply.Removed);
                    _model.UnionWith(apply.Added);
                    break;
                case Replace replace:
                    var content = replace.Content.Select(quad => quad with { Graph = replace.Graph }).ToHashSet();
                    var differs = !content.SetEquals(_model.Where(quad => quad.Graph == replace.Graph));
                    Assert.Equal(differs, QuadStoreTests.Write(_store, write => write.ReplaceGraph(replace.Graph, replace.Content)) is not null);
                    _model.RemoveWhere(quad => quad.Graph == replace.Graph);
                    _model.UnionWith(content);
                    break;
                case Remove remove:
                    QuadStoreTests.Write(_store, write => write.RemoveGraph(remove.Graph));
                    _model.RemoveWhere(quad => quad.Graph == remove.Graph);
                    break;
                case Bulk bulk:
                    var many = Quads.Many(bulk.Size, bulk.Graph);
                    QuadStoreTests.Write(_store, write => write.Add(many));
                    _model.UnionWith(many);
                    break;
                case GiveUp givenUp:
                    using (var write = _store.BeginWrite())
                    {
                        write.Apply([.. _model.Take(3)], givenUp.Added);
                        write.ReplaceGraph(Quads.G, givenUp.Added);
                    }

                    break;
                case Reopen:
                    _store.Dispose();
                    _store = QuadStore.Open(folder);
                    break;
                case Checkpoint:
                    _store.Checkpoint();
                    break;
                case Compact:
                    _store.Compact();
                    break;
                case Hold:
                    _held.Add((_store.Snapshot, Quads.In(_store.Snapshot)));
                    break;
            }
        }

        public void Check()
        {
            var state = _store.Snapshot;
            Assert.Equal(Quads.Lines(_model), Quads.In(state));
            Assert.Equal(_model.Count, state.Count);
            foreach (var graph in Graphs.Append((Term?)null))
            {
                Assert.Equal(_model.Count(quad => quad.Graph == graph), state.Graph(graph)?.Quads ?? 0);
            }

            _states[state.Commit] = Quads.In(state);
        }

        public void CheckEnd()
        {
            Assert.All(_held, held => Assert.Equal(held.Content, Quads.In(held.Snapshot)));
            Assert.All(_store.Log(), commit => Assert.Equal(_states[commit.Number], Quads.In(_store.AsOf(commit.Number))));
            Assert.Equal([], _store.Verify().Problems);
        }

        public void Dispose() => _store.Dispose();
    }
}
