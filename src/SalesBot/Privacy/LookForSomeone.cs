using System.Text.Json;
using SalesBot.Conversations;
using SalesBot.Erasing;
using SalesBot.LongRequests;

namespace SalesBot.Privacy;

/// <summary>Looks a person up in every table, while others are answered; what is erased is looked up once more as it is erased.</summary>
internal static class LookForSomeone
{
    public static LongKind Long { get; } =
        new("privacy", "privacy.looking", "privacy.failed", visit => Commands.MayUse(visit, "privacy"), Prepare);

    private static async Task<FinishLong> Prepare(Visit reader, string particulars)
    {
        var sought = JsonSerializer.Deserialize<Sought>(particulars)!;
        var people = await WhoIsMeant.By(reader, sought.Who);
        if (people.Count != 1) return visit => Task.FromResult(ShowSomeone.Choose(visit, people));
        var (who, rules) = (people[0], reader.Office.Features.Parts<PersonalTable>());
        if (sought.What == "erase") return visit => EraseSomeone.Do(visit, sought);
        var found = await SweepTables.Find(reader.Db, who, rules);
        var counts = await CountFound.Of(reader, who, found);
        if (sought.What == "export")
        {
            var bytes = await ExportSomeone.Write(reader, who, found);
            return visit => ExportSomeone.Keep(visit, bytes, counts);
        }

        return visit => sought.What == "ask" ? ShowSomeone.Ask(visit, who, counts) : ShowSomeone.Draw(visit, who, counts);
    }
}
