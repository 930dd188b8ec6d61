using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Calls;
using SalesBot.WorkingTime;

namespace SalesBot.Host.Api.Exchanges;

/// <summary>
/// Asterisk and FreePBX: events of the manager interface (AMI) under their own names, as JSON or as a form, which the dialplan posts with
/// CURL() or a script passes on: DialBegin, DialEnd, Hangup, and Cdr alone where nothing else is sent, also under the names that it has in
/// the dialplan. <c>Linkedid</c> is the call, <c>Uniqueid</c> one channel of it.
/// </summary>
internal static partial class Asterisk
{
    // An account at a provider is a number, too, and longer.
    private const int LongestExtension = 5;

    private static readonly string[] MomentFormats = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF"];

    /// <summary>Why these fields are no event; null when they are one, though perhaps none that matters here. Pure.</summary>
    public static string? Mistake(IReadOnlyDictionary<string, string> fields) => First(fields, "Event").ToLowerInvariant() switch
    {
        "" => "It has no field Event: an event of the manager interface is a form or one JSON object, which names itself.",
        "dialbegin" or "dialend" or "hangup" or "cdr" when First(fields, "Linkedid", "UniqueID").Length == 0 =>
            "It has no Linkedid or Uniqueid, by which a call is known.",
        _ => null,
    };

    /// <summary>What the event tells of a call; null when it is none that matters here. Pure.</summary>
    public static CallNews? Translate(IReadOnlyDictionary<string, string> fields, WorkingCalendar calendar)
    {
        var id = First(fields, "Linkedid", "UniqueID");
        if (id.Length == 0) return null;
        return First(fields, "Event").ToLowerInvariant() switch
        {
            "dialbegin" => Of(fields, id, CallStage.Ringing),
            "dialend" when First(fields, "DialStatus") == "ANSWER" => Of(fields, id, CallStage.Answered),
            // The other channels come and go while the call lasts.
            "hangup" when First(fields, "Uniqueid", "Linkedid") == id => Of(fields, id, CallStage.Ended),
            "cdr" => OfRecord(fields, id, calendar),
            _ => null,
        };
    }

    private static CallNews Of(IReadOnlyDictionary<string, string> fields, string id, CallStage stage) =>
        Between(fields, id, stage, First(fields, "CallerIDNum"), First(fields, "DestCallerIDNum", "ConnectedLineNum", "Exten"))
            with
        { Who = NameOf(First(fields, "CallerIDName")) };

    private static CallNews OfRecord(IReadOnlyDictionary<string, string> fields, string id, WorkingCalendar calendar)
    {
        var answered = First(fields, "Disposition").Equals("ANSWERED", StringComparison.OrdinalIgnoreCase);
        return Between(fields, id, CallStage.Ended, First(fields, "Source", "src"), First(fields, "Destination", "dst")) with
        {
            Answered = answered,
            At = DateTime.TryParseExact(First(fields, "StartTime", "start"), MomentFormats, CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var local) ? OfficeMoment.Of(local, calendar) : null,
            Seconds = double.TryParse(answered ? First(fields, "BillableSeconds", "billsec") : First(fields, "Duration"),
                NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? seconds : null,
        };
    }

    /// <summary>Who calls from an extension calls a client; who calls from anywhere else is one.</summary>
    private static CallNews Between(IReadOnlyDictionary<string, string> fields, string id, CallStage stage, string from, string to)
    {
        var caller = Caller(fields, from);
        var callee = caller is { Phone: null, Extension.Length: > 0 } ? CallParty.Dialled(to) : CallParty.Read(to);
        var outgoing = caller is { Phone: null, Extension.Length: > 0 } && callee?.Phone is not null;
        var peer = Peer().Match(First(fields, outgoing ? "Channel" : "DestChannel", "DestinationChannel", "dstchannel"))
            .Groups["peer"].Value;
        return new CallNews($"asterisk:{id}", stage)
        {
            Client = outgoing ? callee : caller,
            To = outgoing ? caller.Extension : peer.Length > 0 ? peer : callee?.Extension is { Length: > 0 } extension ? extension : null,
            Dialled = outgoing || First(fields, "DNID", "DID") is not { Length: > 0 } dialled ? null : dialled,
            // The main channel's end does not name both ends: how it began is known.
            Outgoing = stage == CallStage.Ended && callee is null or { Phone: null, Extension: "" } ? null : outgoing,
        };
    }

    /// <summary>A call that leaves shows the number of the line: whose channel it is says who calls.</summary>
    private static CallParty Caller(IReadOnlyDictionary<string, string> fields, string from)
    {
        var channel = First(fields, "Channel");
        var isOwn = !channel.StartsWith("Local/", StringComparison.OrdinalIgnoreCase);
        return isOwn && CallParty.Read(Peer().Match(channel).Groups["peer"].Value) is { Extension.Length: > 0 and <= LongestExtension } own
            ? own : CallParty.Read(from) ?? CallParty.Hidden;
    }

    private static string NameOf(string name) => name is "<unknown>" or "unknown" || CallParty.Read(name)?.Phone is not null ? "" : name;

    private static string First(IReadOnlyDictionary<string, string> fields, params string[] names) =>
        names.Select(name => fields.GetValueOrDefault(name)?.Trim() ?? "").FirstOrDefault(text => text.Length > 0) ?? "";

    // PJSIP/101-00000012, SIP/101-0000a1, Local/101@from-queue-0001;1.
    [GeneratedRegex(@"^\w+/(?<peer>[^-@/;]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Peer();
}
