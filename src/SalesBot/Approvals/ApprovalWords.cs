using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Approvals;

/// <summary>The sentences of an approval, each in the words of its kind of document. Pure.</summary>
internal static class ApprovalWords
{
    /// <summary>«заказ», «КП»: the end of a text's key.</summary>
    public static string Word(ApprovalKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>«Согласовать заказ O-2026-000045 · 184 500,00 ₽ · отгрузка 05.12».</summary>
    public static string Title(ApprovalView view, Phrases phrases) => Joined(
        phrases.Say($"approval.title.{Word(view.Approval.Kind)}", ("number", view.Shown.Number)),
        view.Shown.Total is { } total ? phrases.Money(total) : null,
        view.Shown.ShipmentDate is { } day
            ? phrases.Say("approval.shipment", ("day", phrases.Day(day, DateOnly.FromDateTime(view.Work.LocalNow.DateTime)))) : null);

    /// <summary>«ООО «Ромашка» · договор 17/11 · от Петровой, ждёт с 15:02».</summary>
    public static string About(ApprovalView view, Phrases phrases) => Joined(
        view.Shown.Client,
        view.Shown.Contract is { } contract ? phrases.Say("approval.contract", ("contract", contract)) : null,
        phrases.Say("approval.from", ("whom", NameForms.From(view.Requester, phrases)),
            ("since", At(view.Approval.RequestedAt, view.Work, phrases))));

    /// <summary>What the process file asks more than the product knows: of the document, and of the request itself (U8).</summary>
    public static IEnumerable<string> Answers(ApprovalView view, Phrases phrases) =>
        [
            .. view.Added.Lines(view.Shown.Stage, view.Shown.Answers, phrases),
            .. view.Added.Lines(view.Request.Stage, view.Request.Answers, phrases),
        ];

    /// <summary>That it is asked again: what was decided before, and what has changed since (A16).</summary>
    public static IEnumerable<string> Again(ApprovalView view, Phrases phrases)
    {
        if (view.Former is not { } former) yield break;
        if (former.State == ApprovalState.Rejected)
            yield return Joined(phrases.Say("approval.again-rejected", ("time", At(former.DecidedAt!.Value, view.Work, phrases))),
                Reason(view.Process, view.Request.Stage, former, phrases));
        else yield return phrases["approval.again"];
        var was = ApprovalContent.FromJson(former.Shown);
        string[] changes =
        [
            .. Changes(was, view.Shown).Select(what => phrases[$"approval.what.{what}"]), .. Answers(view, was, view.Shown, phrases),
        ];
        if (changes.Length > 0) yield return phrases.Say("approval.again-changed", ("what", string.Join(", ", changes)));
        if (was.Total is { } before && view.Shown.Total is { } now && before != now)
            yield return phrases.Say("approval.again-sum", ("was", phrases.Money(before)), ("now", phrases.Money(now)));
    }

    /// <summary>Why it was refused: in words of one's own, or as chosen from the list of the stage that asked.</summary>
    public static string Reason(SalesProcess process, string stage, Approval approval, Phrases phrases)
    {
        if (approval.Comment is { } own) return own;
        var field = process.Find(stage)?.Fields.FirstOrDefault(field => field.When?.Subject == ProcessFacts.Rejecting);
        return process.Chosen(field, approval.Reason) is { } choice ? process.Over(phrases)[choice.Label] : approval.Reason ?? "";
    }

    /// <summary>How it stands for somebody who does not decide.</summary>
    public static Line Waits(ApprovalView view, Phrases phrases) =>
        phrases.Say($"approval.waits.{Word(view.Approval.Kind)}", ("number", view.Shown.Number),
            ("who", view.People[view.Approval.ApproverId].ShortName), ("since", At(view.Approval.RequestedAt, view.Work, phrases)));

    /// <summary>«✓ Согласован O-2026-000045 · вы, 15:07 · Петрова уведомлена», or the rejection with its reason.</summary>
    public static IEnumerable<Line> Decided(ApprovalView view, Phrases phrases)
    {
        var approval = view.Approval;
        var word = approval.State == ApprovalState.Approved ? "approved" : "rejected";
        var said = phrases.Say($"approval.{word}.{Word(approval.Kind)}", ("number", view.Shown.Number), ("who", Decider(view, phrases)),
            ("time", At(approval.DecidedAt!.Value, view.Work, phrases)));
        var told = view.RequesterReached && view.Requester.Id != view.Viewer.Id
            ? phrases.Say(NameForms.Key("approval.told", view.Requester), ("who", view.Requester.ShortName)) : null;
        yield return new Line([new Span(Joined(said, told), Emphasis.Strong)]);
        if (approval.State == ApprovalState.Rejected)
        {
            yield return phrases.Say("approval.reason", ("reason", Reason(view.Process, view.Request.Stage, approval, phrases)));
            foreach (var line in view.Added.Lines(view.Request.Stage, view.Request.Answers, phrases)) yield return line;
            foreach (var line in NamedFile.Line(view.Beside, phrases)) yield return line;
        }

        if (view.Steps.FirstOrDefault(step => step.Step > approval.Step && step.State == ApprovalState.Pending) is { } next)
            yield return phrases.Say("approval.next-step", ("who", view.People[next.ApproverId].ShortName), ("n", next.Step),
                ("total", view.Steps.Count));
    }

    /// <summary>«Заказ изменён в 15:06: было 184 500,00 ₽, стало 179 000,00 ₽», or that it was taken back.</summary>
    public static Line Withdrawn(ApprovalView view, Phrases phrases)
    {
        var (word, time, was) = (Word(view.Approval.Kind), At(view.Approval.DecidedAt!.Value, view.Work, phrases), view.Shown);
        if (view.Present is not { } now || now.Fingerprint() == view.Approval.Fingerprint)
            return phrases.Say($"approval.withdrawn.{word}", ("number", was.Number), ("time", time));
        return now.Total != was.Total && now.Total is { } total && was.Total is { } before
            ? phrases.Say($"approval.changed-sum.{word}", ("number", was.Number), ("time", time), ("was", phrases.Money(before)),
                ("now", phrases.Money(total)))
            : phrases.Say($"approval.changed.{word}", ("number", was.Number), ("time", time),
                ("what", string.Join(
                    ", ",
                    [.. Changes(was, now).Select(what => phrases[$"approval.what.{what}"]), .. Answers(view, was, now, phrases)])));
    }

    /// <summary>«15:05» today, «23.11 15:05» otherwise.</summary>
    public static string At(DateTimeOffset moment, Work work, Phrases phrases)
    {
        var local = work.Office.Calendar.ToLocal(moment);
        return local.Date == work.LocalNow.Date ? phrases.Clock(local)
            : $"{phrases.Day(DateOnly.FromDateTime(local.DateTime), DateOnly.FromDateTime(work.LocalNow.DateTime))} {phrases.Clock(local)}";
    }

    private static string Decider(ApprovalView view, Phrases phrases)
    {
        var approval = view.Approval;
        var who = approval.DecidedById == view.Viewer.Id ? phrases["approval.you"] : view.People[approval.DecidedById!.Value].ShortName;
        return approval.OnBehalfOfId is { } other
            ? phrases.Say("approval.for", ("who", who), ("whom", NameForms.Whom(view.People[other], phrases))) : who;
    }

    private static IEnumerable<string> Changes(ApprovalContent was, ApprovalContent now)
    {
        if (was.Client != now.Client) yield return "client";
        if (was.Contact != now.Contact) yield return "contact";
        if (was.Contract != now.Contract) yield return "contract";
        if (was.ShipmentDate != now.ShipmentDate) yield return "shipment";
        if (was.Text != now.Text) yield return "text";
        if (!was.Lines.SequenceEqual(now.Lines)) yield return "lines";
        if (!was.Vat.Select(share => share.Percent).SequenceEqual(now.Vat.Select(share => share.Percent))) yield return "vat";
        if (!was.Files.Select(file => (file.Name, file.Sha256)).SequenceEqual(now.Files.Select(file => (file.Name, file.Sha256))))
            yield return "files";
    }

    private static IEnumerable<string> Answers(ApprovalView view, ApprovalContent was, ApprovalContent now, Phrases phrases)
    {
        var keys = was.Answers.Except(now.Answers).Concat(now.Answers.Except(was.Answers))
            .Select(answer => answer.Key).ToHashSet(StringComparer.Ordinal);
        var own = view.Process.Over(phrases);
        return (view.Process.Find(was.Stage)?.Fields ?? []).Where(field => keys.Contains(field.Key))
            .Select(field => phrases.Say("approval.what.answer", ("label", own[field.Label])));
    }

    private static string Joined(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
