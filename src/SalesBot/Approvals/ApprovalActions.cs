using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Screens;

namespace SalesBot.Approvals;

/// <summary>The command /approval: shows one, or does what a button on its card says.</summary>
internal static class ApprovalActions
{
    /// <summary>«/approval id [verb args]».</summary>
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        var approval = words.Length > 0 && long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await visit.Db.Approvals.FirstOrDefaultAsync(x => x.Id == id) : null;
        if (approval is null) await None(visit);
        else await Act(visit, approval, words);
    }

    private static async Task Act(Visit visit, Approval approval, string[] words)
    {
        switch (words.Length > 1 ? words[1] : "")
        {
            case "yes": await ApproveOne.Run(visit, approval); break;
            case "no": await RejectOne.Begin(visit, approval); break;
            case var _ when !await ApprovalAccess.MaySee(visit, approval, visit.Me): await None(visit); break;
            case "new": await ShowNew(visit, approval); break;
            case "change": await Change(visit, approval); break;
            case "file" when words.Length > 2: await SendFile(visit, approval, words[2]); break;
            default: await ApprovalCard.Show(visit, approval); break;
        }
    }

    // The same words for «none» and «not yours»: a guess of numbers tells nothing.
    private static Task None(Visit visit) => visit.Reply(new Screen { Lines = [visit.Phrases["approval.none"]], Tone = Tone.Problem });

    /// <summary>[Показать новый]: the document as it is now; to be decided on, once it was sent.</summary>
    private static async Task ShowNew(Visit visit, Approval former)
    {
        var pending = await visit.Db.Approvals.FirstOrDefaultAsync(x => x.Kind == former.Kind && x.SubjectId == former.SubjectId
            && x.State == ApprovalState.Pending);
        var present = await Subjects.Read(visit, former.Subject);
        if (pending is not null) await ApprovalCard.Show(visit, pending);
        else if (await Decided(visit, former, present) is { } decided) await ApprovalCard.Show(visit, decided);
        // Whoever wrote it says when it is to be decided on: till then it can be read.
        else if (present is not null) await ApprovalCard.ShowUnsent(visit, former, present);
        else visit.Toast = visit.Phrases["approval.nothing-new"];
    }

    /// <summary>The decision on what came after, as long as it holds of the document as it is now; null for none.</summary>
    private static async Task<Approval?> Decided(Visit visit, Approval former, ApprovalContent? present)
    {
        var last = await visit.Db.Approvals.Where(x => x.Kind == former.Kind && x.SubjectId == former.SubjectId && x.Id > former.Id)
            .OrderByDescending(x => x.Id).FirstOrDefaultAsync();
        return last is { State: ApprovalState.Approved or ApprovalState.Rejected }
            && (present is null || present.Fingerprint() == last.Fingerprint) ? last : null;
    }

    /// <summary>[Изменить]: the way back into the document, for who may (A16).</summary>
    private static async Task Change(Visit visit, Approval approval)
    {
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == approval.LeadId);
        await Commands.Run(visit, Subjects.Of(visit, approval.Kind).Change(lead, approval.SubjectId));
    }

    /// <summary>[Файл: …]: sends a file that is decided on again, or came with the request or its rejection (A9).</summary>
    private static async Task SendFile(Visit visit, Approval approval, string which)
    {
        var file = ApprovalContent.FromJson(approval.Shown).Files.Select(file => new NamedFile(file.Id, file.Name))
            .Concat(await DocumentFiles.Of(visit, approval.EventId))
            .FirstOrDefault(file => file.Id.ToString(CultureInfo.InvariantCulture) == which);
        if (file is not null) visit.ReplyNew(new Screen { Lines = [new Line([new Span(file.Name, Emphasis.Dim)])], FileId = file.Id },
            leadId: approval.LeadId);
    }
}
