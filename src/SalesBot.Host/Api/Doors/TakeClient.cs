using SalesBot.Clients;
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
        if (client.Name is null && !said.Mistakes.ContainsKey("name")) said.Wrong("name", "A client has a name.");
        return said.Refusal ?? await once.OrNow(call, "clients", body.Bytes, work => Add(work, client));
    }

    /// <summary>Why this INN cannot be a client's: another has it. Null when it can.</summary>
    /// <param name="work">The request.</param>
    /// <param name="inn">The INN; null or empty for none.</param>
    /// <param name="own">Whose it is to be; null for a new client.</param>
    public static async Task<IResult?> Taken(ApiWork work, string? inn, Client? own = null)
    {
        if (string.IsNullOrEmpty(inn) || inn == own?.Inn) return null;
        await work.Db.Hold($"client:{inn}");
        return await ChangeClient.WithInn(work, inn) is { } there && there.Id != own?.Id
            ? Refused.Conflict($"The client {there.Id} «{there.Name}» has the INN {inn} already: PATCH /api/clients/{there.Id}.") : null;
    }

    private static async Task<object> Add(ApiWork work, SaidClient said) =>
        await Taken(work, said.Inn) is { } taken ? taken : ShowClients.Json(await ChangeClient.FindOrAdd(work, said));
}
