using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.Jobs;

/// <summary>/jobs: a link to the dashboard of jobs that opens once, or how to switch the dashboard on.</summary>
internal static class ShowJobs
{
    public static async Task Run(Visit visit, string args)
    {
        var phrases = visit.Phrases;
        if (visit.Office.JobsLink is not { } link)
        {
            var setting = new Line([new Span("Jobs__Dashboard=true", Emphasis.Copyable)]);
            await visit.Reply(new Screen { Lines = [phrases["jobs.off"], setting] });
            return;
        }

        var code = await JobsDashboard.Page.Give(visit, visit.Me);
        visit.ReplyNew(new Screen
        {
            Lines =
            [
                new Line([new Span(phrases["jobs.made"], Emphasis.Strong)]),
                link(code),
                new Line([new Span(Valid(phrases), Emphasis.Dim)]),
            ],
        });
    }

    private static string Valid(Phrases phrases) =>
        phrases.Say(
            "jobs.valid",
            ("link", phrases.Duration(JobsDashboard.Page.LinkLength)),
            ("session", phrases.Duration(JobsDashboard.Page.SessionLength)));
}
