using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Catalogue;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.LongRequests;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Campaigns;

/// <summary>
/// Takes the list of a campaign from the files that were sent, all or none of it; the other files go with the brief (B17).
/// </summary>
internal static class ImportCallList
{
    private static readonly string[] Extensions = [".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods"];

    /// <summary>The files are read while nobody waits; then the list is kept and the draft's card shown, or every mistake is.</summary>
    public static LongKind Long { get; } =
        new("campaign", "campaign.reading", "campaign.failed", visit => visit.Me.Has(Role.Admin), Read);

    private static async Task<FinishLong> Read(Visit reader, string particulars)
    {
        var (sent, phrases) = (JsonSerializer.Deserialize<SentFiles>(particulars)!, reader.Phrases);
        var files = await reader.Db.Files.AsNoTracking().Where(file => sent.Files.Contains(file.Id)).OrderBy(file => file.Id).ToListAsync();
        var list = await ListAmong(reader, files);
        var people = await reader.Db.People.AsNoTracking().Where(person => person.Active).ToListAsync();
        List<ColleagueName> callers = [.. people.Where(person => CampaignCallers.Calls(person, reader.Office))
            .Select(person => new ColleagueName(person.Id, person.Name))];
        var (reading, problem) = list is null ? (null, "") : Reading(list, callers, phrases);
        return async visit =>
        {
            // Somebody may have dropped the draft, or started it, while the files were read.
            if (await visit.Db.Campaigns.FirstOrDefaultAsync(x => x.Id == sent.Campaign) is not { State: CampaignState.Draft } campaign)
                return new Screen { Lines = [phrases["campaign.changed"]], Tone = Tone.Problem };
            await AddToBrief(visit, campaign, files.Where(file => file.Id != list?.File.Id));
            if (list is null) return Refused(campaign, [phrases["campaign.no-list"]], phrases);
            if (reading is null) return Refused(campaign, [problem], phrases);
            await TableMistakes.GiveBack(visit, reading, list.File.Name);
            if (reading.Rows.Count == 0)
                return Refused(campaign, TableMistakes.Refused(reading.Mistakes, list.File.Name, phrases), phrases);
            await Keep(visit, campaign, list.File.Name, reading);
            // The card of the campaign lives on; the dialog's is done with.
            visit.ReplyNew(await CampaignCard.Draw(visit, campaign), CampaignCard.Key(campaign.Id));
            return Taken(reading, list.File.Name, phrases);
        };
    }

    private static Screen Taken(TableReading<CallListRow> reading, string file, Phrases phrases) => new()
    {
        Lines =
        [
            phrases.Say("campaign.taken", ("file", file)),
            .. reading.BadCount > 0 ? new Line[] { phrases.Say("campaign.some-bad", ("n", reading.BadCount)) } : [],
            .. TableMistakes.Of(reading.Mistakes, phrases),
            .. TableMistakes.LeftOut(reading, phrases),
        ],
        Tone = Tone.Success,
    };

    private static (TableReading<CallListRow>? Reading, string Problem) Reading(
        SentTable list, IReadOnlyList<ColleagueName> callers, Phrases phrases)
    {
        try
        {
            var reading = ReadCallList.Of(Tables.Rows(list.Bytes, ReadCallList.Columns, phrases), callers, phrases);
            return (reading with { OtherSheets = Tables.OtherSheets(list.Bytes, ReadCallList.Columns, phrases) }, "");
        }
        catch (CatalogueFileException problem)
        {
            return (null, problem.Said(list.File.Name, phrases));
        }
    }

    /// <summary>The table among the files: of several, the last with a column of phones; null when there is none.</summary>
    private static async Task<SentTable?> ListAmong(Visit reader, IReadOnlyList<StoredFile> files)
    {
        SentTable? found = null;
        foreach (var file in files.Where(file => Extensions.Contains(Path.GetExtension(file.Name), StringComparer.OrdinalIgnoreCase)))
        {
            var table = new SentTable(file, await FileStore.Read(reader, file.Id));
            var (isLike, isText) = (IsLike(table, reader.Phrases), file.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase));
            // A text without such a head is a note for those who call.
            if (isLike || (!isText && (found is null || !IsLike(found, reader.Phrases)))) found = table;
        }

        return found;
    }

    private static bool IsLike(SentTable table, Phrases phrases)
    {
        try
        {
            return ReadCallList.IsLike(Tables.Rows(table.Bytes, ReadCallList.Columns, phrases), phrases);
        }
        catch (CatalogueFileException)
        {
            return false;
        }
    }

    private static async Task AddToBrief(Visit visit, Campaign campaign, IEnumerable<StoredFile> files)
    {
        campaign.Files = string.Join(',',
            campaign.FileIds.Union(files.Select(file => file.Id)).Select(id => id.ToString(CultureInfo.InvariantCulture)));
        await visit.Db.SaveChangesAsync();
    }

    private static async Task Keep(Visit visit, Campaign campaign, string file, TableReading<CallListRow> reading)
    {
        var id = campaign.Id;
        await visit.Db.CampaignCalls.Where(call => call.CampaignId == id).ExecuteDeleteAsync();
        List<CallListRow> once = [.. reading.Rows.DistinctBy(row => row.Phone.Value)];
        var left = await LeaveOut.Of(visit, [.. once.Select(row => row.Phone)]);
        (campaign.List, campaign.Repeated) = (file, reading.Rows.Count - once.Count);
        (campaign.Blocked, campaign.InWork, campaign.Unwilling) = (left.Blocked.Count, left.InWork.Count, left.Unwilling.Count);
        visit.Db.CampaignCalls.AddRange(once.Where(row => !left.Any(row.Phone)).Select(row => new CampaignCall
        {
            CampaignId = id,
            Row = row.Line,
            Priority = row.Priority,
            Phone = row.Phone.Value,
            Who = row.Who,
            About = row.About,
            CallerId = row.CallerId,
            DueAt = visit.Now,
        }));
        visit.Record("campaign.written", details: new
        {
            name = campaign.Name,
            list = file,
            rows = once.Count,
            bad = reading.BadCount,
            campaign.Repeated,
            campaign.Blocked,
            campaign.InWork,
            campaign.Unwilling,
        });
        await visit.Db.SaveChangesAsync();
    }

    private static Screen Refused(Campaign campaign, IReadOnlyList<Line> lines, Phrases phrases) => new()
    {
        Lines = [.. lines, new Line([new Span(phrases.Say("campaign.kept", ("name", campaign.Name)), Emphasis.Dim)])],
        Rows =
        [
            CampaignCard.ListButtons(campaign, phrases),
            [new Button(phrases["button.campaign-drop"], ButtonValue.Command($"/campaign {campaign.Id} drop"), ButtonStyle.Danger)],
        ],
        Tone = Tone.Problem,
    };

    /// <summary>What was sent for a campaign.</summary>
    /// <param name="Campaign">The id of its draft.</param>
    /// <param name="Files">The ids of the files.</param>
    internal sealed record SentFiles(int Campaign, IReadOnlyList<long> Files);

    /// <param name="File">The file.</param>
    /// <param name="Bytes">What is in it.</param>
    private sealed record SentTable(StoredFile File, byte[] Bytes);
}
