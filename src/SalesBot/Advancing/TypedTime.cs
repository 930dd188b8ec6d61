using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Leads;
using SalesBot.Turns;
using SalesBot.WorkingTime;

namespace SalesBot.Advancing;

/// <summary>
/// A time is typed while [Когда связаться…] shows its times: it is the answer, as if [Другое время…] had been pressed before (B18).
/// </summary>
internal static partial class TypedTime
{
    // After everything that knows its words better: a phone number, a number of the bot's own.
    private const int Place = 90;

    /// <summary>What the feature takes.</summary>
    public static TextEntry Entry { get; } = new(Place, Is, Take);

    // What speaks of a time and is not understood is better told of than taken for nothing.
    private static bool Is(Visit visit, string text) => visit.Dialog is null && (OfTime().IsMatch(text)
        || HumanDateTime.Read(text, visit.LocalNow, Expects.DateTime, visit.Office.Calendar.ToLocal, visit.Office.Calendar.IsWorkingDay)
            is not Reading.NotUnderstood);

    private static async Task Take(Visit visit, string text)
    {
        if (await Shown(visit) is not { } lead)
        {
            await Refusals.NothingToDoWith(visit, text);
            return;
        }

        await DialogShell.Start(visit, DialogState.About(visit, lead, PlanContact.PlanKey));
        await AnswerDialog.Take(visit, text);
    }

    /// <summary>The lead whose times the last card shows; null when it shows none.</summary>
    private static async Task<Lead?> Shown(Visit visit)
    {
        var address = visit.Address.Id;
        var last = await visit.Db.Outbox.AsNoTracking()
            .Where(message => message.AddressId == address && message.LeadId != null && message.State != OutboxState.Undelivered)
            .OrderByDescending(message => message.Id).Select(message => new { message.LeadId, message.Screen }).FirstOrDefaultAsync();
        var button = string.Create(CultureInfo.InvariantCulture, $"/lead {last?.LeadId} next other");
        if (last is null || !last.Screen.Contains(button, StringComparison.Ordinal)) return null;
        var lead = await visit.Db.Leads.FirstOrDefaultAsync(lead => lead.Id == last.LeadId);
        return lead is { State: LeadState.Open } && await LeadAccess.MayAct(visit.Db, lead, visit.Me) ? lead : null;
    }

    [GeneratedRegex(@"(?<!\p{L})(?:завтра|сегодня|позже|скоро|через|недел[яеюи]|месяц\p{L}{0,2}|час(?:а|ов|ик)?|минут\p{L}{0,2}|"
        + @"утр\p{L}{0,2}|вечер\p{L}{0,2}|обед\p{L}{0,2}|понедельник\p{L}{0,2}|вторник\p{L}{0,2}|сред[ауы]|четверг\p{L}{0,2}|"
        + @"пятниц\p{L}|суббот\p{L}|воскресень\p{L}|январ\p{L}|феврал\p{L}|март[ае]?|апрел\p{L}|ма[йяе]|июн\p{L}|июл\p{L}|август\p{L}{0,2}|"
        + @"сентябр\p{L}|октябр\p{L}|ноябр\p{L}|декабр\p{L}|лето[м]?|зимой|весной|осенью|"
        + @"tomorrow|today|later|soon|weeks?|months?|hours?|minutes?|morning|evening|noon|past|"
        + @"monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|"
        + @"september|october|november|december)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTime();
}
