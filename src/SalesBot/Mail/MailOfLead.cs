using SalesBot.Leads;
using SalesBot.Screens;

namespace SalesBot.Mail;

/// <summary>[Отправить клиенту] on the lead's card, while there is a letter to send (A8).</summary>
internal static class MailOfLead
{
    public static async Task<OnLeadCard?> Read(LeadOnCard shown)
    {
        var (work, lead) = (shown.Work, shown.Lead);
        if (!work.Office.MailIsOn || await MailToClient.Letter(work.Db, lead) is null) return null;
        return new OnLeadCard
        {
            Acting =
            [
                (LeadButtons.Mail, phrases =>
                    [[new Button(phrases["button.mail"], ButtonValue.Command($"/lead {lead.Id} mail", lead.Revision))]]),
            ],
        };
    }
}
