namespace KarabakhGraph.Store.Tests;

/// <summary>A clock that stands at a second until it is told to go on, and whose timers ring when the test says so.</summary>
internal sealed class Clock : TimeProvider
{
    private readonly List<Timer> _timers = [];

    public DateTimeOffset Now { get; set; } = new(2020, 9, 27, 4, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(() => callback(state));
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Rings every timer that was set.</summary>
    public void Ring() => _timers.ForEach(timer => timer.Ring());

    private sealed class Timer(Action callback) : ITimer
    {
        private bool _isSet;

        public bool Change(TimeSpan dueTime, TimeSpan period) => _isSet = dueTime != Timeout.InfiniteTimeSpan;

        public void Ring()
        {
            if (_isSet)
            {
                _isSet = false;
                callback();
            }
        }

        public void Dispose() => _isSet = false;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
