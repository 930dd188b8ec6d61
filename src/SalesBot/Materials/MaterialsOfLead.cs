using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Materials;

/// <summary>[Материалы] on the lead's card, for who may send them.</summary>
internal static class MaterialsOfLead
{
    public static async Task<OnLeadCard?> Read(LeadOnCard shown)
    {
        var (work, lead) = (shown.Work, shown.Lead);
        var may = lead.State == LeadState.Open && (shown.MayAct || ProcessOfOffice.MayRegister(shown.Viewer, work.Office));
        if (!may || !await SendMaterials.Possible(work)) return null;
        return new OnLeadCard
        {
            Beside = (LeadButtons.Materials, phrases =>
                new Button(phrases["button.materials"], ButtonValue.Command($"/lead {lead.Id} materials"))),
        };
    }
}
