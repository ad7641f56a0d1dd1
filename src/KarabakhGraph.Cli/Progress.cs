using System.Diagnostics;

namespace KarabakhGraph.Cli;

/// <summary>Says how far a long run is, on the error stream: a line rewritten in place on a terminal, else a line for every tenth part.</summary>
internal sealed class Progress(Session session, string what, int total, bool quiet)
{
    private const int FewEnoughToBeQuiet = 100;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _lock = new();
    private int _done;
    private long _lastDrawn;

    /// <summary>One more is done; may be called from several threads.</summary>
    public void Step()
    {
        lock (_lock)
        {
            _done++;
            if (quiet)
            {
                return;
            }

            if (session.ErrorsAreTerminal)
            {
                if (_clock.ElapsedMilliseconds - _lastDrawn > 100 || _done == total)
                {
                    _lastDrawn = _clock.ElapsedMilliseconds;
                    session.Errors.Write($"\r{what}: {_done}/{total}{Remaining()}   {(_done == total ? "\r\u001b[K" : "")}");
                }
            }
            else if (total > FewEnoughToBeQuiet && _done * 10L / total != (_done - 1) * 10L / total)
            {
                session.Errors.WriteLine($"{what}: {_done}/{total}{Remaining()}");
            }
        }
    }

    private string Remaining()
    {
        var seconds = _clock.Elapsed.TotalSeconds;
        return _done == total || seconds < 1 ? "" : $", {Math.Ceiling(seconds / _done * (total - _done)):0} s to go";
    }
}
