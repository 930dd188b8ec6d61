using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Leads;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Orders;

/// <summary>
/// A number of a lead or an order with words after it, «L-2026-000001 отказ»: the words of a button press it, any others are a word on it
/// (O17).
/// </summary>
internal static partial class SaidWithNumber
{
    // Before a search by the number alone.
    private const int Place = 13;

    // The Cyrillic letters look the same or stand for the same word.
    private const string Leads = "LЛlл", Orders = "OОoо";

    /// <summary>What is taken.</summary>
    public static TextEntry Entry { get; } = new(Place, Is, Take);

    /// <summary>The number and the words; null where the text is not both.</summary>
    internal static (SeriesNumber Number, bool IsOrder, string Words)? Read(string text)
    {
        if (Both().Match(text) is not { Success: true } match) return null;
        var number = match.Groups["number"].Value;
        var words = match.Groups["words"].Value;
        return SeriesNumber.Read(number, Leads) is { } lead ? (lead, false, words)
            : SeriesNumber.Read(number, Orders) is { } order ? (order, true, words) : null;
    }

    private static bool Is(Visit visit, string text) => visit.Incoming.ForwardedFrom is null && Read(text) is not null;

    private static async Task Take(Visit visit, string text)
    {
        var (number, isOrder, words) = Read(text)!.Value;
        var year = visit.LocalSaidAt.Year;
        if (isOrder) await OnOrder(visit, number.Stored('O', year), words);
        else await OnLead(visit, number.Stored('L', year), words);
    }

    private static async Task OnLead(Visit visit, IReadOnlyList<string> numbers, string words)
    {
        var lead = await visit.Db.Leads.Where(one => numbers.Contains(one.Number)).OrderByDescending(one => one.Id).FirstOrDefaultAsync();
        if (lead is null || !await LeadAccess.MaySee(visit.Db, lead, visit.Me)) await LeadActions.SayNone(visit, numbers[0]);
        else if (visit.Files.Count == 0 && ButtonWords.Find(await LeadCard.Buttons(visit, lead), words) is { } button)
            await Press(visit, button, () => LeadCard.Show(visit, lead));
        else await NoteByReply.Entry.Take(visit, lead.Id, words);
    }

    private static async Task OnOrder(Visit visit, IReadOnlyList<string> numbers, string words)
    {
        var order = await visit.Db.Orders.Where(one => numbers.Contains(one.Number)).OrderByDescending(one => one.Id).FirstOrDefaultAsync();
        if (order is null || !await OrderAccess.MaySee(visit, order, visit.Me))
        {
            await Commands.Run(visit, $"/order {numbers[0]}");
            return;
        }

        var card = (await OrderCard.Notice(visit, order, visit.Me, "order")).Draw(visit.Phrases);
        if (visit.Files.Count == 0 && ButtonWords.Find(card.Rows, words) is { } button)
            await Press(visit, button, () => OrderCard.Show(visit, order));
        else if (visit.Me.IsExternal) await Tell(visit, order, words);
        else if (!await NoteByReply.Entry.Take(visit, order.LeadId, words)) await OrderCard.Show(visit, order);
    }

    private static async Task Tell(Visit visit, Order order, string words)
    {
        visit.Words = CleanText.Of(words, LongTextField.MaxLength).Text;
        await AttachToOrder.Run(visit, order, "");
    }

    /// <summary>As if it had been pressed; what only a tap is told of is seen on the card.</summary>
    private static async Task Press(Visit visit, Button button, Func<Task> show)
    {
        await Commands.Run(visit, ButtonValue.Parse(button.Value).Text);
        if (visit.Answered is null) await show();
    }

    // With a dash or a year: «о 5 машинах» is a word and a figure.
    [GeneratedRegex(@"^(?<number>(?:№\s*)?[LЛOО](?:\s*[-–—#№]\s*(?:20\d\d[\s\-–—/]+)?|\s*20\d\d[\s\-–—/]+)\d{1,6})"
        + @"\s*[,.:;–—-]?\s+(?<words>\p{L}.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Both();
}
