namespace KarabakhGraph.Store;

/// <summary>A store cannot do what was asked; the message says what is wrong, where, and what to do.</summary>
public sealed class StoreException : Exception
{
    /// <summary>An error of a kind.</summary>
    public StoreException(StoreError error, string message, Exception? innerException = null)
        : base(message, innerException) => Error = error;

    /// <summary>What sort of trouble it is.</summary>
    public StoreError Error { get; }
}
