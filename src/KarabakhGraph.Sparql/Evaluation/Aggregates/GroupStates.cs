namespace KarabakhGraph.Sparql.Evaluation.Aggregates;

/// <summary>A state for each group, the default one for groups that nobody has touched.</summary>
internal sealed class GroupStates<T>
{
    private T[] _states = new T[16];

    public ref T this[int group]
    {
        get
        {
            if (group >= _states.Length)
            {
                Array.Resize(ref _states, Math.Max(group + 1, 2 * _states.Length));
            }

            return ref _states[group];
        }
    }
}
