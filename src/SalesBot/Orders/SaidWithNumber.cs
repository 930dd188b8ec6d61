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
    // What people put between the number and their words.
    private static readonly char[] signs = [' ', '-', '–', '—'];

    /// <summary>Takes the words behind a number; false when nothing is to be done with them but to show what the number is of.</summary>
    public static async Task<bool> Take(Visit visit, TypedNumber number)
    {
        var words = number.Rest.TrimStart(signs);
        // So the bot's own lists go on behind a number: who pastes such a line wants what it is of.
        if (words is "" or ['«' or '·', ..]) return false;
        return number.Letter switch
        {
            'L' => await OnLead(visit, number, words),
            'O' => await OnOrder(visit, number, words),
            _ => false,
        };
    }

    private static async Task<bool> OnLead(Visit visit, TypedNumber number, string words)
    {
        if (await LeadActions.Find(visit, number.Text) is not { } lead || !await LeadAccess.MaySee(visit.Db, lead, visit.Me)) return false;
        return await Pressed(visit, await LeadCard.Buttons(visit, lead), words, () => LeadCard.Show(visit, lead))
            || await NoteByReply.Entry.Take(visit, lead.Id, words);
    }

    private static async Task<bool> OnOrder(Visit visit, TypedNumber number, string words)
    {
        if (await OrderActions.Find(visit, number.Text) is not { } order || !await OrderAccess.MaySee(visit, order, visit.Me)) return false;
        var card = (await OrderCard.Notice(visit, order, visit.Me, "order")).Draw(visit.Phrases);
        if (await Pressed(visit, card.Rows, words, () => OrderCard.Show(visit, order))) return true;
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
