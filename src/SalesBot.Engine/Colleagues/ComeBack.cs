using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Colleagues;

/// <summary>Somebody is back: their work is theirs again, and who stood in for them is told (B12).</summary>
internal static class ComeBack
{
    public static async Task Do(Work work, Person person)
    {
        person.AwayUntil = null;
        work.Record("person.back", details: new { person = person.Id });
        await work.Db.SaveChangesAsync();
        foreach (var part in work.Office.Features.Parts<AwayPart>()) await part.Back(work, person);
        if (person.DeputyId is { } id && await work.Person(id) is { } deputy)
            await work.Notify(deputy, new Notice(NoticeKinds.Back, phrases => new Screen
            {
                Lines = [phrases.Say(NameForms.Key("away.back-notice", person), ("who", person.ShortName))],
            })
            {
                Priority = Priority.Bulk,
            });
    }

    /// <summary>They say so themselves.</summary>
    public static async Task Say(Visit visit)
    {
        var me = visit.Me;
        if (!me.IsAway(visit.Now))
        {
            visit.Toast = visit.Phrases["away.here"];
            await visit.Reply(new Screen { Lines = [visit.Phrases["away.here"]], Rows = [.. Commands.Suggestions(visit)] });
            return;
        }

        await Do(visit, me);
        await visit.Reply(new Screen
        {
            Lines = [visit.Phrases["away.welcome"]],
            Rows = [.. Commands.Suggestions(visit)],
            Tone = Tone.Success,
        });
    }
}
