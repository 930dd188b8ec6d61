using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Campaigns;

/// <summary>[Перезвонить…]: the client is promised a call at a time, by who has just talked to them (B17, B18).</summary>
internal static class CallLater
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "campaign-later";

    /// <summary>The dialog: when.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "campaign.later-title",
        Fields =
        [
            new Field { Key = "at", Kind = DateTimeField.Instance, Label = "campaign.later", Ask = "campaign.ask-later", Required = true },
        ],
        Summary = false,
        Files = FileHome.None,
        Finish = Finish,
    };

    /// <summary>Begins the dialog.</summary>
    public static Task Ask(Visit visit, CampaignCall call) =>
        DialogShell.Start(
            visit, DialogState.New(visit, PlanKey).Knowing("call", Answer.Of(call.Id.ToString(CultureInfo.InvariantCulture))));

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var phrases = visit.Phrases;
        var call = await visit.Db.CampaignCalls.FirstAsync(x => x.Id == long.Parse(dialog.Value("call")!, CultureInfo.InvariantCulture));
        var campaign = (await visit.Db.Campaigns.FindAsync(call.CampaignId))!;
        if (call.State != CallState.InHand || call.TakenById != visit.Me.Id)
            return new Screen { Lines = [phrases["campaign.call.over"]], Tone = Tone.Problem };
        call.CallerId = visit.Me.Id;
        CallOutcome.PutBack(call, DateTimeOffset.Parse(dialog.Value("at")!, CultureInfo.InvariantCulture).ToUniversalTime(),
            promised: true);
        CallOutcome.Record(visit, "later", campaign, call);
        await CallOutcome.Changed(visit, campaign, call);
        var who = call.Who.Length > 0 ? call.Who : phrases.Phone(PhoneNumber.TryParse(call.Phone)!);
        return new Screen
        {
            Lines = [phrases.Say("campaign.later-noted", ("who", who), ("when", dialog.Shown("at")))],
            Rows = [[CampaignCard.Button(campaign, phrases["button.campaign-next"], "next", ButtonStyle.Primary)]],
            Tone = Tone.Success,
        };
    }
}
