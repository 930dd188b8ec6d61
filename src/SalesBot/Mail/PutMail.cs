using SalesBot.Conversations;
using SalesBot.Values;

namespace SalesBot.Mail;

/// <summary>The one place where letters are put into a unit of work; <see cref="DueMail"/> sends them once it is committed.</summary>
internal static class PutMail
{
    private const int LongestSubject = 200;

    /// <summary>Adds the letter; its subject is made one line.</summary>
    public static MailMessage Do(Work work, string to, string subject, string body, IEnumerable<long> files, long? leadId, int? personId)
    {
        var mail = new MailMessage
        {
            To = to,
            Subject = CleanText.OneLine(subject, LongestSubject).Text,
            Body = body,
            Files = string.Join(',', files),
            LeadId = leadId,
            PersonId = personId,
            CreatedAt = work.Now,
            DueAt = work.Now,
        };
        work.Db.Mail.Add(mail);
        work.Record("mail.written", leadId, new { to, subject = mail.Subject });
        return mail;
    }
}
