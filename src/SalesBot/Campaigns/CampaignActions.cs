using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Catalogue;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Campaigns;

/// <summary>
/// /campaign: those there are; «/campaign new» writes one, «/campaign template» sends an empty list, «/campaign ID [verb]» is one of them
/// and what its buttons do (B17).
/// </summary>
internal static class CampaignActions
{
    private const int LongestId = 9;

    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) await visit.Reply(await ListCampaigns.Draw(visit));
        else if (words[0].Length <= LongestId && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            await Act(visit, id, words.ElementAtOrDefault(1), words.ElementAtOrDefault(2));
        else if (!visit.Me.Has(Role.Admin)) await visit.Reply(Problem(visit, "error.no-right"));
        else if (words[0] == "new") await WriteCampaign.Begin(visit);
        else if (words[0] == "template") await SendTemplate(visit);
        else await visit.Reply(await ListCampaigns.Draw(visit));
    }

    private static async Task Act(Visit visit, int id, string? verb, string? seen)
    {
        var admin = visit.Me.Has(Role.Admin);
        var campaign = await visit.Db.Campaigns.FirstOrDefaultAsync(x => x.Id == id);
        // What is being prepared is no business of the callers yet.
        if (campaign is null || (!admin && campaign.State == CampaignState.Draft))
        {
            await visit.Reply(Problem(visit, "campaign.none"));
            return;
        }

        if (verb == "next") await TakeNextCall.Run(visit, campaign);
        else if (verb == "files") await SendFiles(visit, campaign);
        else if (verb is null) await CampaignCard.Show(visit, campaign);
        else if (admin) await Steer(visit, campaign, verb, seen);
        else visit.Toast = visit.Phrases["error.no-right"];
    }

    private static async Task Steer(Visit visit, Campaign campaign, string verb, string? seen)
    {
        switch (verb, campaign.State)
        {
            case ("start", CampaignState.Draft): await StartCampaign.Run(visit, campaign, seen); break;
            case ("drop", CampaignState.Draft): await Drop(visit, campaign); break;
            case ("event", CampaignState.Draft): await SetEventDay.Begin(visit, campaign); break;
            case ("list", CampaignState.Draft): await WriteCampaign.AskList(visit, campaign); break;
            case ("stop", CampaignState.Running): await Turn(visit, campaign, CampaignState.Stopped); break;
            case ("resume", CampaignState.Stopped): await Turn(visit, campaign, CampaignState.Running); break;
            default:
                visit.Toast = visit.Phrases["campaign.changed"];
                await CampaignCard.Show(visit, campaign);
                break;
        }
    }

    private static async Task Turn(Visit visit, Campaign campaign, CampaignState state)
    {
        campaign.State = state;
        if (state == CampaignState.Running) await CampaignDays.GoOn(visit, campaign);
        visit.Record(state == CampaignState.Running ? "campaign.resumed" : "campaign.stopped", details: new { name = campaign.Name });
        await visit.Db.SaveChangesAsync();
        await CampaignCard.Redraw(visit, campaign);
        await CampaignCard.Show(visit, campaign);
    }

    private static async Task Drop(Visit visit, Campaign campaign)
    {
        var id = campaign.Id;
        await visit.Db.CampaignCalls.Where(call => call.CampaignId == id).ExecuteDeleteAsync();
        visit.Db.Campaigns.Remove(campaign);
        visit.Record("campaign.dropped", details: new { name = campaign.Name });
        await visit.ReplyOn(CampaignCard.Key(id), new Screen
        {
            Lines = [visit.Phrases.Say("campaign.dropped", ("name", campaign.Name))],
            Rows = [[new Button(visit.Phrases["button.campaigns"], ButtonValue.Command("/campaign"))]],
        });
    }

    private static async Task SendFiles(Visit visit, Campaign campaign)
    {
        var ids = campaign.FileIds;
        var files = await visit.Db.Files.AsNoTracking().Where(file => ids.Contains(file.Id)).OrderBy(file => file.Id).ToListAsync();
        foreach (var file in files) visit.ReplyNew(new Screen
        {
            Lines = [new Line([new Span($"{campaign.Name} · {file.Name}", Emphasis.Dim)])],
            FileId = file.Id,
            FileOf = "campaign",
        });
        visit.Toast = visit.Phrases.Say("dialog.files", ("n", files.Count));
    }

    private static async Task SendTemplate(Visit visit)
    {
        var phrases = visit.Phrases;
        IReadOnlyList<string>[] rows =
        [
            [.. ReadCallList.Own.Select(column => ReadCallList.Columns.Heading(column, phrases))],
            [.. ReadCallList.Own.Select(column => phrases[$"campaign.example.{column}"])],
        ];
        var name = phrases["campaign.template"] + ".xlsx";
        var file = await FileStore.Keep(visit, name, XlsxTable.MediaType,
            XlsxTable.Write(phrases["campaign.sheet"], rows), null);
        visit.ReplyNew(new Screen { Lines = [new Line([new Span(name, Emphasis.Dim)])], FileId = file.Id, FileOf = "campaign" });
    }

    private static Screen Problem(Visit visit, string text) =>
        new() { Lines = [visit.Phrases[text]], Rows = [.. Commands.Suggestions(visit)], Tone = Tone.Problem };
}
