using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SalesBot.Calls;
using SalesBot.WorkingTime;

namespace SalesBot.Host.Api.Exchanges;

/// <summary>
/// Zadarma, by «Webhooks» of its API: forms NOTIFY_START, NOTIFY_INTERNAL, NOTIFY_ANSWER, NOTIFY_END for calls to us, NOTIFY_OUT_START and
/// NOTIFY_OUT_END for ours; <c>pbx_call_id</c> is the call. Its times have no zone.
/// </summary>
internal static class Zadarma
{
    /// <summary>
    /// Whether <paramref name="signature"/> is the form's: HMAC-SHA-1 of three fields, in hexadecimal digits, these in base64.
    /// </summary>
    public static bool IsSigned(IReadOnlyDictionary<string, string> form, string signature, string secret)
    {
        var text = string.Concat(SignedFields(form).Select(name => form.GetValueOrDefault(name)));
#pragma warning disable CA5350 // It is theirs to choose.
        var sum = Convert.ToHexStringLower(HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(sum))));
    }

    /// <summary>What the notification tells of a call; null when it is none that matters here. Pure.</summary>
    public static CallNews? Translate(IReadOnlyDictionary<string, string> form, WorkingCalendar calendar)
    {
        if (Text(form, "pbx_call_id") is not { Length: > 0 } id || StageOf(Text(form, "event")) is not { } stage) return null;
        var outgoing = IsOutgoing(form);
        var ended = stage == CallStage.Ended;
        var answered = Text(form, "disposition") == "answered";
        return new CallNews($"zadarma:{id}", stage)
        {
            Client = (outgoing ? CallParty.Dialled(Text(form, "destination")) : CallParty.Read(Text(form, "caller_id")))
                ?? CallParty.Hidden,
            To = new[] { Text(form, "last_internal"), Text(form, "internal") }.FirstOrDefault(text => text.Length > 0),
            Dialled = outgoing || Text(form, "called_did") is not { Length: > 0 } dialled ? null : dialled,
            Outgoing = outgoing,
            Answered = ended ? answered : null,
            At = MomentOf(Text(form, "call_start"), calendar),
            Seconds = ended ? SecondsOf(Text(form, "duration"), answered) : null,
        };
    }

    private static CallStage? StageOf(string name) => name switch
    {
        "NOTIFY_START" or "NOTIFY_INTERNAL" or "NOTIFY_OUT_START" => CallStage.Ringing,
        "NOTIFY_ANSWER" => CallStage.Answered,
        "NOTIFY_END" or "NOTIFY_OUT_END" => CallStage.Ended,
        _ => null,
    };

    // An answer is told alike for both: ours begins at an extension, or shows the line's number and says «out» in its id.
    private static bool IsOutgoing(IReadOnlyDictionary<string, string> form) =>
        Text(form, "event").StartsWith("NOTIFY_OUT_", StringComparison.Ordinal)
        || Text(form, "pbx_call_id").StartsWith("out_", StringComparison.OrdinalIgnoreCase)
        || (Text(form, "event") == "NOTIFY_ANSWER" && CallParty.Read(Text(form, "caller_id")) is { Phone: null, Extension.Length: > 0 });

    private static string[] SignedFields(IReadOnlyDictionary<string, string> form) => Text(form, "event") switch
    {
        "NOTIFY_ANSWER" => ["caller_id", "destination", "call_start"],
        "NOTIFY_OUT_START" or "NOTIFY_OUT_END" => ["internal", "destination", "call_start"],
        "NOTIFY_RECORD" => ["pbx_call_id", "call_id_with_rec"],
        _ => ["caller_id", "called_did", "call_start"],
    };

    private static DateTimeOffset? MomentOf(string text, WorkingCalendar calendar) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? OfficeMoment.Of(local, calendar) : null;

    // Of a call that nobody answered it counts what was spoken: nothing, which does not mean that it rang for no time.
    private static double? SecondsOf(string text, bool answered) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && (answered || seconds > 0)
            ? seconds : null;

    private static string Text(IReadOnlyDictionary<string, string> form, string name) => form.GetValueOrDefault(name)?.Trim() ?? "";
}
