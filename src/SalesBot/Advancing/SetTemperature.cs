using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Advancing;

/// <summary>[Горячий] [Тёплый] [Холодный]: how likely the client is to buy (B25).</summary>
internal static class SetTemperature
{
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        if (!Enum.TryParse<Temperature>(args, ignoreCase: true, out var temperature) || !Enum.IsDefined(temperature)
            || lead.Temperature == temperature)
        {
            await LeadCard.Show(visit, lead);
            return;
        }

        visit.Record("lead.temperature", lead.Id, new { from = lead.Temperature?.ToString() ?? "none", to = temperature.ToString() });
        lead.Temperature = temperature;
        visit.Changed(lead);
        visit.Toast = visit.Phrases[LeadWords.TemperatureKey(temperature)];
    }
}
