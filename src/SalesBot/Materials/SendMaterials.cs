using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Mail;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Materials;

/// <summary>
/// [Отправить материалы]: sends a prepared letter with its files to the client's e-mail, by whoever leads the lead or answers the telephone
/// (B24).
/// </summary>
internal static class SendMaterials
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "materials";

    /// <summary>The dialog: where the address is known, nothing is asked and the summary shows what goes out.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "material.send-title",
        Fields = MailToClient.Plan.Fields,
        Files = FileHome.Content,
        Finish = (visit, dialog) =>
            MailToClient.Send(visit, dialog, async lead => await LeadAccess.MayAct(visit.Db, lead, visit.Me) || visit.MayRegister),
    };

    /// <summary>Whether there is anything to send, and a way to.</summary>
    public static async Task<bool> Possible(Work work) => work.Office.MailIsOn && await ShowMaterials.InUse(work).AnyAsync();

    /// <summary>Begins with the one letter there is, or with the one that was chosen; asks which when there are several.</summary>
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        var phrases = visit.Phrases;
        var materials = visit.Office.MailIsOn ? await ShowMaterials.InUse(visit).ToListAsync() : [];
        var chosen = int.TryParse(args, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? materials.Find(material => material.Id == id) : materials.Count == 1 ? materials[0] : null;
        if (!await LeadAccess.MayAct(visit.Db, lead, visit.Me) && !visit.MayRegister) visit.Toast = phrases["error.no-right"];
        else if (chosen is not null) await Start(visit, lead, chosen);
        else if (materials.Count == 0) visit.Toast = phrases["mail.nothing"];
        else visit.ReplyNew(Which(lead, materials, phrases), leadId: lead.Id);
    }

    private static Screen Which(Lead lead, List<Material> materials, Phrases phrases) => new()
    {
        Lines = [phrases.Say("material.which", ("number", lead.Number))],
        Rows =
        [
            .. DialogScreen.Rows(materials.Select(material => new Button(
                material.Name, ButtonValue.Command($"/lead {lead.Id} materials {material.Id}")))),
        ],
        Tone = Tone.Question,
    };

    private static Task Start(Visit visit, Lead lead, Material material) => MailToClient.Start(visit, lead, PlanKey,
        ImmutableDictionary<string, Answer>.Empty.Add("subject", Answer.Of(material.Name)).Add("text",
            Answer.Of(material.Text)), material.FileIds);
}
