using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Files;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Campaigns;

/// <summary>The card of a campaign: to admins with its figures, live while it is shown; to callers with what is theirs.</summary>
internal static class CampaignCard
{
    private const int MostCallers = 20;

    /// <summary>Which live card it is.</summary>
    public static string Key(int id) => $"campaign:{id}";

    /// <summary>Answers with the card.</summary>
    public static async Task Show(Visit visit, Campaign campaign)
    {
        if (visit.Me.Has(Role.Admin)) await visit.ReplyOn(Key(campaign.Id), await Draw(visit, campaign));
        else await visit.Reply(await ForCaller(visit, campaign));
    }

    /// <summary>Draws it anew for every admin who has it.</summary>
    public static async Task Redraw(Work work, Campaign campaign)
    {
        foreach (var address in await WhereShown.Of(work.Db, Key(campaign.Id)))
            if (await work.Person(address.PersonId) is { } viewer && viewer.Has(Role.Admin))
                Outbox.Put(
                    work.Db,
                    new OutboxEntry(address.Id, await Draw(work, campaign, viewer), "card")
                    {
                        CardKey = Key(campaign.Id),
                        Placement = Placement.OnlyWhereShown,
                    },
                    work.Now);
    }

    /// <summary>The card of an admin.</summary>
    public static Task<Screen> Draw(Visit visit, Campaign campaign) => Draw(visit, campaign, visit.Me);

    /// <summary>[Загрузить список] and [Шаблон].</summary>
    public static IReadOnlyList<Button> ListButtons(Campaign campaign, Phrases phrases) =>
        [
            Button(campaign, phrases["button.campaign-list"], "list", ButtonStyle.Primary),
            new Button(phrases["button.catalogue-template"], ButtonValue.Command("/campaign template")),
        ];

    /// <summary>How it stands, in a word: one that has no call left is over.</summary>
    public static string State(Campaign campaign, CampaignFigures figures, Phrases phrases) => campaign.State switch
    {
        CampaignState.Draft => phrases["campaign.state.draft"],
        _ when figures.Open == 0 => phrases["campaign.state.over"],
        CampaignState.Running => phrases["campaign.state.running"],
        _ => phrases["campaign.state.stopped"],
    };

    /// <summary>The figures in a line, in two as soon as something has come of a call.</summary>
    public static IEnumerable<Line> Figures(CampaignFigures figures, Phrases phrases)
    {
        yield return phrases.Say("campaign.progress", ("total", figures.Total), ("left", figures.Of(CallState.Waiting)),
            ("hand", figures.Of(CallState.InHand)));
        if (figures.Open < figures.Total)
            yield return phrases.Say(
                "campaign.outcomes",
                ("reached", figures.Of(CallState.Reached)),
                ("leads", figures.Leads),
                ("refused", figures.Of(CallState.NotInterested)),
                ("silent", figures.Of(CallState.NoAnswer)),
                ("unwilling", figures.Of(CallState.Unwilling)));
    }

    /// <summary>A button of the card.</summary>
    public static Button Button(Campaign campaign, string label, string verb, ButtonStyle style = ButtonStyle.Neutral) =>
        new(label, ButtonValue.Command($"/campaign {campaign.Id} {verb}"), style);

    private static async Task<Screen> Draw(Work work, Campaign campaign, Person viewer)
    {
        var phrases = work.Office.Phrases(viewer.Language);
        var figures = await CampaignFigures.Read(work, campaign);
        var title = phrases.Say("campaign.title", ("name", campaign.Name), ("state", State(campaign, figures, phrases)));
        return new Screen
        {
            Lines =
            [
                new Line([new Span(title, Emphasis.Strong)]),
                .. campaign.State == CampaignState.Draft ? await Preview(work, campaign, figures, phrases)
                    : [.. Figures(figures, phrases), .. await PerCaller(work, figures, phrases)],
                .. CampaignDays.Lines(campaign, work, phrases),
                new Line([new Span(campaign.Brief, Emphasis.Dim)]),
                .. await FileNames(work, campaign, phrases),
            ],
            Rows = [.. Rows(campaign, figures, CampaignCallers.Calls(viewer, work.Office), phrases)],
            Tone = campaign.State == CampaignState.Draft ? Tone.Question : figures.Open == 0 ? Tone.Success : Tone.Neutral,
        };
    }

    private static async Task<IEnumerable<Line>> Preview(Work work, Campaign campaign, CampaignFigures figures, Phrases phrases)
    {
        var callers = (await work.Db.People.AsNoTracking().Where(person => person.Active).ToListAsync())
            .Count(person => CampaignCallers.Calls(person, work.Office));
        (string Key, int N)[] out_ =
        [
            ("repeated", campaign.Repeated),
            ("blocked", campaign.Blocked),
            ("in-work", campaign.InWork),
            ("unwilling", campaign.Unwilling),
        ];
        return
        [
            campaign.List.Length == 0 ? phrases["campaign.no-list-yet"]
                : phrases.Say("campaign.preview", ("file", campaign.List), ("n", figures.Total), ("callers", callers)),
            .. out_.Where(reason => reason.N > 0).Select(reason => (Line)phrases.Say($"campaign.left-out.{reason.Key}", ("n", reason.N))),
        ];
    }

    private static async Task<IEnumerable<Line>> PerCaller(Work work, CampaignFigures figures, Phrases phrases)
    {
        var names = await work.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.ShortName);
        return figures.Counts.Where(count => count.By is not null).GroupBy(count => count.By!.Value)
            .Select(of => (
                Who: names[of.Key],
                Done: of.Where(count => count.State != CallState.InHand).Sum(count => count.Calls),
                Reached: of.Where(count => count.State == CallState.Reached).Sum(count => count.Calls)))
            .Where(of => of.Done > 0).OrderByDescending(of => of.Done).Take(MostCallers)
            .Select(of => (Line)phrases.Say("campaign.of-caller", ("who", of.Who), ("n", of.Done), ("reached", of.Reached)));
    }

    private static async Task<IEnumerable<Line>> FileNames(Work work, Campaign campaign, Phrases phrases)
    {
        var ids = campaign.FileIds;
        if (ids.Count == 0) return [];
        var names = await work.Db.Files.AsNoTracking().Where(file => ids.Contains(file.Id)).OrderBy(file => file.Id)
            .Select(file => file.Name).ToListAsync();
        return [new Line([new Span(phrases.Say("campaign.files", ("names", string.Join(", ", names))), Emphasis.Dim)])];
    }

    private static IEnumerable<IReadOnlyList<Button>> Rows(Campaign campaign, CampaignFigures figures, bool calls, Phrases phrases)
    {
        if (campaign.State == CampaignState.Draft)
        {
            // The number of calls is what was agreed to: started with another, it is shown first.
            if (figures.Total > 0)
                yield return
                [
                    Button(campaign, phrases["button.campaign-start"], $"start {figures.Total}", ButtonStyle.Success),
                    Button(campaign, phrases["button.campaign-drop"], "drop", ButtonStyle.Danger),
                ];
            var day = Button(campaign, phrases["button.campaign-event"], "event");
            yield return figures.Total > 0 ? [Button(campaign, phrases["button.campaign-relist"], "list"), day]
                : [.. ListButtons(campaign, phrases), Button(campaign, phrases["button.campaign-drop"], "drop", ButtonStyle.Danger)];
        }
        else if (figures.Open > 0)
        {
            Button turn = campaign.State == CampaignState.Running
                ? Button(campaign, phrases["button.campaign-stop"], "stop", ButtonStyle.Danger)
                : Button(campaign, phrases["button.campaign-resume"], "resume", ButtonStyle.Success);
            yield return calls && campaign.State == CampaignState.Running
                ? [Button(campaign, phrases["button.campaign-next"], "next", ButtonStyle.Primary), turn] : [turn];
        }

        if (campaign.FileIds.Count > 0) yield return [Button(campaign, phrases["button.files"], "files")];
    }

    private static async Task<Screen> ForCaller(Visit visit, Campaign campaign)
    {
        var phrases = visit.Phrases;
        var due = await CampaignCallers.Due(visit, await CampaignCallers.Whose(visit, visit.Me))
            .CountAsync(call => call.CampaignId == campaign.Id);
        return new Screen
        {
            Lines =
            [
                new Line([new Span(campaign.Name, Emphasis.Strong)]),
                campaign.State == CampaignState.Running ? phrases.Say("campaign.for-you", ("n", due)) : phrases["campaign.not-running"],
                new Line([new Span(campaign.Brief, Emphasis.Dim)]),
                .. await FileNames(visit, campaign, phrases),
            ],
            Rows = [[.. CallerButtons(campaign, phrases)]],
        };
    }

    private static IEnumerable<Button> CallerButtons(Campaign campaign, Phrases phrases)
    {
        if (campaign.State == CampaignState.Running)
            yield return Button(campaign, phrases["button.campaign-next"], "next", ButtonStyle.Primary);
        if (campaign.FileIds.Count > 0) yield return Button(campaign, phrases["button.files"], "files");
        yield return new Button(phrases["button.campaigns"], ButtonValue.Command("/campaign"));
    }
}
