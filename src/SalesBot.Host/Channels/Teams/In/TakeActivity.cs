using System.Text.Json.Nodes;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Teams.Connector;
using SalesBot.Host.Channels.Teams.Out;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>Takes an activity to the inbox, and makes the answer that an invoke waits for.</summary>
internal sealed class TakeActivity(
    Receive receive, ReadArrival read, FetchAttachments files, AnswerAmongOthers others, FileHosts hosts, Database database,
    TimeProvider clock, ILogger<TakeActivity> log)
{
    // A tap is answered within a second (product.md); what comes of it later is shown by an update of the card.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    /// <summary>Saves it, and makes the answer. Throws when the inbox could not save a message: it must come again then.</summary>
    public async Task<Answer> Take(Activity activity, CancellationToken stop)
    {
        var arrival = read.Of(activity);
        if (arrival.IsAmongOthers)
            await others.Say(activity, stop);
        if (activity.Type == "invoke" && arrival.Incoming is not { Unreadable: true })
            return await Invoked(activity, arrival, stop);
        if (arrival.Incoming is { } incoming)
            await receive(incoming with { Files = await files.All(arrival.Attachments, stop) }, stop);
        return Answer.Taken;
    }

    private async Task<Answer> Invoked(Activity activity, Arrival arrival, CancellationToken stop)
    {
        if (arrival.Incoming is { FileAnswer: { } answer } answered)
            return await AnsweredFile(answered, answer, stop);
        return activity.Name == Translate.CardAction ? new(await CardAction(activity, arrival, stop)) : Answer.Unknown;
    }

    private async Task<JsonObject> CardAction(Activity activity, Arrival arrival, CancellationToken stop)
    {
        var phrases = ChannelTexts.Words.For(activity.Locale);
        if (arrival.IsNotTheirs)
            return InvokeAnswer.Message(phrases["teams.not-yours"]);
        if (arrival.IsRefresh)
            return await Refreshed(activity, phrases, stop);
        return arrival.Incoming is { } incoming ? await Pressed(incoming, phrases, stop) : InvokeAnswer.Unknown();
    }

    // An invoke is not brought again, so whoever pressed is told what became of it; pressing once more does no harm.
    private async Task<JsonObject> Pressed(Incoming incoming, Phrases phrases, CancellationToken stop)
    {
        try
        {
            var receipt = await receive(incoming, stop).WaitAsync(Patience, clock, stop);
            return receipt.Pressed is { } screen
                ? InvokeAnswer.Card(DrawActivity.Card(screen, incoming.From.Id, phrases))
                : InvokeAnswer.Message(receipt.Toast is { } toast ? Plain.Clean(toast) : phrases["teams.taken"]);
        }
        catch (TimeoutException)
        {
            return InvokeAnswer.Message(phrases["teams.still-saving"]);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.LogWarning(wrong, "A press was not saved; the person is told to press again");
            return InvokeAnswer.Failed(phrases["teams.not-saved"]);
        }
    }

    // Answered without a body; what comes of it is shown where the file was offered. The file itself is on its way only after this.
    private async Task<Answer> AnsweredFile(Incoming incoming, FileAnswer answer, CancellationToken stop)
    {
        if (answer.Place is { } json && FilePlace.Read(json) is { } place
            && !(hosts.Allow(place.UploadUrl) && hosts.Allow(place.ContentUrl)))
        {
            var host = Uri.TryCreate(place.UploadUrl, UriKind.Absolute, out var url) ? url.Host : "an address that is none";
            log.LogWarning("A file is not put at {Host}: the host is not among Teams:AllowedFileHosts", host);
            answer = answer with { Place = null };
        }
        try
        {
            await receive(incoming with { FileAnswer = answer }, stop).WaitAsync(Patience, clock, stop);
        }
        catch (TimeoutException)
        {
            log.LogInformation("An answer to an offered file is still being saved");
        }
        return Answer.Taken;
    }

    private async Task<JsonObject> Refreshed(Activity activity, Phrases phrases, CancellationToken stop)
    {
        if (activity.ReplyToId is not { } message)
            return InvokeAnswer.Message("");
        await using var db = database.Open();
        var screen = await ShownCard.Find(db, Translate.Channel, activity.From.Id!, message, clock.GetUtcNow(), stop);
        return screen is null ? InvokeAnswer.Message("") : InvokeAnswer.Card(DrawActivity.Card(screen, activity.From.Id!, phrases));
    }
}
