using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>The unit of work of one update: who came, what they did, and the answer to them.</summary>
public sealed class Visit(SalesBotDb db, Office office, Incoming incoming, Person me, Address address, Conversation conversation)
    : Work(db, office)
{
    /// <summary>What came in.</summary>
    public Incoming Incoming => incoming;

    /// <summary>Who came.</summary>
    public Person Me => me;

    /// <summary>By which account.</summary>
    public Address Address => address;

    /// <summary>What the bot remembers of this address.</summary>
    public Conversation Conversation => conversation;

    /// <summary>
    /// When the person said it, in UTC: an update may wait a day before it comes, and «завтра» counts from when it was written
    /// (K8). Never ahead of <see cref="Work.Now"/>, by which goes what must be true now: working time, deadlines, leases.
    /// </summary>
    public DateTimeOffset SaidAt => incoming.WrittenAt is { } written && written < Now ? written.ToUniversalTime() : Now;

    /// <summary>The same in the office's time zone.</summary>
    public DateTimeOffset LocalSaidAt => Office.Calendar.ToLocal(SaidAt);

    /// <summary>The parts of something sent as several messages, of which this is one; null for a message by itself (K7).</summary>
    public Bundle? Bundle { get; set; }

    /// <summary>Texts in the person's language. Read anew after /language.</summary>
    public Phrases Phrases => Office.Phrases(me.Language);

    /// <summary>A short answer to a tap, at most 200 characters.</summary>
    public string? Toast { get; set; }

    /// <summary>The matter that a dialog has begun, which its last card is about; null when it has begun none.</summary>
    public long? Begun { get; set; }

    /// <summary>The last card that was answered with.</summary>
    public Screen? Answered { get; private set; }

    /// <summary>Ids of the files that came with the update, already stored.</summary>
    public IReadOnlyList<long> Files { get; set; } = [];

    /// <summary>What was written under files that waited for what is begun with them now; empty for nothing.</summary>
    public string Words { get; set; } = "";

    /// <inheritdoc />
    protected override string Channel => incoming.Channel;

    /// <inheritdoc />
    public override int? ActorId => me.Id;

    /// <summary>The dialog under way; null when none is.</summary>
    public DialogState? Dialog
    {
        get => conversation.Dialog is { } json ? DialogState.FromJson(json) : null;
        set => conversation.Dialog = value?.ToJson();
    }

    /// <summary>Answers with a card that is not live: in place of the list whose button was pressed, else as a new one.</summary>
    public async Task Reply(Screen screen) =>
        Put(screen, null, await PressedOnUnknownCard() ? incoming.Tap!.CardId : null, Placement.InPlace);

    private bool IsWritten => incoming.Tap is null
        && (incoming.Text is not null || incoming.Files.Count > 0 || incoming.Contact is not null || incoming.Unsupported is not null);

    /// <summary>Whether the pressed button stands on a message that is no live card the bot knows of.</summary>
    public async Task<bool> PressedOnUnknownCard() => incoming.Tap?.CardId is not null && await PressedCard() is null;

    /// <summary>Answers with a new card, whatever was pressed.</summary>
    public void ReplyNew(Screen screen, string? cardKey = null, long? leadId = null) => Put(screen, cardKey, null, Placement.Fresh, leadId);

    /// <summary>
    /// Answers with a live card. A press changes it where it is pressed. Who has written looks at the bottom of the chat, and what they
    /// wrote stands below the card already: there it comes anew, and the old one goes (K6).
    /// </summary>
    public async Task ReplyOn(string cardKey, Screen screen, long? leadId = null) =>
        Put(screen, cardKey, await PressedOnUnknownCard() ? incoming.Tap!.CardId : null,
            IsWritten ? Placement.Fresh : Placement.InPlace, leadId);

    /// <summary>Draws another live card where it is shown, whatever was pressed.</summary>
    public void ReplyWhereShown(string cardKey, Screen screen) => Put(screen, cardKey, null, Placement.OnlyWhereShown);

    /// <summary>Which live card's button was pressed; null for none, and for one on a message that is no live card any more.</summary>
    public async Task<string?> PressedCard() => await CardOn(incoming.Tap?.CardId);

    /// <summary>The live card that the words answer; null when they answer none.</summary>
    public async Task<string?> RepliedCard() => await CardOn(incoming.RepliesTo);

    private async Task<string?> CardOn(string? message) => message is null ? null
        : await Db.Cards.Where(card => card.AddressId == address.Id && card.MessageId == message).Select(card => card.Key)
            .FirstOrDefaultAsync();

    /// <summary>
    /// The card that now stands where the button was pressed, for a channel whose answer carries it; null when the press drew none there.
    /// </summary>
    public async Task<Screen?> OnPressedCard()
    {
        if (incoming.Tap?.CardId is not { } pressed || Office.Channel(incoming.Channel) is not { AnswersWithCard: true }) return null;
        var key = await PressedCard();
        var drawn = Db.Outbox.Local.Where(message => message.AddressId == address.Id && message.State == OutboxState.Pending
            && message.DueAt <= Now
            && (message.OnMessageId == pressed
                || (message.OnMessageId is null && key is not null && message.CardKey == key
                && message.Placement != Placement.Fresh))).MaxBy(message => message.Id);
        return drawn is null ? null : ScreenJson.Read(drawn.Screen);
    }

    private void Put(Screen screen, string? cardKey, string? onMessage, Placement placement, long? leadId = null)
    {
        Answered = CardOffer.Put(this, new OutboxEntry(address.Id, screen, "reply")
        {
            CardKey = cardKey,
            OnMessageId = onMessage,
            Placement = placement,
            Priority = Priority.Interactive,
            LeadId = leadId,
        }, Phrases);
    }
}
