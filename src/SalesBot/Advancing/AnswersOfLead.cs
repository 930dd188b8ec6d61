using SalesBot.Leads;

namespace SalesBot.Advancing;

/// <summary>What the process file has added, and who stands in, on the lead's card.</summary>
internal static class AnswersOfLead
{
    public static async Task<OnLeadCard?> Answers(LeadOnCard shown) =>
        OnLeadCard.Texts(LeadCardPlace.Answers, await LeadAnswers.Read(shown.Work, shown.Lead));

    public static async Task<OnLeadCard?> Deputy(LeadOnCard shown) =>
        OnLeadCard.Texts(LeadCardPlace.Deputy, await LeadBeside.Read(shown.Work, shown.Lead));
}
