using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Boards;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Browser;
using SalesBot.Host.Channels.Teams;
using SalesBot.Host.Channels.Telegram;
using SalesBot.Leads;
using SalesBot.People;

namespace SalesBot.Host.Board;

/// <summary>
/// Leads from a lead on the board to the same lead in the chat, where it is moved on: there all is asked, checked and recorded.
/// </summary>
internal sealed class ChatLinks(TelegramIdentity telegram, TeamsOptions teams)
{
    /// <summary>The way to the chat in which the person was last active.</summary>
    public async Task<ChatLink> For(SalesBotDb db, Person person)
    {
        if (await Notices.AddressFor(db, person.Id) is not { } to) return ChatLink.None;
        var address = await db.Addresses.AsNoTracking().FirstAsync(one => one.Id == to.Id);
        return new ChatLink(address.Channel switch
        {
            Channels.Telegram.In.Translate.Channel => lead => telegram.LinkFor(OpenFromBoard.Payload(lead.Id))?.ToString(),
            BrowserChannel.ChannelName => lead => string.Create(
                CultureInfo.InvariantCulture, $"/#person={Uri.EscapeDataString(address.Account)}&lead={lead.Id}"),
            Channels.Teams.In.Translate.Channel when teams.AppId.Length > 0 => lead =>
                $"https://teams.microsoft.com/l/chat/0/0?users=28:{teams.AppId}&message={Uri.EscapeDataString($"/lead {lead.Number}")}",
            _ => _ => null,
        });
    }
}

/// <summary>The way to a reader's chat.</summary>
/// <param name="To">The link that opens a lead there; null where the channel has none.</param>
public sealed record ChatLink(Func<Lead, string?> To)
{
    /// <summary>Of who has no chat.</summary>
    public static ChatLink None { get; } = new(_ => null);
}
