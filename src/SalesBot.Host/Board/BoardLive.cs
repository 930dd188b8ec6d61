using System.Collections.Concurrent;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using SalesBot.Boards;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Host.Hosting;
using SalesBot.People;

namespace SalesBot.Host.Board;

/// <summary>
/// Tells open boards that something on them has changed, in whichever process: by the number of the last record, looked at once a moment
/// for all of them. The door is asked again each time, so that who may not any more hears nothing.
/// </summary>
internal sealed class BoardLive(Database database, Office office, IHostApplicationLifetime lifetime) : IDisposable
{
    /// <summary>How many boards one person may have open and live.</summary>
    public const int MostOfOne = 6;

    private static readonly TimeSpan moment = TimeSpan.FromSeconds(1.5);
    private readonly ConcurrentDictionary<int, int> open = new();
    private readonly SemaphoreSlim asking = new(1, 1);
    private (long Last, DateTimeOffset Until) known;

    /// <summary>The stream for one page, which knows all up to a record.</summary>
    public IResult Follow(HttpContext context, long after)
    {
        var person = PageDoor.ReaderOf(context)!;
        // A browser that has lost the stream says by itself up to where it had come.
        if (long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var heard))
            after = heard;
        if (open.AddOrUpdate(person.Id, 1, (_, count) => count + 1) > MostOfOne)
        {
            Leave(person);
            return Results.Text(office.Phrases(person.Language)["board.page.many"], statusCode: StatusCodes.Status429TooManyRequests);
        }

        // An open stream must not hold the process up when it is told to stop.
        var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.RegisterForDispose(stop);
        context.Response.OnCompleted(() =>
        {
            Leave(person);
            return Task.CompletedTask;
        });
        return TypedResults.ServerSentEvents(Changes(context, after, stop.Token));
    }

    /// <inheritdoc />
    public void Dispose() => asking.Dispose();

    private async IAsyncEnumerable<SseItem<string>> Changes(
        HttpContext context, long after, [EnumeratorCancellation] CancellationToken stop)
    {
        var door = BoardSetup.Door(context.RequestServices);
        yield return Item("hello", after);
        while (await Waited(stop) && await door.Who(context) is { } person)
        {
            var last = await Last(stop);
            // A backup was put in its place: what the page knows is of another life.
            if (last < after) yield return Item("changed", after = last);
            if (last <= after) continue;
            var concerned = await BoardChanges.Any(database, office, person, after, stop);
            after = last;
            yield return Item(concerned ? "changed" : "known", after);
        }
    }

    private static async Task<bool> Waited(CancellationToken stop)
    {
        await Task.Delay(moment, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stop.IsCancellationRequested;
    }

    // One question a moment, however many boards are open.
    private async Task<long> Last(CancellationToken stop)
    {
        await asking.WaitAsync(stop);
        try
        {
            var now = TimeProvider.System.GetUtcNow();
            if (known.Until <= now || known.Until > now + moment) known = (await BoardChanges.Last(database, stop), now + (moment / 2));
            return known.Last;
        }
        finally
        {
            asking.Release();
        }
    }

    private void Leave(Person person) => open.AddOrUpdate(person.Id, 0, (_, count) => count - 1);

    private static SseItem<string> Item(string type, long after) => new(after.ToString(CultureInfo.InvariantCulture), type)
    {
        EventId = after.ToString(CultureInfo.InvariantCulture),
        ReconnectionInterval = TimeSpan.FromSeconds(3),
    };
}
