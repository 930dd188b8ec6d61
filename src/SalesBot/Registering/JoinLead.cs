using SalesBot.Advancing;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Registering;

/// <summary>A later part of something sent as several messages goes where its first part went: into the history of a lead (K7).</summary>
internal static class JoinLead
{
    public static BundleJoin Part { get; } = new(
        BeforeDialogs: false, bundle => bundle.Lead is not null, (visit, bundle, text) => ToLead(visit, bundle.Lead!.Value, bundle, text));

    private static async Task<bool> ToLead(Visit visit, long id, Bundle bundle, string text)
    {
        if (await visit.Db.Leads.FindAsync(id) is not { } lead) return false;
        var names = visit.Incoming.Files.Where(file => file.Problem is null).Select(file => CleanFileName.Of(file.Name));
        await FilesOfLead.Put(visit, lead.Id, visit.Files);
        if (text.Length > 0) await AddNote.Write(visit, lead, CleanText.Of(text, 4000).Text, fromClient: false);
        visit.Changed(lead);
        var what = string.Join(", ", text.Length > 0 ? names.Prepend(DialogScreen.Shorten(text, 60)) : names);
        var added = visit.Phrases.Say("bundle.added", ("number", lead.Number), ("what", what));
        await visit.ReplyOn(bundle.CardKey, new Screen { Lines = [added], Tone = Tone.Success }, lead.Id);
        return true;
    }
}
