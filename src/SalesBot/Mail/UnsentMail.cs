using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.Mail;

/// <summary>Letters that were given up in the last 30 days, for the admin's list of what was not delivered (U9).</summary>
internal static class UnsentMail
{
    private const int Most = 20;
    private static readonly TimeSpan listed = TimeSpan.FromDays(30);

    public static async Task<IReadOnlyList<Line>> Lines(Visit visit)
    {
        var (phrases, since) = (visit.Phrases, visit.Now - listed);
        var failed = await visit.Db.Mail.AsNoTracking().Where(mail => mail.State == MailState.Failed && mail.FinishedAt >= since)
            .OrderByDescending(mail => mail.FinishedAt).Take(Most).ToListAsync();
        return
        [
            .. failed.SelectMany(mail => new[]
            {
                new Line(
                [
                    new Span(phrases.Say(
                        "mail.unsent", ("to", mail.To), ("subject", mail.Subject), ("age", phrases.Duration(visit.Now - mail.CreatedAt)))),
                ]),
                new Line([new Span(mail.Error ?? "", Emphasis.Dim)]),
            }),
        ];
    }
}
