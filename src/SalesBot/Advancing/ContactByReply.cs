using System.Text.RegularExpressions;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.WorkingTime;

namespace SalesBot.Advancing;

/// <summary>
/// A time and nothing else, «через час», sent as an answer to a lead's card: it is when the client is contacted next, no comment (B18).
/// </summary>
internal static partial class ContactByReply
{
    /// <summary>What a lead's card makes of it.</summary>
    public static ReplyEntry Entry { get; } = new(Take);

    private static async Task<bool> Take(Visit visit, long leadId, string text)
    {
        if (visit.Files.Count > 0 || !IsTime(visit, text)) return false;
        if (await visit.Db.Leads.FindAsync(leadId) is not { State: LeadState.Open } lead
            || !await LeadAccess.MayAct(visit.Db, lead, visit.Me)) return false;
        await DialogShell.Start(visit, DialogState.About(visit, lead, PlanContact.PlanKey));
        await AnswerDialog.Take(visit, text);
        return true;
    }

    private static bool IsTime(Visit visit, string text) => text.Any(char.IsLetter) && !SaysWhoAsked().IsMatch(text)
        && HumanDateTime.Read(
            text, visit.LocalNow, Expects.DateTime, visit.Office.Calendar.ToLocal, visit.Office.Calendar.IsWorkingDay)
            is not Reading.NotUnderstood;

    // What somebody has said is worth keeping as it was said (O17).
    [GeneratedRegex(@"(?<!\p{L})(?:клиент|заказчик|client|customer|(?:по)?про(?:сит|сил)|asked)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysWhoAsked();
}
