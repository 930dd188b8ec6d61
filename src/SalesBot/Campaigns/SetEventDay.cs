using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Campaigns;

/// <summary>[Дата события…] of a draft: the day around which its list is called, and what is said after it (B14, B17).</summary>
internal static class SetEventDay
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "campaign-event";

    // The campaign it is of; it is never asked.
    private const string Of = "campaign";

    /// <summary>The dialog: the day, and the brief for afterwards.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "campaign.event-title",
        Fields =
        [
            new Field { Key = "day", Kind = DateField.Instance, Label = "campaign.event", Ask = "campaign.ask-event", Required = true },
            new Field { Key = "after", Kind = LongTextField.Instance, Label = "campaign.event-brief", Ask = "campaign.ask-event-brief" },
        ],
        Summary = false,
        Files = FileHome.None,
        Finish = Finish,
    };

    /// <summary>Begins the dialog.</summary>
    public static Task Begin(Visit visit, Campaign campaign) => DialogShell.Start(visit, DialogState.New(visit, PlanKey) with
    {
        Answers = ImmutableDictionary<string, Answer>.Empty.Add(Of, Answer.Of(campaign.Id.ToString(CultureInfo.InvariantCulture))),
    });

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var phrases = visit.Phrases;
        var id = int.Parse(dialog.Value(Of)!, CultureInfo.InvariantCulture);
        if (!visit.Me.Has(Role.Admin)) return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        if (await visit.Db.Campaigns.FirstOrDefaultAsync(x => x.Id == id) is not { State: CampaignState.Draft } campaign)
            return new Screen { Lines = [phrases["campaign.changed"]], Tone = Tone.Problem };
        var day = DateOnly.ParseExact(dialog.Value("day")!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        (campaign.EventOn, campaign.AfterBrief) = (day, dialog.Value("after") ?? "");
        visit.Record("campaign.dated", details: new { name = campaign.Name, day = day.ToString("O", CultureInfo.InvariantCulture) });
        await visit.Db.SaveChangesAsync();
        visit.ReplyNew(await CampaignCard.Draw(visit, campaign), CampaignCard.Key(campaign.Id));
        return new Screen { Lines = [phrases["campaign.event-set"]], Tone = Tone.Success };
    }
}
