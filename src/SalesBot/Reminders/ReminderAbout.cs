using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Reminders;

/// <summary>What a reminder speaks of when it is not the lead itself that waits, as its feature knows it: an order.</summary>
/// <param name="Of">Reads it; null when the reminder is of nothing the feature knows.</param>
internal sealed record ReminderAbout(Func<Work, Reminder, Task<Reminded?>> Of)
{
    /// <summary>What it is; null while it is the lead.</summary>
    public static async Task<Reminded?> Read(Work work, Reminder reminder)
    {
        foreach (var part in work.Office.Features.Parts<ReminderAbout>())
            if (await part.Of(work, reminder) is { } about) return about;
        return null;
    }
}

/// <summary>Something of a lead that waits by itself.</summary>
/// <param name="Number">Its own number.</param>
/// <param name="Opens">The command that shows it.</param>
/// <param name="Waits">Whether it still does.</param>
/// <param name="MaySnooze">Whether a person may put it off.</param>
/// <param name="Rows">The buttons on its reminder.</param>
internal sealed record Reminded(
    string Number,
    string Opens,
    bool Waits,
    Func<Person, Task<bool>> MaySnooze,
    Func<ReminderView, Phrases, IReadOnlyList<IReadOnlyList<Button>>> Rows);
