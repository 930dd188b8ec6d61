using SalesBot.Programs;

namespace SalesBot.Host.Api.Doors;

/// <summary><c>PATCH /api/clients/{id}</c>: name, INN, KPP, address; each change is on the record (D17).</summary>
internal static class PatchClient
{
    /// <summary>200 with the client as it stands then; 400, 404, 409 when another has the INN.</summary>
    public static async Task<IResult> Do(long id, HttpContext call, SaveForCaller save)
    {
        var body = await ApiBody.Read<SaidRequisites>(call.Request, "a change of a client", ApiBody.Usual, call.RequestAborted);
        if (body.Refusal is { } refusal) return refusal;
        var said = new SaidText();
        var change = body.Said!.Checked(said);
        return said.Refusal ?? await save.Do(Caller.Of(call), async work =>
        {
            if (await ChangeClient.WithId(work, id) is not { } client) return ShowClients.None(id);
            if (await TakeClient.Taken(work, change.Inn, client) is { } taken) return taken;
            await ChangeClient.Do(work, client, change);
            return Results.Json(ShowClients.Json(client));
        }, call.RequestAborted);
    }
}
