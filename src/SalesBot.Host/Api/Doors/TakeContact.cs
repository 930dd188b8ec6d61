using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Programs;

namespace SalesBot.Host.Api.Doors;

/// <summary><c>POST /api/contacts</c>: a contact, found by phone or e-mail and name as the chat finds them, or made (D19); once
/// under its <c>Idempotency-Key</c>.</summary>
internal static class TakeContact
{
    /// <summary>200 with the contact; 400 with what is wrong, 422 when there is no such client.</summary>
    public static async Task<IResult> Do(HttpContext call, AnswerOnce once)
    {
        var body = await ApiBody.Read<SaidContactBody>(call.Request, "a contact", ApiBody.Usual, call.RequestAborted);
        if (body.Refusal is { } refusal) return refusal;
        var said = new SaidText();
        var person = body.Said!.Checked(said);
        if (person.Reach is not { Count: > 0 } && said.Refusal is null) said.Wrong("phones", "A phone or an e-mail is needed.");
        return said.Refusal ?? await once.OrNow(call, "contacts", body.Bytes, work => Add(work, person, call.RequestAborted));
    }

    private static async Task<object> Add(ApiWork work, SaidPerson person, CancellationToken stop)
    {
        if (await NoClient(work, person.ClientId) is { } none) return none;
        var contact = await ChangeContact.FindOrAdd(work, person);
        await work.Db.SaveChangesAsync(stop);
        return (await ShowContacts.Json(work.Db, [contact], stop)).Single();
    }

    /// <summary>That there is no client with this id; null when there is, or none is named.</summary>
    public static async Task<IResult?> NoClient(ApiWork work, long? id, string field = "clientId") =>
        id is null || await work.Db.Set<Client>().AnyAsync(client => client.Id == id) ? null
            : Refused.Unknown(field, "There is no client with this id.");
}
