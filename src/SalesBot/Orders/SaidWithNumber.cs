using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Leads;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Orders;

/// <summary>
/// The number of a lead or an order with words after it, «L-2026-000001 отказ»: the words of a button press it, any others are a word on
/// the matter (O17).
/// </summary>
internal static class SaidWithNumber
{
    // What the bot writes behind a number in its own lists: who pastes such a line wants what it is of.
    private static readonly char[] ofLists = ['«', '·', '|', '—', '–', '-', '#'];

    /// <summary>Takes the words behind a number; false when nothing is to be done with them but to show what the number is of.</summary>
    public static async Task<bool> Take(Visit visit, TypedNumber number)
    {
        var words = number.Rest.TrimStart([' ', .. ofLists]);
        var isComment = !ofLists.Contains(number.Rest[0]);
        var numbers = await StoredNumbers.Of(visit.Db, number);
        return number.Letter switch
        {
            'L' => await OnLead(visit, numbers, words, isComment),
            'O' => await OnOrder(visit, numbers, words, isComment),
            _ => false,
        };
    }

    private static async Task<bool> OnLead(Visit visit, List<string> numbers, string words, bool isComment)
    {
        var lead = await visit.Db.Leads.Where(one => numbers.Contains(one.Number)).OrderByDescending(one => one.Id).FirstOrDefaultAsync();
        if (lead is null || !await LeadAccess.MaySee(visit.Db, lead, visit.Me)) return false;
        return await Pressed(visit, await LeadCard.Buttons(visit, lead), words, () => LeadCard.Show(visit, lead))
            || (isComment && await NoteByReply.Entry.Take(visit, lead.Id, words));
    }

    private static async Task<bool> OnOrder(Visit visit, List<string> numbers, string words, bool isComment)
    {
        var order = await visit.Db.Orders.Where(one => numbers.Contains(one.Number)).OrderByDescending(one => one.Id).FirstOrDefaultAsync();
        if (order is null || !await OrderAccess.MaySee(visit, order, visit.Me)) return false;
        var card = (await OrderCard.Notice(visit, order, visit.Me, "order")).Draw(visit.Phrases);
        if (await Pressed(visit, card.Rows, words, () => OrderCard.Show(visit, order))) return true;
        if (!isComment) return false;
        if (!visit.Me.IsExternal) return await NoteByReply.Entry.Take(visit, order.LeadId, words);
        visit.Words = CleanText.Of(words, LongTextField.MaxLength).Text;
        await AttachToOrder.Run(visit, order, "");
        return true;
    }

    // As if it had been pressed; what only a tap is told of is seen on the card.
    private static async Task<bool> Pressed(Visit visit, IReadOnlyList<IReadOnlyList<Button>> rows, string words, Func<Task> show)
    {
        if (visit.Files.Count > 0 || ButtonWords.Find(rows, words) is not { } button) return false;
        await Commands.Run(visit, ButtonValue.Parse(button.Value).Text);
        if (visit.Answered is null) await show();
        return true;
    }
}
