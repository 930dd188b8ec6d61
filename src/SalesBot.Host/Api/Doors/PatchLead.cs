using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Processes;
using SalesBot.Programs;

namespace SalesBot.Host.Api.Doors;

/// <summary>
/// <c>PATCH /api/leads/{number}</c>: topic, kind, contact and client of an open lead; each change is on the record (D19).
/// </summary>
internal static class PatchLead
{
    private const int LongestName = 200;
    private const int LongestTopic = 400;

    /// <summary>200 with the lead as it stands then; 404, 409 when it has ended, 422 when there is no such client.</summary>
    public static async Task<IResult> Do(string number, HttpContext call, SaveForCaller save, Database database)
    {
        var body = await ApiBody.Read<Body>(call.Request, "a change of a lead", ApiBody.Usual, call.RequestAborted);
        if (body.Refusal is { } refusal) return refusal;
        var said = new SaidText();
        var change = Checked(body.Said!, said);
        NotTakenAway(body.Bytes, said);
        if (said.Refusal is { } wrong) return wrong;
        var done = await save.Do(Caller.Of(call), work => Change(work, number, change), call.RequestAborted);
        return done is IStatusCodeHttpResult { StatusCode: StatusCodes.Status204NoContent }
            ? await ShowLeads.One(number, call, database) : done;
    }

    // Left out they stay as they are, too: whoever sends null means something else.
    private static void NotTakenAway(byte[] body, SaidText said)
    {
        using var json = JsonDocument.Parse(body);
        foreach (var member in json.RootElement.EnumerateObject())
            if (member.Value.ValueKind == JsonValueKind.Null && (IsName(member, "contact") || IsName(member, "client")))
                said.Wrong(member.Name, "A lead keeps it: leave it out, or name another.");
    }

    private static bool IsName(JsonProperty member, string name) => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase);

    private static async Task<IResult> Change(ApiWork work, string number, LeadChange change)
    {
        if (await ShowLeads.ByNumber(work.Db, number).FirstOrDefaultAsync() is not { } lead) return ShowLeads.None(number);
        if (await TakeContact.NoClient(work, change.ClientId, "client.id") is { } none) return none;
        return await ChangeLead.Do(work, lead, change) switch
        {
            LeadChanged.Done => Results.NoContent(),
            LeadChanged.NoPhone => Refused.Unknown("kind", "A call needs a phone, and none is known: give it as contact.phone."),
            _ => Refused.Conflict($"{lead.Number} has ended: nothing in it changes any more."),
        };
    }

    private static LeadChange Checked(Body body, SaidText said)
    {
        var kind = said.Change(body.Kind, "kind", LongestName);
        if (kind is not (null or "letter" or "call")) said.Wrong("kind", "letter or call.");
        var contact = body.Contact;
        var (phone, email) = (said.Phone(contact?.Phone, "contact.phone"), said.Email(contact?.Email, "contact.email"));
        if (contact is { Company.Length: > 0, Name: null or "" }) said.Wrong("contact.name", "With a company a name is needed.");
        if (contact?.Position is not null) said.Wrong("contact.position", "PATCH /api/contacts/{id} changes that.");
        if (phone is not null && email is not null) said.Wrong("contact.email", "A lead shows one of them; a contact has both.");
        if (body.Client is { Id: not null, Name.Length: > 0 } or { Id: not null, Inn.Length: > 0 })
            said.Wrong("client.name", "An id or a name: PATCH /api/clients/{id} changes what a client is called.");
        return new LeadChange
        {
            Topic = said.Change(body.Topic, "topic", LongestTopic),
            Kind = kind switch { "letter" => EventKind.Letter, "call" => EventKind.Call, _ => null },
            Who = contact?.Name is null ? null : SaidPerson.Line(said.Line(contact.Name, "contact.name", LongestName),
                said.Line(contact.Company, "contact.company", LongestName)),
            Reach = phone?.Value ?? email?.Key,
            ClientId = body.Client?.Id,
            Client = body.Client is { Id: null } client ? ClientSaid.Line(client, said) : null,
        };
    }

    /// <summary>The body of a request.</summary>
    private sealed record Body(JsonElement Topic, JsonElement Kind, ContactSaid? Contact, ClientSaid? Client);

    /// <summary>A client that is there, or one to be found by its INN or made.</summary>
    private sealed record ClientSaid(long? Id, string? Name, string? Inn, bool? InnConfirmed)
    {
        public static string? Line(ClientSaid client, SaidText said)
        {
            var name = said.Line(client.Name, "client.name", LongestName);
            var (inn, kpp) = string.IsNullOrEmpty(client.Inn) ? (null, null) : SaidRequisites.Pair(client.Inn, null);
            if (name.Length == 0) said.Wrong("client.name", "An id or a name is needed.");
            else (name, inn, kpp) = SaidRequisites.Apart(name, inn, kpp, "client.name", said);
            inn = SaidRequisites.Checked(inn, "client.inn", client.InnConfirmed == true, said);
            return $"{name}{(string.IsNullOrEmpty(inn) ? "" : $", ИНН {inn}")}{(kpp is null ? "" : $", КПП {kpp}")}";
        }
    }
}
