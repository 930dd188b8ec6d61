using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Programs;

/// <summary>
/// Changes what an open lead says, as [Изменить…] does it (D19): each change is on the record, from what to what, and what was asked about
/// the lead as it was is withdrawn (A17).
/// </summary>
public static class ChangeLead
{
    /// <summary>Does it, or nothing of it.</summary>
    public static async Task<LeadChanged> Do(Work work, Lead lead, LeadChange change)
    {
        if (lead.State != LeadState.Open) return LeadChanged.Ended;
        var phrases = work.Office.Phrases("ru");
        var process = work.Office.Processes.Version(lead.ProcessVersion);
        var document = await LineEvents.Of(work.Db, lead.Id).OrderByDescending(one => one.Id).FirstAsync();
        if (change.Kind == EventKind.Call && document.Kind != EventKind.Call && !HasPhone(document, change)) return LeadChanged.NoPhone;
        var before = (lead.Topic, document.Kind, Client: await ClientOf(work, lead));
        if (change.Topic is { } topic) await TopicOfLead.Set(work, lead, topic);
        if (change.Who is not null || change.Reach is not null) await SetContact(work, lead, document, change);
        if (change.Kind is { } kind) await KindOfLead.Set(work, lead, document, kind, process);
        if (change.ClientId is not null || change.Client is not null) await SetClient(work, lead, change);
        Record(work, lead, phrases["lead.topic"], before.Topic, lead.Topic);
        Record(work, lead, phrases["event-kind.label"], KindWord(before.Kind, phrases), KindWord(document.Kind, phrases));
        Record(work, lead, phrases["client.title"], before.Client, await ClientOf(work, lead));
        await work.Db.SaveChangesAsync();
        work.Changed(lead);
        await DocumentsChanged.Tell(work, lead);
        return LeadChanged.Done;
    }

    private static bool HasPhone(Event document, LeadChange change) =>
        change.Reach is { } reach ? !ReachField.IsEmail(reach) : document.ContactPhone is not null;

    private static string KindWord(EventKind kind, Phrases phrases) => phrases[$"event-kind.{kind.Word()}"];

    private static void Record(Work work, Lead lead, string field, string from, string to)
    {
        if (from != to) work.Record("lead.field-changed", lead.Id, new { field, from = Said(from), to = Said(to) });
    }

    private static string Said(string text) => text.Length > 0 ? text : "—";

    private static Task SetContact(Work work, Lead lead, Event document, LeadChange change) =>
        ContactOfLead.Set(work, lead, document, Answers(lead, [("who", change.Who), ("reach", change.Reach)]));

    /// <summary>As [Контрагент…] does it: the documents under way are the client's too.</summary>
    private static async Task SetClient(Work work, Lead lead, LeadChange change)
    {
        var value = change.ClientId is { } id ? ClientField.Value(id) : await Found(work, change.Client!);
        lead.ClientId = await WriteStage.ClientOf(work, lead, Answers(lead, [("client", value)]));
        foreach (var document in await LineEvents.Open(work.Db, lead.Id).ToListAsync()) document.ClientId = lead.ClientId;
    }

    /// <summary>The one with the ИНН that was said; without one, the only one that is called so (F15).</summary>
    private static async Task<string> Found(Work work, string text)
    {
        var inn = ClientText.Read(text).Inn;
        if (inn is null)
            return await ChangeClient.Named(work, text) is { } named ? ClientField.Value(named.Id) : "+" + text;
        return await FindClients.By(work, text) is [{ } only, ..] && only.Inn == inn ? ClientField.Value(only.Id) : "+" + text;
    }

    private static DialogState Answers(Lead lead, IEnumerable<(string Key, string? Value)> said) => new()
    {
        Plan = EditStage.PlanPrefix + lead.Stage,
        ProcessVersion = lead.ProcessVersion,
        LeadId = lead.Id,
        BeganAt = lead.CreatedAt,
        Answers = said.Where(one => one.Value is not null)
            .ToImmutableDictionary(one => one.Key, one => Answer.Of(one.Value!), StringComparer.Ordinal),
    };

    private static async Task<string> ClientOf(Work work, Lead lead)
    {
        var id = lead.ClientId;
        return await work.Db.Clients.Where(client => client.Id == id).Select(client => client.Name).FirstOrDefaultAsync() ?? "";
    }
}
