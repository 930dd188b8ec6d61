using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.LongRequests;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Campaigns;

/// <summary>
/// Writes a campaign: its name, its brief, the list and whatever else is to hand (B17). It stays a draft until it is started; a list with
/// mistakes is sent again alone.
/// </summary>
internal static class WriteCampaign
{
    /// <summary>Keys of the dialogs: a whole campaign, and the list of one anew.</summary>
    public const string PlanKey = "campaign", ListPlanKey = "campaign-list";

    // The campaign whose list is sent anew; it is never asked.
    private const string Former = "campaign";

    /// <summary>The dialog.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "campaign.new-title",
        Fields =
        [
            new Field { Key = "name", Kind = TextField.Instance, Label = "campaign.name", Ask = "campaign.ask-name", Required = true },
            new Field
            {
                Key = "brief",
                Kind = LongTextField.Instance,
                Label = "campaign.brief",
                Ask = "campaign.ask-brief",
                Required = true,
            },
            new Field { Key = "file", Kind = FileField.Instance, Label = "campaign.file", Ask = "campaign.ask-file", Required = true },
        ],
        Summary = false,
        Awaits = DialogFiles.OnTheirWay,
        Files = FileHome.Content,
        Finish = Finish,
    };

    /// <summary>The dialog of a list alone.</summary>
    public static DialogPlan ListPlan { get; } = new()
    {
        Key = ListPlanKey,
        Title = "campaign.list-title",
        Fields =
        [
            new Field { Key = "file", Kind = FileField.Instance, Label = "campaign.file", Ask = "campaign.ask-list", Required = true },
        ],
        Summary = false,
        Awaits = DialogFiles.OnTheirWay,
        Files = FileHome.Content,
        Finish = Finish,
    };

    /// <summary>Begins a new one.</summary>
    public static Task Begin(Visit visit) => Start(visit, PlanKey, ImmutableDictionary<string, Answer>.Empty);

    /// <summary>Asks for the list of a draft anew.</summary>
    public static Task AskList(Visit visit, Campaign campaign) =>
        Start(visit, ListPlanKey, ImmutableDictionary<string,
            Answer>.Empty.Add(Former, Answer.Of(campaign.Id.ToString(CultureInfo.InvariantCulture))));

    private static Task Start(Visit visit, string plan, ImmutableDictionary<string, Answer> answers) =>
        DialogShell.Start(visit, DialogState.New(visit, plan) with { Answers = answers });

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        if (!visit.Me.Has(Role.Admin)) return new Screen { Lines = [visit.Phrases["error.no-right"]], Tone = Tone.Problem };
        var campaign = dialog.Value(Former) is { } id
            ? await visit.Db.Campaigns.FirstOrDefaultAsync(x => x.Id == int.Parse(id, CultureInfo.InvariantCulture)) : Add(visit, dialog);
        if (campaign is not { State: CampaignState.Draft })
            return new Screen { Lines = [visit.Phrases["campaign.changed"]], Tone = Tone.Problem };
        await visit.Db.SaveChangesAsync();
        return await AskLong.OnCard(visit, ImportCallList.Long, new ImportCallList.SentFiles(campaign.Id, dialog.Files), dialog.CardKey);
    }

    private static Campaign Add(Visit visit, DialogState dialog)
    {
        var campaign = new Campaign
        {
            Name = dialog.Value("name")!,
            Brief = dialog.Value("brief")!,
            AuthorId = visit.Me.Id,
            CreatedAt = visit.Now,
        };
        visit.Db.Campaigns.Add(campaign);
        return campaign;
    }
}
