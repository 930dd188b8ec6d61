using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Files;

namespace SalesBot.Tests.Conversations;

/// <summary>Whatever the dialog: nothing that is sent or said in it is lost, and one that is given up leaves nothing behind.</summary>
public sealed class EveryDialogTests : EveryDialog
{
    private const string GivenUp = "отменено, ничего не записано";

    [Theory] // O1
    [MemberData(nameof(Dialogs))]
    public async Task A_file_sent_at_any_question_is_on_the_document_or_refused_at_once(string dialog)
    {
        var who = await Begin(dialog);
        var (first, sent, refused) = ((await Now(who))!.Number, new List<string>(), new List<string>());
        while (await Now(who) is { } state && state.Number == first)
        {
            // Where files are what is asked for, the answer is one.
            if (state.Phase != DialogPhase.Asking || Question(state).Kind is not FileField)
            {
                var name = $"приложение-{sent.Count + refused.Count + 1}.pdf";
                await who.Attaches(name);
                (Plan(state).Files == FileHome.None ? refused : sent).Add(name);
                if (refused.Count > 0) await who.Sees("файл приложить некуда, он не сохранён");
                state = (await Now(who))!;
            }

            await Answer(who, state);
        }

        foreach (var name in sent) Assert.True(await IsKept(name), $"{name} of «{dialog}» is lost.\n{who.Transcript()}");
        foreach (var name in refused)
            Assert.False(await Office.Read(db => db.Set<StoredFile>().AnyAsync(file => file.Name == name)), name);
        Assert.True(sent.Count + refused.Count > 0
            || dialog is "catalogue" or "campaign-list" or "client-list" or "setting-file:" or "process-file");
    }

    [Theory] // O2
    [MemberData(nameof(Dialogs))]
    public async Task Stepping_back_from_any_question_to_the_first_loses_nothing_that_was_said(string dialog)
    {
        var who = await Begin(dialog);
        var (first, sent) = ((await Now(who))!.Number, new List<string>());
        while (await Now(who) is { } state && state.Number == first)
        {
            if (state is { Phase: DialogPhase.Asking, Asked.Count: > 1 })
            {
                if (TakesBeside(state)) await Send(who, sent);
                await BackAndForth(who, (await Now(who))!);
            }

            await Answer(who, (await Now(who))!);
        }

        foreach (var name in sent) Assert.True(await IsKept(name), $"{name} of «{dialog}» is lost.\n{who.Transcript()}");
    }

    [Theory] // O1, O2
    [MemberData(nameof(Dialogs))]
    public async Task Given_up_at_any_question_it_leaves_neither_words_nor_files_and_says_so(string dialog)
    {
        var who = await Begin(dialog);
        var (first, before, sent) = ((await Now(who))!.Number, await Rows(), new List<string>());
        while (await Now(who) is { } state && state.Number == first)
        {
            var files = await Office.Read(db => db.Files.AsNoTracking().Where(file => state.Files.Contains(file.Id)).ToListAsync());
            if (TakesBeside(state)) await Send(who, sent);
            await who.Says("/cancel").Sees([GivenUp, .. files.Where(file => state.Sent.Contains(file.Id)).Select(file => file.Name),
                .. TakesBeside(state) ? ["Не сохран", sent[^1]] : Array.Empty<string>()]);
            Assert.NotEqual(first, (await Now(who))?.Number);
            Assert.Equal(before, await Rows());
            await GoOn(who, state, files);
            await Answer(who, (await Now(who))!);
        }
    }

    [Theory] // O1, O2: «отменено, ничего не записано»
    [MemberData(nameof(Dialogs))]
    public async Task Given_up_at_its_last_question_it_has_written_nothing(string dialog)
    {
        var who = await Begin(dialog);
        var (first, before) = ((await Now(who))!.Number, await Rows());
        while (await Now(who) is { } state && state.Number == first && !await IsLast(state)) await Answer(who, state);
        await who.Says("/cancel").Sees(GivenUp);
        Assert.NotEqual(first, (await Now(who))?.Number);
        Assert.Equal(WithoutFiles(before), WithoutFiles(await Rows()));
    }

    // Where files are what is asked for, the answer is one.
    private bool TakesBeside(DialogState state) => Plan(state).Files != FileHome.None
        && (state.Phase != DialogPhase.Asking || Question(state).Kind is not FileField);

    private static async Task Send(Chat who, List<string> sent)
    {
        sent.Add($"приложение-{sent.Count + 1}.pdf");
        await who.Attaches(sent[^1]);
    }

    /// <summary>As if it had not been given up: one walk asks it of every question.</summary>
    private Task GoOn(Chat who, DialogState state, IReadOnlyList<StoredFile> files) => Office.Change(async db =>
    {
        (await Talk(db, who).SingleAsync()).Dialog = state.ToJson();
        var there = await db.Files.Select(file => file.Id).ToListAsync();
        foreach (var file in files.Where(file => !there.Contains(file.Id)))
        {
            db.Files.Add(file);
            var bytes = file.Name == List.Name ? List.Content! : new byte[file.Size];
            db.FileContents.Add(new StoredFileContent { FileId = file.Id, Bytes = bytes });
        }
    });

    private async Task BackAndForth(Chat who, DialogState there)
    {
        while ((await Now(who))!.Asked.Count > 1) await Press(who, (await Now(who))!, (await Now(who))!.Asking!, Dialog.Back);
        while (await Now(who) is { } state && state.Asking != there.Asking)
        {
            if (state.Phase == DialogPhase.Match) await Press(who, state, "", Dialog.NewLead);
            else if (state.Answers.ContainsKey(state.Asking!)) await Press(who, state, state.Asking!, Dialog.Enough);
            else if (Question(state).Kind is FileField) await Press(who, state, state.Asking!, Dialog.Enough);
            else await Press(who, state, state.Asking!, Dialog.UseHint);
            Assert.NotEqual(state.Asking, (await Now(who))!.Asking);
        }

        var again = (await Now(who))!;
        Assert.Equal(there.Answers.OrderBy(one => one.Key), again.Answers.OrderBy(one => one.Key));
        Assert.Equal(there.Files, again.Files);
    }

    /// <summary>Whether the next answer ends it.</summary>
    private async Task<bool> IsLast(DialogState state)
    {
        if (state.Phase == DialogPhase.Summary) return true;
        if (state.Phase != DialogPhase.Asking || Plan(state).Summary) return false;
        await Task.CompletedTask;
        return Plan(state).Fields.Count(field => field.Default is null && field.When is null && !state.Answers.ContainsKey(field.Key)) <= 1;
    }

    // What was sent stays a row of its own that belongs to nothing.
    private static string WithoutFiles(string rows) =>
        string.Join('\n', rows.Split('\n').Where(row => !row.StartsWith("Files:", StringComparison.Ordinal)));
}
