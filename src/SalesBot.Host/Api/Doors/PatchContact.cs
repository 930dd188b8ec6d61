using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Programs;

namespace SalesBot.Host.Api.Doors;

/// <summary>
/// <c>PATCH /api/contacts/{id}</c>: name, company, position, all phones and e-mails, the client; each change is on the record (D17).
/// </summary>
internal static class PatchContact
{
    /// <summary>200 with the contact as it stands then; 400, 404, 422 when there is no such client.</summary>
    public static async Task<IResult> Do(long id, HttpContext call, SaveForCaller save)
    {
        var body = await ApiBody.Read<SaidContactBody>(call.Request, "a change of a contact", ApiBody.Usual, call.RequestAborted);
        if (body.Refusal is { } refusal) return refusal;
        var said = new SaidText();
        var change = body.Said!.Checked(said);
        if (body.Said is { Phones: null } != body.Said is { Emails: null })
            said.Wrong("phones", "Phones and emails are one list of how somebody is reached: send both, [] for none.");
        if (change.Reach is []) said.Wrong("phones", "A phone or an e-mail is needed: nobody could reach them any more.");
        return said.Refusal ?? await save.Do(Caller.Of(call), async work =>
        {
            if (await work.Db.Set<Contact>().FirstOrDefaultAsync(one => one.Id == id) is not { } contact) return ShowContacts.None(id);
            if (await TakeContact.NoClient(work, change.ClientId) is { } none) return none;
            await ChangeContact.Do(work, contact, change);
            return Results.Json((await ShowContacts.Json(work.Db, [contact], call.RequestAborted)).Single());
        }, call.RequestAborted);
    }
}
