using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Colleagues;

/// <summary>Invitations that nobody has used yet, on the card of /invite; each can be taken back (D29).</summary>
internal static class OpenInvitations
{
    private const int Most = 10;

    /// <summary>Those there are, the newest first.</summary>
    public static Task<List<Invitation>> Read(Visit visit)
    {
        var now = visit.Now;
        return visit.Db.Invitations.AsNoTracking()
            .Where(invitation => invitation.UsedAt == null && invitation.ExpiresAt > now && invitation.PersonId == null)
            .OrderByDescending(invitation => invitation.Id).Take(Most).ToListAsync();
    }

    /// <summary>A line for each.</summary>
    public static IEnumerable<Line> Lines(Visit visit, IReadOnlyList<Invitation> open)
    {
        if (open.Count == 0) yield break;
        yield return new Line([new Span(visit.Phrases["invite.open"], Emphasis.Strong)]);
        foreach (var (invitation, at) in open.Select((invitation, at) => (invitation, at + 1)))
            yield return string.Create(CultureInfo.InvariantCulture, $"{at}. ") + visit.Phrases.Say("invite.open-row",
                ("role", RoleWords.Of(invitation.Roles, visit.Phrases)), ("name", Named(invitation)),
                ("until", visit.Phrases.Moment(visit.Office.Calendar.ToLocal(invitation.ExpiresAt), visit.LocalNow)));
    }

    /// <summary>A button for each.</summary>
    public static IEnumerable<IReadOnlyList<Button>> Rows(Visit visit, IReadOnlyList<Invitation> open) =>
        DialogScreen.Rows(open.Select((invitation, at) => new Button(
            visit.Phrases.Say("button.revoke-invitation", ("n", at + 1)), ButtonValue.Command($"/invite revoke {invitation.Id}"))));

    /// <summary>Takes one back.</summary>
    public static async Task Revoke(Visit visit, int id)
    {
        var (phrases, now) = (visit.Phrases, visit.Now);
        var invitation = await visit.Db.Invitations.FirstOrDefaultAsync(
            one => one.Id == id && one.UsedAt == null && one.ExpiresAt > now && one.PersonId == null);
        if (invitation is null)
        {
            await visit.Reply(
                new Screen { Lines = [phrases["invite.gone"]], Rows = [.. Commands.Suggestions(visit)], Tone = Tone.Problem });
            return;
        }

        invitation.ExpiresAt = now;
        visit.Record("person.invitation-revoked", details: new { roles = invitation.Roles.ToString(), name = invitation.Name ?? "" });
        await visit.Reply(new Screen
        {
            Lines =
            [
                phrases.Say("invite.revoked", ("role", RoleWords.Of(invitation.Roles, phrases)), ("name", Named(invitation))),
            ],
            Rows = [.. Commands.Suggestions(visit)],
        });
    }

    private static string Named(Invitation invitation) => invitation.Name is { Length: > 0 } name ? " · " + name : "";
}
