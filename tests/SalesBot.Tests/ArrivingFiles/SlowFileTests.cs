using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.Letters;
using SalesBot.People;

namespace SalesBot.Tests.ArrivingFiles;

/// <summary>Files whose message was taken before their bytes were there.</summary>
public sealed class SlowFileTests : OfficeTest
{
    [Fact] // K4
    public async Task The_person_goes_on_while_a_file_is_on_its_way_and_it_is_simply_there_when_it_comes()
    {
        await Anna.Says("/call").SendsSlowly("план.pdf").Sees("Номер телефона?", "план.pdf");
        await Anna.Says("89161234567").Says("Иванов Пётр").Clicks("Пропустить").Clicks("Петрова").Clicks("Готово").Sees("L-2026-000001");
        await Petrova.Sees("первый контакт с клиентом", "Иванов Пётр");
        Office.Files.Come();
        await Office.Pass(TimeSpan.FromSeconds(20));
        await Petrova.Says("/lead 1 files");
        Assert.Equal(("план.pdf", 1000), (Petrova.Last.File!.Name, Petrova.Last.File.Content.Length));
        await Anna.DoesNotSee("не пришёл");
        var file = await Office.Read(db => db.Files.SingleAsync());
        Assert.Equal((FileState.Here, 1000L, 64), (file.State, file.Size, file.Sha256.Length));
        Assert.Equal(0, await Office.Read(db => db.ArrivingFiles.CountAsync()));
    }

    [Fact] // K4
    public async Task What_does_not_come_is_told_once_by_name_and_taken_off_the_lead()
    {
        await Anna.SendsSlowly("план.pdf", "89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово").Sees("L-2026-000001");
        await Office.Pass(TimeSpan.FromMinutes(2));
        await Anna.DoesNotSee("не пришёл");
        await GivesUp();
        await Anna.Sees("план.pdf не пришёл: отправьте его ещё раз");
        Assert.Single(Anna.Messages, message => message.Shows("отправьте его ещё раз"));
        await Petrova.DoesNotSee("не пришёл");
        Assert.Equal(0, await Office.Read(db => db.EventFiles.CountAsync()));
        await Anna.Clicks("Открыть").Clicks("История").Sees("Файл не пришёл и снят: «план.pdf»");
        var tries = Office.Files.Tries["план.pdf"];
        await Office.Pass(TimeSpan.FromHours(1));
        Assert.Equal(tries, Office.Files.Tries["план.pdf"]);
        Assert.Single(Anna.Messages, message => message.Shows("отправьте его ещё раз"));
    }

    [Fact] // K4
    public async Task A_dialog_that_counted_on_it_asks_for_it_again()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("КП").Clicks("Иванов").Says("72 000 руб.").SendsSlowly("кп.pdf").Clicks("Дальше").Sees("Проверьте", "кп.pdf");
        await GivesUp();
        Assert.True(Petrova.Last.Shows("кп.pdf не пришёл: отправьте его ещё раз"));
        Assert.False(Petrova.Last.Shows("Проверьте"));
        await Petrova.Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово").Sees("Коммерческое предложение");
        var attached = await Office.Read(db => db.Files
            .Where(file => db.Set<EventFile>().Any(link => link.FileId == file.Id)).ToListAsync());
        Assert.Equal([FileState.Here], attached.Select(file => file.State));
    }

    [Fact] // K4
    public async Task A_restart_between_loses_nothing()
    {
        await Anna.Says("/call").SendsSlowly("план.pdf");
        await Office.Restart();
        Office.Files.Come();
        await Office.Pass(TimeSpan.FromMinutes(20));
        Assert.Equal(FileState.Here, await Office.Read(db => db.Files.Select(file => file.State).SingleAsync()));
        await Anna.DoesNotSee("не пришёл");
    }

    [Fact] // K4
    public async Task Of_an_album_with_one_that_hangs_the_others_are_there_and_the_one_is_named()
    {
        await Anna.Says("/call").SendsTogether(["план.pdf", "фото.jpg", "смета.xlsx"], "фото.jpg").Sees("план.pdf, фото.jpg, смета.xlsx");
        await Anna.Says("89161234567").Says("Иванов Пётр").Clicks("Пропустить").Clicks("Петрова").Clicks("Готово");
        await GivesUp();
        await Anna.Sees("фото.jpg не пришёл: отправьте его ещё раз").DoesNotSee("план.pdf не приш");
        await Petrova.Says("/lead 1 files");
        Assert.Equal(["план.pdf", "смета.xlsx"], Petrova.Messages.Select(message => message.File?.Name).OfType<string>());
    }

    [Fact] // K4
    public async Task Several_that_do_not_come_are_told_in_one_message()
    {
        await Anna.Says("/call").SendsTogether(["план.pdf", "фото.jpg"], "план.pdf", "фото.jpg");
        await GivesUp();
        await Anna.Sees("план.pdf, фото.jpg не пришли: отправьте их ещё раз", "Номер телефона?");
        Assert.Single(Anna.Messages, message => message.Shows("не пришли"));
    }

    [Fact] // K4
    public async Task An_empty_file_and_one_too_large_are_judged_when_they_come()
    {
        await Anna.Says("/call").SendsTogether(["пусто.pdf", "кино.mp4"], "пусто.pdf", "кино.mp4");
        Office.Files.Answer = name =>
            Task.FromResult<FetchedFile>(new FetchedFile.Here(new byte[name == "пусто.pdf" ? 0 : FileLimits.MaxBytes + 1]));
        await Office.Pass(TimeSpan.FromSeconds(10));
        await Office.Pass(TimeSpan.FromSeconds(10));
        await Anna.Sees("Файл пустой, сохранять нечего: пусто.pdf", "Файл 21 МБ, а принять могу до 20: кино.mp4", "Номер телефона?");
    }

    [Fact] // K4
    public async Task A_letter_that_was_forwarded_with_it_stays_and_is_without_it()
    {
        await Anna.Does(async () => await Anna.Send(Anna.Update() with
        {
            Text = "Нужна кровля, 8 916 555 44 33",
            ForwardedFrom = "Мария Смирнова",
            Files = [new IncomingFile("план.pdf", "application/pdf", 10, null) { Reference = TestFiles.Secret + "план.pdf" }],
        })).Sees("M-2026-000001", "план.pdf");
        await GivesUp();
        await Anna.Sees("план.pdf не пришёл: отправьте его ещё раз").Sees("M-2026-000001", "Мария Смирнова");
        Assert.DoesNotContain(Anna.Messages, message => message.Shows("M-2026-000001") && message.Shows("план.pdf"));
        Assert.Equal(0, await Office.Read(db => db.LetterFiles.CountAsync()));
    }

    [Fact] // K4
    public async Task Who_asks_for_it_meanwhile_is_answered_and_gets_it_when_it_comes()
    {
        await Anna.SendsSlowly("план.pdf", "89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Says("/lead 1 files");
        Assert.DoesNotContain(Petrova.Messages, message => message.File is not null);
        await Petrova.Says("/today").Sees("L-2026-000001");
        Office.Files.Come();
        await Office.Pass(TimeSpan.FromSeconds(30));
        Assert.Equal("план.pdf", Petrova.Last.File!.Name);
    }

    [Fact] // K4
    public async Task Who_asked_for_one_that_never_comes_is_told_so_and_no_admin_is_troubled()
    {
        await Anna.SendsSlowly("план.pdf", "89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Says("/lead 1 files");
        await GivesUp();
        await Office.Pass(TimeSpan.FromMinutes(1));
        await Petrova.Sees("Файл план.pdf так и не пришёл");
        await Boss.DoesNotSee("не доставлено");
    }

    [Fact] // K4
    public async Task The_reference_is_kept_only_as_long_as_it_is_of_use()
    {
        await Anna.Says("/call").SendsTogether(["план.pdf", "фото.jpg"], "план.pdf", "фото.jpg");
        Assert.Equal(2, await Office.Read(db => db.ArrivingFiles.CountAsync(file => file.Reference.StartsWith(TestFiles.Secret))));
        Office.Files.Answer = name => Task.FromResult<FetchedFile>(
            name == "план.pdf" ? new FetchedFile.Here([1]) : new FetchedFile.Never(FileProblem.Unavailable));
        await Office.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal(0, await Office.Read(db => db.ArrivingFiles.CountAsync(file => file.Reference != "")));
    }

    [Fact] // K4
    public async Task A_dismissed_sender_is_told_nothing_and_the_file_goes_all_the_same()
    {
        await Anna.SendsSlowly("план.pdf", "89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Office.Change(async db => (await db.People.SingleAsync(person => person.Name == "Белова Анна")).Active = false);
        await GivesUp();
        await Anna.DoesNotSee("не пришёл");
        Assert.Equal(0, await Office.Read(db => db.EventFiles.CountAsync()));
    }

    [Fact] // K4
    public async Task What_could_not_be_fetched_at_once_is_said_by_name_also_beside_a_command()
    {
        await Anna.Does(async () => await Anna.Send(Anna.Update() with
        {
            Text = "/call",
            Files = [new IncomingFile("план.pdf", "application/pdf", 10, null, FileProblem.Unavailable)],
        })).Sees("план.pdf не пришёл: отправьте его ещё раз").Sees("Номер телефона?");
    }

    private async Task GivesUp()
    {
        await Office.Pass(TimeSpan.FromMinutes(6));
        await Office.Pass(TimeSpan.FromSeconds(2));
    }
}
