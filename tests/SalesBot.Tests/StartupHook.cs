using System.Collections.Concurrent;
using System.Diagnostics;

#pragma warning disable CA1050, MA0047 // The runtime looks for this name, and for no namespace.
/// <summary>
/// Loaded by a host that a test starts with <c>DOTNET_STARTUP_HOOKS</c>: ends the process, as a stack overflow does, in the midst of
/// the turn of the update that <c>SALESBOT_TEST_ENDS_AT</c> names - as soon as that turn writes the person's conversation. It needs
/// nothing but the runtime's own assemblies.
/// </summary>
internal static class StartupHook
{
    private static readonly ConcurrentDictionary<string, Activity> updates = new(StringComparer.Ordinal);
    private static readonly string? fatal = Environment.GetEnvironmentVariable("SALESBOT_TEST_ENDS_AT");

    public static void Initialize()
    {
        if (fatal is null) return;
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = source => source.Name == "SalesBot",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = activity =>
            {
                if (activity is { OperationName: "update", Id: { } id }) updates[id] = activity;
            },
        });
        DiagnosticListener.AllListeners.Subscribe(new Each<DiagnosticListener>(listener =>
        {
            if (listener.Name == "Microsoft.EntityFrameworkCore") listener.Subscribe(new Each<KeyValuePair<string, object?>>(Look));
        }));
    }

    private static void Look(KeyValuePair<string, object?> seen)
    {
        if (seen.Key.EndsWith("CommandExecuting", StringComparison.Ordinal)
            && Activity.Current is { OperationName: "turn", ParentId: { } parent }
            && updates.TryGetValue(parent, out var update) && update.GetTagItem("update") as string == fatal
            && seen.Value?.ToString() is { } statement && (statement.Contains("UPDATE \"Conversations\"", StringComparison.Ordinal)
                || statement.Contains("INTO \"Conversations\"", StringComparison.Ordinal)))
            Environment.FailFast("ended by a test");
    }

    private sealed class Each<T>(Action<T> act) : IObserver<T>
    {
        public void OnNext(T value) => act(value);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
#pragma warning restore CA1050, MA0047
