using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.Letters;

namespace SalesBot.Tests.Conversations;

/// <summary>Who gives something up gives the files up that came with it, and no others (O1, K7).</summary>
public sealed class GivenUpFilesTests : OfficeTest
{
    private const string Line = "89161234567 Иванов Пётр кровля -> Петрова";

    [Theory] // O1: with the very line that begins it
    [InlineData(Line)]
    [InlineData("/call")]
    [InlineData("/call " + Line)]
    [InlineData("/letter ivanov@romashka.example")]
    public async Task A_file_that_came_with_what_began_it_goes_with_it(string caption)
    {
        await Send(caption, "крыша.jpg", "план.pdf");
        await Anna.Sees("крыша.jpg", "план.pdf").Clicks("Отмена").Sees("отменено, ничего не записано", "Не сохранены: крыша.jpg, план.pdf");
        Assert.Empty(await Names());
    }

    [Fact] // O1, U5
    public async Task So_does_one_with_the_whole_line_at_the_first_question()
    {
        await Anna.Says("/call");
        await Send(Line, "крыша.jpg");
        await Anna.Sees("крыша.jpg", "Проверьте").Clicks("Отмена").Sees("Не сохранён: крыша.jpg");
        Assert.Empty(await Names());
    }

    [Fact] // O1, O17
    public async Task So_does_one_with_the_words_that_answer_a_card()
    {
        await Anna.Says(Line).Clicks("Готово");
        await Petrova.Sees("L-2026-000001").Does(() => Petrova.Send(Petrova.Update() with
        {
            Text = "вот крыша",
            Files = [Photo("крыша.jpg")],
            RepliesTo = Petrova.Messages.Last(message => message.Shows("L-2026-000001")).Id,
        }));
        await Petrova.Sees("крыша.jpg").Says("/cancel").Sees("Не сохранён: крыша.jpg");
        Assert.Empty(await Names());
    }

    [Fact] // W21: what was asked about is asked about again
    public async Task One_that_a_press_took_is_asked_about_again()
    {
        await Anna.Attaches("план.pdf").Clicks("Звонок").Sees("план.pdf").Clicks("Отмена").Sees("отменено")
            .DoesNotSee("Не сохранён").Sees("К чему этот файл?");
        Assert.Equal(["план.pdf"], await Names());
    }

    [Fact] // O1
    public async Task Of_two_the_one_that_is_kept_elsewhere_stays()
    {
        await Anna.Says("/call");
        await Anna.Attaches("есть.pdf").Attaches("нет.pdf");
        await Office.Change(async db => db.Add(new EventFile
        {
            EventId = await SomeEvent(db),
            FileId = await db.Set<StoredFile>().Where(file => file.Name == "есть.pdf").Select(file => file.Id).SingleAsync(),
        }));
        await Anna.Clicks("Отмена").Sees("отменено, ничего не записано", "Не сохранён: нет.pdf").DoesNotSee("Не сохранены");
        Assert.Equal(["есть.pdf"], await Names());
    }

    [Fact] // O1: a letter has it
    public async Task One_that_a_letter_has_stays()
    {
        await Anna.Forwards("Иванов Пётр", "Нужна кровля, 89161234567").Says("/call").Attaches("есть.pdf")
            .Attaches("нет.pdf");
        await Office.Change(async db => db.Add(new LetterFile
        {
            LetterId = await db.Set<Letter>().Select(letter => letter.Id).SingleAsync(),
            FileId = await db.Set<StoredFile>().Where(file => file.Name == "есть.pdf").Select(file => file.Id).SingleAsync(),
        }));
        await Anna.Clicks("Отмена").Sees("Не сохранён: нет.pdf");
        Assert.Equal(["есть.pdf"], await Names());
    }

    [Fact] // O1: what waits longest is forgotten, and its file with it
    public async Task One_of_a_dialog_that_is_pushed_out_is_told_of()
    {
        await Send("/call", "план.pdf");
        await Anna.Says("/letter a@romashka.example");
        await Anna.Says("/missed 89031112233 Иванов").Says("/call 89161234501").Says("/call 89161234502").Says("/call 89161234503")
            .Says("/call 89161234504").Sees("Не сохранён: план.pdf");
        Assert.Empty(await Names());
    }

    [Fact] // O1, O2: not while another holds it
    public async Task One_of_a_dialog_that_is_pushed_out_stays_where_it_is_kept()
    {
        await Send("/call", "план.pdf");
        await Office.Change(async db => db.Add(new EventFile
        {
            EventId = await SomeEvent(db),
            FileId = await db.Set<StoredFile>().Select(file => file.Id).SingleAsync(),
        }));
        foreach (var number in new[] { 1, 2, 3, 4, 5 }) await Anna.Says($"/call 8916123450{number}");
        await Anna.DoesNotSee("Не сохранён");
        Assert.Equal(["план.pdf"], await Names());
    }

    [Fact] // O1, O2
    public async Task One_that_a_waiting_dialog_holds_stays()
    {
        await Send("/call", "план.pdf");
        await Send("/letter", "другой.pdf");
        await Anna.Says("/cancel").Sees("Не сохранён: другой.pdf");
        Assert.Equal(["план.pdf"], await Names());
        await Anna.Says(Line).Clicks("Готово");
        await Petrova.Sees("L-2026-000001", "1 файл");
    }

    private static async Task<long> SomeEvent(DbContext db)
    {
        var written = new Event { Number = "E-1", Stage = "first", Subject = "звонок", ResponsibleId = 1, AuthorId = 1 };
        db.Add(written);
        await db.SaveChangesAsync();
        return written.Id;
    }

    private async Task Send(string caption, params string[] files) =>
        await Anna.Send(Anna.Update() with { Text = caption, Files = [.. files.Select(Photo)] });

    private static IncomingFile Photo(string name) => new(name, "image/jpeg", 1000, new byte[1000]);

    private Task<List<string>> Names() => Office.Read(db =>
        db.Set<StoredFile>().OrderBy(file => file.Id).Select(file => file.Name).ToListAsync());
}
