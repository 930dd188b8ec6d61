using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Screens;

namespace SalesBot.Orders;

/// <summary>The command /order: shows an order, or does what a button on its card says. An action is one file and one line here.</summary>
internal static class OrderActions
{
    private static readonly Dictionary<string, OrderAction> Actions = new(StringComparer.Ordinal)
    {
        ["take"] = new(MoveOrder.Take, OrderAccess.MayWork, state => state is OrderState.Posted or OrderState.Approved),
        ["done"] = new(MoveOrder.Finish, OrderAccess.MayWork, state => state == OrderState.InWork),
        ["snooze"] = new(SnoozeOrder.Run, OrderAccess.MayWork, state => state is OrderState.Posted or OrderState.Approved),
        ["change"] = new(ChangeOrder.Run, OrderAccess.MayManage, ChangeOrder.IsPossible),
        ["files"] = new(FilesOfOrder.Send, OrderAccess.MaySee, _ => true),
        ["attach"] = new(AttachToOrder.Run, OrderAccess.MayWork,
            state => state is OrderState.Posted or OrderState.Approved or OrderState.InWork),
        ["cancel"] = new(CancelOrder.Run, OrderAccess.MayManage, CancelOrder.IsPossible),
        ["invoice"] = new(SendInvoice.Run, OrderAccess.MayManage,
            state => state is not (OrderState.Draft or OrderState.AwaitingApproval or OrderState.Cancelled)),
    };

    /// <summary>/order NUMBER, or «/order id verb args» from a button.</summary>
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        var number = TypedNumber.ReadAny(args);
        if (words.Length == 0) await ListOrders.Run(visit, "");
        else if (words[0].All(char.IsAsciiDigit)) await Run(visit, words);
        else if (number is { Letter: 'O' } or { IsSaid: false })
            await Run(visit, [(number with { Letter = 'O' }).Text, .. number.Words(2)]);
        // Of something else than an order, or a name: whoever types it looks for it.
        else if (Commands.MayUse(visit, "find")) await Commands.Run(visit, $"/find {args}");
        else await Run(visit, [args]);
    }

    private static async Task Run(Visit visit, string[] words)
    {
        var order = await Find(visit, words[0]);
        if (order is null || !await OrderAccess.MaySee(visit, order, visit.Me))
        {
            // The same words for «none» and «not yours»: a guess of numbers tells nothing.
            await visit.Reply(new Screen
            {
                Lines = [visit.Phrases.Say("order.none", ("number", words[0].Length > 20 ? words[0][..20] : words[0]))],
                Tone = Tone.Problem,
            });
        }
        else if (words.Length > 1 && Actions.TryGetValue(words[1], out var action))
        {
            if (await Allowed(visit, order, action)) await action.Run(visit, order, words.Length > 2 ? words[2] : "");
        }
        else
        {
            await OrderCard.Show(visit, order);
        }
    }

    /// <summary>Whether the button with this verb acts for the person now.</summary>
    public static async Task<bool> Acts(Work work, Order order, string verb, People.Person person) =>
        Actions[verb].When(order.State) && await Actions[verb].Who(work, order, person);

    /// <summary>An order by its key or its number, the newest with it where no year was typed.</summary>
    internal static async Task<Order?> Find(Visit visit, string word)
    {
        if (long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return await visit.Db.Orders.FirstOrDefaultAsync(order => order.Id == id);
        if (TypedNumber.Read(word) is not { Letter: 'O' } number) return null;
        var numbers = await StoredNumbers.Of(visit.Db, number);
        return await visit.Db.Orders.Where(order => numbers.Contains(order.Number)).OrderByDescending(order => order.Id)
            .FirstOrDefaultAsync();
    }

    private static async Task<bool> Allowed(Visit visit, Order order, OrderAction action)
    {
        if (!await action.Who(visit, order, visit.Me)) visit.Toast = visit.Phrases["error.no-right"];
        else if (!action.When(order.State)) visit.Toast = await OrderCard.Decided(visit, order, visit.Phrases);
        else return true;
        visit.Changed(order);
        return false;
    }
}

/// <summary>What a button on an order's card does.</summary>
/// <param name="Run">The action; gets the rest of the button's value.</param>
/// <param name="Who">Who may.</param>
/// <param name="When">In which states.</param>
internal sealed record OrderAction(
    Func<Visit, Order, string, Task> Run, Func<Work, Order, People.Person, Task<bool>> Who, Func<OrderState, bool> When);
