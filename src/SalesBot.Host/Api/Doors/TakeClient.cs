using SalesBot.Programs;

namespace SalesBot.Host.Api.Doors;

/// <summary><c>POST /api/clients</c>: a client, found by its name as the lists that people send find it, or made (D17, D18); once under
/// its <c>Idempotency-Key</c>. Of one INN there is one.</summary>
internal static class TakeClient
{
    /// <summary>200 with the client; 400 with what is wrong, 409 when somebody has the INN.</summary>
    public static async Task<IResult> Do(HttpContext call, AnswerOnce once)
    {
        var body = await ApiBody.Read<SaidRequisites>(call.Request, "a client", ApiBody.Usual, call.RequestAborted);
        if (body.Refusal is { } refusal) return refusal;
        var said = new SaidText();
        var client = body.Said!.Checked(said);
        if (client.Name is null) said.Wrong("name", "A client has a name.");
        return said.Refusal ?? await once.OrNow(call, "clients", body.Bytes, work => Add(work, client));
    }

    private static async Task<object> Add(ApiWork work, SaidClient said)
    {
        if (said.Inn is { Length: > 0 } inn)
        {
            await work.Db.Hold($"client:{inn}");
            if (await ChangeClient.WithInn(work, inn) is { } there)
                return Refused.Conflict($"The client {there.Id} «{there.Name}» has the INN {inn} already: PATCH /api/clients/{there.Id}.");
        }

        return ShowClients.Json(await ChangeClient.FindOrAdd(work, said));
    }
}
