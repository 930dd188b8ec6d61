using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.Mail;

namespace SalesBot.Mailboxes;

/// <summary>What a letter answers.</summary>
/// <param name="Lead">The lead that it belongs to; null for none yet.</param>
/// <param name="Waiting">The letter before it, which nobody has decided about; null for none.</param>
internal sealed record MailThread(Lead? Lead, Letter? Waiting);

/// <summary>
/// Finds what a letter answers: by the ids of the letters before it, ours and the client's own; where a mail server has put ids of its own
/// in the place of ours, by the subject of a letter that we sent to this address.
/// </summary>
internal static partial class FindThread
{
    /// <summary>The thread; null for a letter that answers nothing of ours.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="mail">The letter.</param>
    /// <param name="life">Which life of the database the ids of our letters are of.</param>
    public static async Task<MailThread?> Of(Work work, ArrivedMail mail, string life)
    {
        if ((await Ours(work, mail.Answers, life) ?? await BySubject(work, mail)) is { LeadId: { } id }
            && await Open(work, id) is { } lead) return new MailThread(lead, null);
        return await Theirs(work, mail.Answers);
    }

    /// <summary>The nearest letter of ours among these ids; null for none.</summary>
    public static async Task<MailMessage?> Ours(Work work, IReadOnlyList<string> ids, string life)
    {
        foreach (var id in ids)
            if (Number(id, life) is { } number
                && await work.Db.Mail.AsNoTracking().FirstOrDefaultAsync(one => one.Id == number) is { } sent)
                return sent;
        return null;
    }

    /// <summary>The number of our letter in its id, as it is composed when it is sent; null in another life of the database.</summary>
    public static long? Number(string id, string life) => OurId().Match(id) is { Success: true } match && match.Groups["life"].Value == life
        && long.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A registration that was taken back is nobody's any more; a lead that is won or refused still has its responsible.
    private static Task<Lead?> Open(Work work, long id) =>
        work.Db.Leads.FirstOrDefaultAsync(lead => lead.Id == id && lead.State != LeadState.Cancelled);

    private static async Task<MailMessage?> BySubject(Work work, ArrivedMail mail)
    {
        var subject = Again().Replace(mail.Letter.Subject, "");
        if (subject.Length == mail.Letter.Subject.Length || subject.Length == 0 || mail.Letter.Email is not { } from) return null;
        return await work.Db.Mail.AsNoTracking()
            .Where(sent => (sent.To == from.Value || sent.To == from.Key) && sent.Subject == subject && sent.LeadId != null)
            .OrderByDescending(sent => sent.Id).FirstOrDefaultAsync();
    }

    private static async Task<MailThread?> Theirs(Work work, IReadOnlyList<string> ids)
    {
        List<string> known = [.. ids, .. ids.Select(id => $"<{id}>")];
        var letters = await work.Db.Letters.Where(letter => letter.ExternalId != null && known.Contains(letter.ExternalId))
            .OrderByDescending(letter => letter.Id).ToListAsync();
        foreach (var letter in letters)
            if (letter.LeadId is { } id && await Open(work, id) is { } lead) return new MailThread(lead, null);
        return letters.Find(letter => letter.IsOpen) is { } waiting ? new MailThread(null, waiting) : null;
    }

    [GeneratedRegex(@"^letter-(?<number>\d{1,18})(?:\.(?<life>[a-z0-9]{1,16}))?@", RegexOptions.CultureInvariant)]
    private static partial Regex OurId();

    /// <summary>«Re:», «Re[2]:», «Отв:», «На:», «AW:», also several.</summary>
    [GeneratedRegex(@"^(?:\s*(?:re|aw|sv|отв|на|ha|автоответ|automatic reply|auto)\s*(?:\[\d+\])?\s*:\s*)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Again();
}
