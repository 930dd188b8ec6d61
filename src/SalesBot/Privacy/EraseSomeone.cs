using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.ClientLists;
using SalesBot.Conversations;
using SalesBot.Erasing;
using SalesBot.Records;
using SalesBot.Screens;

namespace SalesBot.Privacy;

/// <summary>
/// Erases a person everywhere, in one commit, and writes the act. What the law has kept – orders, invoices – stays with «удалено» in place
/// of the person.
/// </summary>
internal static class EraseSomeone
{
    public static async Task<Screen> Do(Visit visit, Sought sought)
    {
        var people = await WhoIsMeant.By(visit, sought.Who);
        if (people.Count != 1 || !ShowSomeone.Askers.Contains(sought.By)) return ShowSomeone.Choose(visit, people);
        var who = people[0];
        await visit.Db.SaveChangesAsync();
        var found = await SweepTables.Find(visit.Db, who, visit.Office.Features.Parts<PersonalTable>());
        var counts = await CountFound.Of(visit, who, found);
        if (counts.Kinds.Count == 0) return await ShowSomeone.Draw(visit, who, counts);
        var act = new ErasureAct
        {
            Number = await visit.NextNumber("A"),
            At = visit.Now,
            ById = visit.Me.Id,
            AskedBy = sought.By,
            Counts = JsonSerializer.Serialize(counts.Kinds),
            Digests = ErasureSums.Of(visit.Db, who),
        };
        visit.Db.ErasureActs.Add(act);
        visit.Record("privacy.erased", details: new { act = act.Number, asked = act.AskedBy, kinds = counts.Kinds });
        await Erase(visit, who, found, act.Number);
        foreach (var lead in who.Leads.TakeLast(200)) visit.Changes("lead", lead);
        return Draw(visit, act, counts);
    }

    private static async Task Erase(Visit visit, Someone who, IReadOnlyList<FoundRow> found, string act)
    {
        await TheirFiles.Erase(visit, await TheirFiles.Of(visit, who, found));
        await OldExports.Erase(visit.Db);
        await ListFiles.Erase(visit.Db);
        var words = await ErasedWords.Before(visit.Db, who, found);
        await SweepTables.Erase(visit.Db, found);
        await ErasedWords.After(visit.Db, words, found);
        await TextFiles.Erase(visit.Db, who.Everywhere);
        var records = found.Where(row => row.Row is AuditRecord && row.Left.ContainsKey("Details"))
            .ToDictionary(row => ((AuditRecord)row.Row).Sequence, row => (string)row.Left["Details"]!);
        await EraseDetails.Do(visit.Db, records, act, (action, details) => new AuditRecord
        {
            At = visit.Now,
            PersonId = visit.Me.Id,
            Channel = visit.Incoming.Channel,
            Action = action,
            Details = details,
        });
    }

    private static Screen Draw(Visit visit, ErasureAct act, CountFound counts)
    {
        var phrases = visit.Phrases;
        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say("privacy.act", ("number", act.Number)), Emphasis.Strong)]),
                phrases.Say("privacy.act-when", ("when", phrases.Moment(visit.LocalNow, visit.LocalNow)), ("who", visit.Me.Name)),
                phrases.Say("privacy.act-asked", ("who", phrases[$"privacy.asked.{act.AskedBy}"])),
                phrases["privacy.act-what"],
                .. ShowSomeone.Kinds(visit, counts),
                phrases["privacy.kept"], phrases["privacy.copies"], phrases["privacy.elsewhere"],
            ],
            Tone = Tone.Success,
        };
    }
}
