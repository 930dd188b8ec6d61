using SalesBot.Conversations;
using SalesBot.Events;

namespace SalesBot.Reminders;

/// <summary>The work of colleagues beside a lead, as reminders know it.</summary>
/// <param name="Command">
/// The command that shows the work the event with this id stands for; null when it stands for none of the kind.
/// </param>
internal sealed record BesideWork(Func<Work, long, Task<string?>> Command)
{
    /// <summary>The command that shows the work an event stands for.</summary>
    public static async Task<string> Of(Work work, Event about)
    {
        foreach (var kind in work.Office.Features.Parts<BesideWork>())
            if (await kind.Command(work, about.Id) is { } command) return command;
        throw new InvalidOperationException($"Event {about.Id} stands for no work.");
    }
}
