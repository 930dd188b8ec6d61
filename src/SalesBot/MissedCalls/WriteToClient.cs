using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Mail;
using SalesBot.Orders.Invoices;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.MissedCalls;

/// <summary>
/// The letter to a client whom nobody could reach: «Вы пропустили важный звонок» (B4). Its words are texts, so the process file may have
/// its own. It never goes out without a number to call back: where the settings have none, it is asked for (D13).
/// </summary>
internal static class WriteToClient
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "missed-letter";

    private const string NoNumber = "no-number-to-call-back";

    /// <summary>The dialog: where to, and the number to call back where the settings have none.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "missed.letter-title",
        Fields =
        [
            new Field { Key = "to", Kind = EmailField.Instance, Label = "mail.to", Ask = "mail.ask-to", Required = true },
            new Field
            {
                Key = "number", Kind = PhoneField.Instance, Label = "missed.number", Ask = "missed.ask-number", Required = true,
                When = new Condition(NoNumber, null),
            },
        ],
        Summary = false,
        Files = FileHome.Content,
        Finish = Finish,
    };

    /// <summary>Whether the settings have no number that a client could call back.</summary>
    public static bool LacksNumber(Office office) => office.Seller.Phone.Trim().Length == 0;

    /// <summary>Adds the fact by which the number is asked for.</summary>
    public static Task<Facts> Add(FactQuery query, Facts facts) => Task.FromResult(
        query.Dialog.Plan == PlanKey && LacksNumber(query.Visit.Office)
            ? facts with { Holds = new HashSet<string>(facts.Holds, StringComparer.Ordinal) { NoNumber } } : facts);

    /// <summary>
    /// Writes to the e-mail that is known; without one, or without a number to call back, the call waits for it, or for a reason to give it
    /// up.
    /// </summary>
    public static async Task Do(Visit visit, MissedCall call)
    {
        if (visit.Office.MailIsOn && !LacksNumber(visit.Office) && await EmailOf(visit, call) is { } to)
        {
            await Write(visit, call, to, visit.Office.Seller.Phone, []);
            return;
        }

        (call.State, call.DueAt, call.RemindAt) = (MissedCallState.ToWrite, visit.Now,
            MissedCallPlan.RemindAgain(visit.Now, visit.Now, visit.Office.Calendar));
        await visit.Db.SaveChangesAsync();
        await MissedCallCard.Redraw(visit, call);
    }

    /// <summary>[Указать почту] and [Написать клиенту]: asks for what is missing.</summary>
    public static async Task Ask(Visit visit, MissedCall call)
    {
        if (!visit.Office.MailIsOn)
        {
            visit.Toast = visit.Phrases["missed.no-mail"];
            return;
        }

        var answers = ImmutableDictionary<string, Answer>.Empty.Add("call", new Answer(call.Id.ToString(CultureInfo.InvariantCulture), ""));
        if (await EmailOf(visit, call) is { } known) answers = answers.Add("to", Answer.Of(known));
        await DialogShell.Start(visit, DialogState.New(visit, PlanKey) with { Answers = answers });
    }

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var call = await visit.Db.MissedCalls.FirstAsync(x => x.Id == long.Parse(dialog.Value("call")!, CultureInfo.InvariantCulture));
        if (!await MissedCallAccess.May(visit, call)) return new Screen { Lines = [visit.Phrases["error.no-right"]], Tone = Tone.Problem };
        if (!call.IsOpen) return new Screen { Lines = [visit.Phrases["missed.over"]], Tone = Tone.Problem };
        var number = dialog.Answers.GetValueOrDefault("number")?.Shown is { Length: > 0 } said ? said : visit.Office.Seller.Phone;
        await Write(visit, call, dialog.Value("to")!, number, dialog.Files);
        return new Screen { Lines = [visit.Phrases.Say("missed.letter-sent", ("to", dialog.Value("to")))], Tone = Tone.Success };
    }

    private static async Task Write(Visit visit, MissedCall call, string to, string number, IEnumerable<long> files)
    {
        // To a client in the office's language, whatever the secretary's is.
        var phrases = visit.Office.Phrases("ru");
        var seller = visit.Office.Seller;
        // A date, not «сегодня»: nobody knows when the letter is read.
        var at = visit.Office.Calendar.ToLocal(call.CalledAt);
        var body = phrases.Say("missed.letter-text",
            ("name", call.Who.Length == 0 ? "" : ", " + ContactLine.Split(call.Who).Name),
            ("day", phrases.Day(DateOnly.FromDateTime(at.DateTime), DateOnly.FromDateTime(visit.LocalNow.DateTime))),
            ("time", phrases.Clock(at)),
            ("phone", ": " + number),
            ("hours", phrases.Hours(visit.Office.Calendar.Hours)),
            ("company", seller.Name)).TrimEnd('\n', ',');
        PutMail.Do(visit, to, phrases["missed.letter-subject"], body, files.Distinct(), null, visit.Me.Id);
        await MissedCallActions.End(visit, call, MissedCallState.Written, null);
    }

    private static async Task<string?> EmailOf(Visit visit, MissedCall call) => call.ContactId is not { } contact ? null
        : await visit.Db.ContactPoints.Where(point => point.ContactId == contact && EF.Functions.Like(point.Value, "%@%"))
            .OrderBy(point => point.Id).Select(point => point.Value).FirstOrDefaultAsync();
}
