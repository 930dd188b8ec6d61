using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>
/// What an activity means for the bot. One that cannot be read is passed over for good: logged with its id, counted, shown in health for an
/// hour, and whoever sent it is told, if that is known. Brought again, it would be no better.
/// </summary>
internal sealed class ReadArrival(TeamsHealth health, TimeProvider clock, ILogger<ReadArrival> log)
{
    private const int LongestShownId = 100;

    /// <summary>What it means.</summary>
    public Arrival Of(Activity activity)
    {
        if (Problem(activity) is { } problem)
            return PassOver(activity, problem, null);
        try
        {
            return Translate.Of(activity, clock.GetUtcNow());
        }
        catch (Exception defect)
        {
            return PassOver(activity, "a defect of the bot", defect);
        }
    }

    private static string? Problem(Activity activity) =>
        Sender.Missing(activity) is { } field ? $"its {field} is nothing usable"
        : !activity.IsWhole ? "its JSON is broken"
        : !activity.HasReadableText ? "its text is no text"
        : null;

    private Arrival PassOver(Activity activity, string problem, Exception? defect)
    {
        var id = Plain.Start(Plain.OneLine(activity.Id ?? "?"), LongestShownId);
        log.LogWarning(defect, "Activity {Activity} could not be read and is passed over: {Problem}", id, problem);
        health.Unreadable.Note(id);
        return Sender.Missing(activity) is null ? Translate.Unreadable(activity, clock.GetUtcNow()) : new();
    }
}
