namespace SalesBot.Data;

/// <summary>The turn where the engine needs none.</summary>
internal sealed class NoTurn : IDisposable
{
    public static readonly NoTurn Instance = new();

    public void Dispose()
    {
    }
}
