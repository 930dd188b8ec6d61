using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.OfficeSettings;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Orders;

/// <summary>
/// VAT that somebody has changed while an order was being written: who posts it may have read another sum, and learns it while the step
/// can be taken back (O8).
/// </summary>
internal static class VatChanged
{
    private static readonly string[] keys = [VatSetting.Rates, VatSetting.Included];

    /// <summary>Says so; null where nothing was changed.</summary>
    public static async Task<Line?> Since(Visit visit, Order order, DialogState dialog)
    {
        if (order.VatBy == VatBy.None) return null;
        var began = dialog.BeganAt;
        var changed = await visit.Db.Set<OfficeSetting>().AsNoTracking().Where(setting => keys.Contains(setting.Key) && setting.At > began)
            .OrderByDescending(setting => setting.At).FirstOrDefaultAsync();
        if (changed is null || await visit.Person(changed.PersonId) is not { } who) return null;
        var phrases = visit.Phrases;
        var text = phrases.Say("order.vat-changed", ("total", phrases.Money(order.Total)),
            ("rate", VatWords.Rate(order.VatPercent, phrases)), ("who", who.ShortName),
            ("when", phrases.Moment(visit.Office.Calendar.ToLocal(changed.At), visit.LocalNow)));
        return new Line([new Span(text, Emphasis.Strong)]);
    }
}
