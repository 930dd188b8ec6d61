using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Data;
using SalesBot.Orders;

namespace SalesBot.Host.Api.Doors;

/// <summary>
/// <c>PATCH /api/orders/{number}</c>: accounting or the warehouse says that it is paid or shipped, or that it is not after all (D19); its
/// executor and its manager are told.
/// </summary>
internal static class PatchOrder
{
    private static readonly TimeSpan MostAhead = TimeSpan.FromDays(1);

    /// <summary>200 with the order as it stands then; 400, 404, 409 when it is not agreed or was given up.</summary>
    public static async Task<IResult> Do(string number, HttpContext call, SaveForCaller save, Office office, Database database)
    {
        var body = await ApiBody.Read<Body>(call.Request, "what became of an order", ApiBody.Usual, call.RequestAborted);
        if (body.Refusal is { } refusal) return refusal;
        var said = new SaidText();
        var progress = Checked(body.Said!, said, office);
        if (said.Refusal is { } wrong) return wrong;
        var done = await save.Do(Caller.Of(call), work => Change(work, number, progress), call.RequestAborted);
        return done is IStatusCodeHttpResult { StatusCode: StatusCodes.Status204NoContent }
            ? await ShowOrder.Do(number, call, database) : done;
    }

    private static async Task<IResult> Change(ApiWork work, string number, SaidProgress progress)
    {
        if (await ShowOrder.ByNumber(work.Db, number).FirstOrDefaultAsync() is not { } order) return ShowOrder.None(number);
        if (!OrderProgress.IsPossible(order.State))
            return Refused.Conflict($"{order.Number} is {ApiItems.Word(order.State)}: it can be neither paid nor shipped.");
        await OrderProgress.Do(work, order, progress);
        return Results.NoContent();
    }

    private static SaidProgress Checked(Body body, SaidText said, Office office)
    {
        var paid = Moment(body.PaidAt, "paidAt", said, office);
        if (body.PaidSum is <= 0 or > MoneyField.Max || (body.PaidSum is { } sum && decimal.Round(sum, 2) != sum))
            said.Wrong("paidSum", "Roubles above 0, to two decimals.");
        return new SaidProgress
        {
            PaidAt = paid,
            PaidSum = body.PaidSum,
            Unpaid = body.PaidAt.ValueKind == JsonValueKind.Null,
            ShippedAt = Moment(body.ShippedAt, "shippedAt", said, office),
            Unshipped = body.ShippedAt.ValueKind == JsonValueKind.Null,
        };
    }

    private static DateTimeOffset? Moment(JsonElement value, string name, SaidText said, Office office)
    {
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) return null;
        var now = office.Clock.GetUtcNow();
        // A blank, or the empty date of 1C, is neither now nor «not after all».
        var at = OfficeMoment.IsSaid(value) ? OfficeMoment.Read(value, office.Calendar, now) : null;
        if (at is null || at > now + MostAhead)
            said.Wrong(name, "A date and time until now, 2026-11-26T09:00:00+03:00, or null when it is not so after all.");
        return at;
    }

    /// <summary>The body of a request.</summary>
    private sealed record Body(JsonElement PaidAt, decimal? PaidSum, JsonElement ShippedAt);
}
