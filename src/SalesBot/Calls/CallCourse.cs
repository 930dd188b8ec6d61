namespace SalesBot.Calls;

/// <summary>The course of a call: what is told late or twice adds what was not known, and takes nothing back (D10). Pure.</summary>
internal static class CallCourse
{
    /// <summary>Adds the news to what is known of the call, and returns what they change.</summary>
    public static CallChange Take(ExchangeCall call, CallNews news)
    {
        var (stage, answered, to) = (call.Stage, call.Answered, call.To);
        if (news.Stage > stage) call.Stage = news.Stage;
        call.Answered |= news.Answered == true || news.Stage == CallStage.Answered;
        call.Outgoing = news.Outgoing ?? call.Outgoing;
        if (news.At is { } at && (stage == CallStage.New || at < call.At)) call.At = at;
        if (news.Stage == CallStage.Ended) call.Seconds = news.Seconds ?? call.Seconds;
        call.Dialled ??= news.Dialled;
        if (call.Who.Length == 0) call.Who = news.Who;
        if (call.Phone is null && news.Client is { } client)
            (call.Phone, call.Extension) = (client.Phone?.E164, client.Extension.Length > 0 ? client.Extension : call.Extension);
        // Whom it was passed on to, and not whom an old piece of news names.
        if (news.Stage >= stage || to is null) call.To = news.To ?? to;
        return new CallChange(
            call.Stage == CallStage.Ringing && (stage == CallStage.New || call.To != to),
            call.Answered && !answered,
            call.Stage == CallStage.Ended && stage != CallStage.Ended);
    }

    /// <summary>Whether the news are of another client than the call is.</summary>
    public static bool IsOfAnother(ExchangeCall call, CallNews news) =>
        call.Phone is { } known && news.Client?.Phone is { } phone && phone.E164 != known;
}

/// <summary>What news of a call change.</summary>
/// <param name="Rings">It rings, for the first time or at somebody else.</param>
/// <param name="Answered">It is answered, for all that was known it was not.</param>
/// <param name="Ended">It is over.</param>
internal sealed record CallChange(bool Rings, bool Answered, bool Ended);
