using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;

namespace SalesBot.Host.Channels.Browser.Past;

/// <summary>How the secretary of the demo takes a call: in one line, step by step, or of somebody who is known.</summary>
internal static class PastRegistration
{
    /// <summary>Registers the call for a manager; the key of its lead, null when there is none, as for a client with an open one.</summary>
    public static async Task<long?> Of(PastOffice office, PastCaller caller, string whom)
    {
        var before = await LastLead(office);
        if (caller.Who.Length == 0) await Known(office, caller, whom);
        else if (office.Language == "en" || caller.Seed % 3 == 0) await StepByStep(office, caller);
        else await office.Say("anna", $"{caller.Phone} {caller.Who} {caller.Topic} -> {whom}");
        if (!await office.Press("anna", "!done@")) await office.Press("anna", "!cancel@");
        var lead = await LastLead(office);
        return lead > before ? lead : null;
    }

    private static async Task Known(PastOffice office, PastCaller caller, string whom)
    {
        await office.Say("anna", $"{caller.Phone} -> {whom}");
        await office.Press("anna", "!new@");
        await office.Say("anna", caller.Topic);
    }

    private static async Task StepByStep(PastOffice office, PastCaller caller)
    {
        await office.Say("anna", "/call");
        await office.Say("anna", caller.Phone);
        await office.Say("anna", caller.Who);
        await office.Say("anna", caller.Topic);
        await office.Press("anna", $"responsible={office.PersonOf(caller.Manager)}@");
    }

    private static Task<long> LastLead(PastOffice office) => office.Read(async db => await db.Leads.MaxAsync(lead => (long?)lead.Id) ?? 0);
}
