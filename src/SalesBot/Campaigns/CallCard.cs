using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Campaigns;

/// <summary>The live card of a campaign's call: whom to call, what to say, and what came of it.</summary>
internal static class CallCard
{
    // The rest of the brief is one tap away; the card fits a phone.
    private const int LongestBrief = 700;

    /// <summary>Which live card it is.</summary>
    public static string Key(long id) => $"campaign-call:{id}";

    /// <summary>Answers with the card, a fresh one.</summary>
    public static async Task Show(Visit visit, CampaignCall call, Campaign campaign) =>
        visit.ReplyNew(await Draw(visit, call, campaign, visit.Me), Key(call.Id));

    /// <summary>Draws it anew for everybody who has it.</summary>
    public static async Task Redraw(Work work, CampaignCall call, Campaign campaign)
    {
        foreach (var address in await WhereShown.Of(work.Db, Key(call.Id)))
            if (await work.Person(address.PersonId) is { Active: true } viewer)
                Outbox.Put(
                    work.Db,
                    new OutboxEntry(address.Id, await Draw(work, call, campaign, viewer), "card")
                    {
                        CardKey = Key(call.Id),
                        Placement = Placement.OnlyWhereShown,
                    },
                    work.Now);
    }

    /// <summary>The card as a reminder of a promise.</summary>
    public static Notice Reminder(Work work, CampaignCall call, Campaign campaign, string caller) =>
        new("campaign-call", phrases => new Screen
        {
            Lines =
        [
            new Line([new Span(phrases.Say("campaign.remind", ("name", campaign.Name)), Emphasis.Strong)]),
            .. Whom(call, phrases),
            phrases.Say("campaign.promised", ("when", When(call.DueAt, work, phrases)), ("who", caller)),
        ],
            Rows = [[Action(call, phrases, "button.call-now", "take", ButtonStyle.Primary)]],
            Tone = Tone.Attention,
        })
        { CardKey = Key(call.Id) };

    private static async Task<Screen> Draw(Work work, CampaignCall call, Campaign campaign, Person viewer)
    {
        var phrases = work.Office.Phrases(viewer.Language);
        var mine = call.State == CallState.InHand && call.TakenById == viewer.Id;
        var title = call.Priority == CallPriority.High && call.IsOpen ? "campaign.call-high" : "campaign.call";
        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say(title, ("name", campaign.Name)), Emphasis.Strong)]),
                .. Whom(call, phrases),
                .. mine ? Known(call, work, phrases) : [await State(call, work, phrases)],
                .. mine ? new Line[] { new([new Span(Brief(campaign), Emphasis.Dim)]) } : [],
            ],
            Rows = [.. mine ? InHand(call, campaign, viewer, work.Office, phrases) : Rows(call, campaign, viewer, work, phrases)],
            Tone = call.State switch { CallState.Reached => Tone.Success, CallState.InHand => Tone.Attention, _ => Tone.Neutral },
        };
    }

    private static IEnumerable<Line> Whom(CampaignCall call, Phrases phrases)
    {
        yield return new Line(
        [
            new Span(phrases.Phone(PhoneNumber.TryParse(call.Phone)!), Emphasis.Copyable),
            .. call.Who.Length > 0 ? new[] { new Span(" · " + call.Who) } : [],
        ]);
        if (call.About.Length > 0) yield return call.About;
    }

    private static IEnumerable<Line> Known(CampaignCall call, Work work, Phrases phrases)
    {
        if (call.Promised) yield return phrases.Say("campaign.promise", ("when", When(call.DueAt, work, phrases)));
        if (call.Attempts > 0) yield return phrases.Say("campaign.attempt", ("n", call.Attempts + 1),
            ("total", work.Office.Processes.Current.MissedCalls.Attempts));
    }

    private static async Task<Line> State(CampaignCall call, Work work, Phrases phrases)
    {
        var who = (call.EndedById ?? call.TakenById ?? call.CallerId) is { } id ? (await work.Person(id))!.ShortName : "";
        return call.State switch
        {
            CallState.InHand => phrases.Say("campaign.call.in-hand", ("who", who)),
            CallState.Waiting when call.Promised =>
                phrases.Say("campaign.promised", ("when", When(call.DueAt, work, phrases)), ("who", who)),
            CallState.Waiting when call.DueAt > work.Now => phrases.Say("campaign.call.again", ("when", When(call.DueAt, work, phrases)),
                ("n", call.Attempts + 1), ("total", work.Office.Processes.Current.MissedCalls.Attempts)),
            CallState.Waiting => phrases["campaign.call.back"],
            _ => phrases.Say($"campaign.call.{Word(call.State)}", ("who", who), ("when", When(call.EndedAt!.Value, work, phrases))),
        };
    }

    /// <summary>The state as a part of text keys.</summary>
    public static string Word(CallState state) => state switch
    {
        CallState.Reached => "reached",
        CallState.NotInterested => "refused",
        CallState.NoAnswer => "silent",
        CallState.Unwilling => "unwilling",
        _ => "open",
    };

    private static IEnumerable<IReadOnlyList<Button>> InHand(CampaignCall call, Campaign campaign, Person viewer, Office office,
        Phrases phrases)
    {
        yield return
        [
            Action(call, phrases, "button.missed-reached", "reached", ButtonStyle.Success),
            Action(call, phrases, "button.missed-none", $"none {call.Attempts}"),
        ];
        yield return [Action(call, phrases, "button.call-later", "later"), Action(call, phrases, "button.call-refused", "refused")];
        yield return
        [
            Action(call, phrases, "button.call-unwilling", "unwilling", ButtonStyle.Danger),
            new Button(phrases["button.copy-number"], call.Phone, Kind: ButtonKind.Copy),
        ];
        if ((campaign.FileIds.Count == 0 && campaign.Brief.Length <= LongestBrief)
            || !(CampaignCallers.Calls(viewer, office) || viewer.Has(Role.Admin))) yield break;
        yield return
        [
            .. campaign.FileIds.Count > 0 ? new[] { CampaignCard.Button(campaign, phrases["button.files"], "files") } : [],
            .. campaign.Brief.Length > LongestBrief
                ? new[] { new Button(phrases["button.campaign-brief"], ButtonValue.Command($"/campaign {campaign.Id}")) } : [],
        ];
    }

    private static IEnumerable<IReadOnlyList<Button>> Rows(CampaignCall call, Campaign campaign, Person viewer, Work work, Phrases phrases)
    {
        var buttons = new List<Button>();
        if (call is { State: CallState.Waiting, Promised: true } && call.DueAt <= work.Now)
            buttons.Add(Action(call, phrases, "button.call-now", "take", ButtonStyle.Primary));
        if (CampaignCallers.Calls(viewer, work.Office) && campaign.State == CampaignState.Running)
            buttons.Add(CampaignCard.Button(campaign, phrases["button.campaign-next"], "next", ButtonStyle.Primary));
        if (call is { IsOpen: false, LeadId: null } && call.EndedById == viewer.Id)
            buttons.Add(Action(call, phrases, "button.call-fix", "fix"));
        if (buttons.Count > 0) yield return buttons;
    }

    private static string Brief(Campaign campaign) =>
        campaign.Brief.Length <= LongestBrief ? campaign.Brief : CleanText.Of(campaign.Brief, LongestBrief - 1).Text + "…";

    private static string When(DateTimeOffset at, Work work, Phrases phrases) =>
        phrases.Moment(work.Office.Calendar.ToLocal(at), work.LocalNow);

    private static Button Action(CampaignCall call, Phrases phrases, string label, string verb, ButtonStyle style = ButtonStyle.Neutral) =>
        new(phrases[label], ButtonValue.Command($"/dial {call.Id} {verb}"), style);
}
