using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Mailboxes;

/// <summary>What the admins hear of a mailbox: that it cannot be read, that it can again, and of a letter that was set aside.</summary>
internal static class MailboxTrouble
{
    /// <summary>How long a mailbox may be out of reach before anybody is told: servers are restarted.</summary>
    public static readonly TimeSpan ToldAfter = TimeSpan.FromMinutes(5);

    public static Task Tell(Work work, Mailbox box) =>
        Tell(work, Tone.Problem, phrases => phrases.Say("mailbox.silent", ("mailbox", box.Name), ("reason", box.Error)));

    public static Task TellOver(Work work, Mailbox box) =>
        Tell(work, Tone.Success, phrases => phrases.Say("mailbox.well", ("mailbox", box.Name)));

    /// <summary>Tells of a letter that could not be read.</summary>
    public static Task TellAside(Work work, AsideLetter letter) => Tell(work, Tone.Problem, phrases => phrases.Say("mailbox.aside",
        ("who", letter.From.Length > 0 ? letter.From : phrases["letter.nobody"]),
        ("subject", letter.Subject.Length > 0 ? letter.Subject : phrases["letter.no-subject"]),
        ("reason", phrases["mailbox.aside-" + letter.Reason.ToString().ToLowerInvariant()]), ("folder", letter.Folder)));

    private static async Task Tell(Work work, Tone tone, Func<Phrases, string> say)
    {
        foreach (var admin in await Staff.With(work, Role.Admin))
            await work.Notify(admin, new Notice("mailbox", phrases => new Screen { Lines = [say(phrases)], Tone = tone }));
    }
}
